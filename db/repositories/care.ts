import { asc, desc, eq } from 'drizzle-orm';
import type { Reader, Writer } from '../connection/access';
import { careMeetings, careParticipants, careTexts } from '../schema/care';
import { users } from '../schema/tables';

export type CareMeetingRecord = typeof careMeetings.$inferSelect;
export type CareTextRecord = typeof careTexts.$inferSelect;

/** Writes a space of care with who took part. */
export const insertCareMeeting = (
  db: Writer,
  meeting: CareMeetingRecord,
  participants: readonly string[],
): void => {
  db.insert(careMeetings).values(meeting).run();
  for (const userId of participants) {
    db.insert(careParticipants).values({ meetingId: meeting.id, userId }).run();
  }
};

export const insertCareText = (db: Writer, text: CareTextRecord): void => {
  db.insert(careTexts).values(text).run();
};

/** Every space, the latest first, with the accounts of who took part. */
export function careMeetingsWithPeople(db: Reader) {
  const people = db
    .select({ meetingId: careParticipants.meetingId, userId: users.id, fullName: users.fullName })
    .from(careParticipants)
    .innerJoin(users, eq(users.id, careParticipants.userId))
    .orderBy(asc(users.fullName))
    .all();
  return db
    .select()
    .from(careMeetings)
    .orderBy(desc(careMeetings.heldOn), desc(careMeetings.recordedAt))
    .all()
    .map((meeting) => ({
      meeting,
      participants: people.filter(({ meetingId }) => meetingId === meeting.id),
    }));
}

/** What was written in a space, in the order of writing. */
export const careTextsOf = (db: Reader, meetingId: string) =>
  db
    .select({ text: careTexts, authorName: users.fullName })
    .from(careTexts)
    .innerJoin(users, eq(users.id, careTexts.authorId))
    .where(eq(careTexts.meetingId, meetingId))
    .orderBy(asc(careTexts.number))
    .all();
