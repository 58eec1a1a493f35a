import { and, eq } from 'drizzle-orm';
import type { Reader, Writer } from '../connection/access';
import { sessionOwnChecks } from '../schema/tables';

/**
 * The one file that names the table of own checks (`tests/architecture/ownChecks.test.ts`): every question here carries whose it is, so no
 * list, print, export or indicator can read another person's.
 */

type OwnCheckRecord = typeof sessionOwnChecks.$inferSelect;

/** What this person wrote of herself about a session, or null. */
export const ownCheckOf = (db: Reader, userId: string, sessionId: string): OwnCheckRecord | null =>
  db
    .select()
    .from(sessionOwnChecks)
    .where(and(eq(sessionOwnChecks.userId, userId), eq(sessionOwnChecks.sessionId, sessionId)))
    .get() ?? null;

/** Keeps it, once. @throws where she wrote it already */
export const insertOwnCheck = (db: Writer, check: OwnCheckRecord): void => {
  db.insert(sessionOwnChecks).values(check).run();
};
