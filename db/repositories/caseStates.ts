import { asc, desc, eq, sql } from 'drizzle-orm';
import type { Reader, Writer } from '../connection/access';
import { prepared } from '../connection/prepared';
import { caseStateChanges, users } from '../schema/tables';

export type StateChangeRecord = typeof caseStateChanges.$inferSelect;

/** Writes a change with its number; the case takes its state from it (trigger). */
export const insertStateChange = (db: Writer, change: StateChangeRecord): void => {
  db.insert(caseStateChanges).values(change).run();
};

const ofCase = prepared((db: Reader) =>
  db
    .select({ change: caseStateChanges, byName: users.fullName })
    .from(caseStateChanges)
    .innerJoin(users, eq(users.id, caseStateChanges.recordedBy))
    .where(eq(caseStateChanges.caseId, sql.placeholder('caseId')))
    .orderBy(asc(caseStateChanges.number))
    .prepare(),
);
/** How a case came where it stands, by number. */
export const stateChangesOf = (db: Reader, caseId: string) => ofCase(db).all({ caseId });

const newest = prepared((db: Reader) =>
  db
    .select()
    .from(caseStateChanges)
    .where(eq(caseStateChanges.caseId, sql.placeholder('caseId')))
    .orderBy(desc(caseStateChanges.number))
    .limit(1)
    .prepare(),
);
/** The last thing that happened to the state of a case, or null. */
export const lastStateChange = (db: Reader, caseId: string): StateChangeRecord | null =>
  newest(db).get({ caseId }) ?? null;
