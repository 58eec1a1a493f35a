import { asc, eq, sql } from 'drizzle-orm';
import type { Reader, Writer } from '../connection/access';
import { prepared, wholeRow } from '../connection/prepared';
import { auditLog, caseAssignments } from '../schema/tables';

export type AssignmentRecord = typeof caseAssignments.$inferSelect;

const ofCase = prepared((db: Reader) =>
  db
    .select()
    .from(caseAssignments)
    .where(eq(caseAssignments.caseId, sql.placeholder('caseId')))
    .orderBy(asc(caseAssignments.number))
    .prepare(),
);
/** Everybody who came into the team of a case or left it, by number. */
export const assignmentsOfCase = (db: Reader, caseId: string): AssignmentRecord[] =>
  ofCase(db).all({ caseId });

/** How far the audit log has come: kept with what is given to somebody, to know what she has opened since. */
export const lastAuditSeq = (db: Reader): number =>
  db
    .select({ seq: sql<number>`coalesce(max(${auditLog.seq}), 0)` })
    .from(auditLog)
    .get()?.seq ?? 0;

const insertion = prepared((db: Writer) =>
  db.insert(caseAssignments).values(wholeRow(caseAssignments)).prepare(),
);
/** Adds to the history of a team; the case follows its responsible (triggers of `0006-case-team.sql`). */
export const insertAssignment = (db: Writer, assignment: AssignmentRecord): void => {
  insertion(db).run({ ...assignment });
};
