import { desc, eq, lt } from 'drizzle-orm';
import type { Reader } from '../connection/access';
import { auditLog, users } from '../schema/tables';

/** One page of the log, newest first. */
export const listAudit = (db: Reader, before: number | null, limit: number) =>
  db
    .select({ row: auditLog, actorName: users.fullName })
    .from(auditLog)
    .leftJoin(users, eq(users.id, auditLog.actorId))
    .where(before === null ? undefined : lt(auditLog.seq, before))
    .orderBy(desc(auditLog.seq))
    .limit(limit)
    .all();
