import { and, count, desc, eq, gt, lt } from 'drizzle-orm';
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

/** How many tries to open the office with this account failed since an instant; all of them when it is null. */
export const countFailedOpenings = (db: Reader, userId: string, since: string | null): number =>
  db
    .select({ n: count() })
    .from(auditLog)
    .where(
      and(
        eq(auditLog.action, 'vault.open-failed'),
        eq(auditLog.subjectKind, 'user'),
        eq(auditLog.subjectId, userId),
        since === null ? undefined : gt(auditLog.at, since),
      ),
    )
    .get()?.n ?? 0;
