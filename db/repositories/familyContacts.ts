import { desc, eq } from 'drizzle-orm';
import type { Reader, Writer } from '../connection/access';
import { familyInterviews, familyTellings, users } from '../schema/tables';

export type TellingRecord = typeof familyTellings.$inferSelect;
export type InterviewRecord = typeof familyInterviews.$inferSelect;

export const insertTelling = (db: Writer, telling: TellingRecord): void => {
  db.insert(familyTellings).values(telling).run();
};
export const insertInterview = (db: Writer, interview: InterviewRecord): void => {
  db.insert(familyInterviews).values(interview).run();
};

/** When the man of a case was told of whom, the latest first. */
export const tellingsOfCase = (db: Reader, caseId: string) =>
  db
    .select({ telling: familyTellings, toldByName: users.fullName })
    .from(familyTellings)
    .innerJoin(users, eq(users.id, familyTellings.toldBy))
    .where(eq(familyTellings.caseId, caseId))
    .orderBy(desc(familyTellings.toldOn), desc(familyTellings.recordedAt), desc(familyTellings.id))
    .all();

/** The interviews of a case, the latest first. */
export const interviewsOfCase = (db: Reader, caseId: string) =>
  db
    .select({ interview: familyInterviews, authorName: users.fullName })
    .from(familyInterviews)
    .innerJoin(users, eq(users.id, familyInterviews.authorId))
    .where(eq(familyInterviews.caseId, caseId))
    .orderBy(desc(familyInterviews.heldOn), desc(familyInterviews.recordedAt), desc(familyInterviews.id))
    .all();
