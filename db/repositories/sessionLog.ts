import { asc, desc, eq, max } from 'drizzle-orm';
import type { Reader, Writer } from '../connection/access';
import {
  attendance,
  cases,
  people,
  sessionAmendments,
  sessionElements,
  sessionExceptions,
  sessionFacilitators,
  sessionGuests,
  sessionIncidents,
  sessionReflections,
  sessionReturns,
  sessions,
  sessionSignatures,
  sessionTopics,
  users,
} from '../schema/tables';
import type { AttendanceRecord, SessionRecord } from './sessions';

/** Everything that a log says, as it is signed. */
export type SessionLog = Pick<
  SessionRecord,
  | 'startsAt'
  | 'endsAt'
  | 'room'
  | 'development'
  | 'groupTask'
  | 'directoryAtHand'
  | 'directoryWhy'
  | 'paperBy'
> & {
  readonly topics: readonly number[];
  readonly facilitatorIds: readonly string[];
  readonly attendance: readonly Omit<AttendanceRecord, 'sessionId'>[];
  readonly guests: readonly { readonly caseId: string; readonly reason: string }[];
  readonly elements: readonly Omit<typeof sessionElements.$inferSelect, 'sessionId'>[];
  readonly reflections: readonly (typeof sessionReflections.$inferSelect)['aspect'][];
};

const content = [
  attendance,
  sessionGuests,
  sessionFacilitators,
  sessionTopics,
  sessionElements,
  sessionReflections,
] as const;

/** Writes the log over what stood of it: one that was given back is written whole again. Triggers refuse a signed one. */
export function writeLog(db: Writer, sessionId: string, log: SessionLog): void {
  const { topics, facilitatorIds, attendance: lines, guests, elements, reflections, ...own } = log;
  for (const table of content) db.delete(table).where(eq(table.sessionId, sessionId)).run();
  for (const topic of new Set(topics)) db.insert(sessionTopics).values({ sessionId, topic }).run();
  for (const userId of new Set(facilitatorIds))
    db.insert(sessionFacilitators).values({ sessionId, userId }).run();
  if (lines.length > 0)
    db.insert(attendance)
      .values(lines.map((line) => ({ sessionId, ...line })))
      .run();
  for (const guest of guests)
    db.insert(sessionGuests)
      .values({ sessionId, ...guest })
      .run();
  for (const element of elements)
    db.insert(sessionElements)
      .values({ sessionId, ...element })
      .run();
  for (const aspect of new Set(reflections))
    db.insert(sessionReflections).values({ sessionId, aspect }).run();
  db.update(sessions).set(own).where(eq(sessions.id, sessionId)).run();
}

const timesReturned = (db: Reader, sessionId: string): number =>
  db
    .select({ n: max(sessionReturns.number) })
    .from(sessionReturns)
    .where(eq(sessionReturns.sessionId, sessionId))
    .get()?.n ?? 0;

export function signLog(db: Writer, signature: Omit<typeof sessionSignatures.$inferSelect, 'round'>): void {
  db.insert(sessionSignatures)
    .values({ ...signature, round: timesReturned(db, signature.sessionId) })
    .run();
}

/** Closes a log that everybody has signed: after this the triggers let nothing change. */
export const closeLog = (
  db: Writer,
  sessionId: string,
  closed: { closedAt: string; closedBy: string },
): void => {
  db.update(sessions).set(closed).where(eq(sessions.id, sessionId)).run();
};

export const signaturesOf = (db: Reader, sessionId: string) =>
  db
    .select({ userId: sessionSignatures.userId, byName: users.fullName, at: sessionSignatures.signedAt })
    .from(sessionSignatures)
    .innerJoin(users, eq(users.id, sessionSignatures.userId))
    .where(eq(sessionSignatures.sessionId, sessionId))
    .orderBy(asc(sessionSignatures.signedAt), asc(users.fullName))
    .all();

/** Gives a log back: its signatures go, its words stay to be looked at again. */
export function giveBack(db: Writer, returned: Omit<typeof sessionReturns.$inferSelect, 'number'>): void {
  db.insert(sessionReturns)
    .values({ ...returned, number: timesReturned(db, returned.sessionId) + 1 })
    .run();
  db.delete(sessionSignatures).where(eq(sessionSignatures.sessionId, returned.sessionId)).run();
}

/** The last time that it was given back, or null. */
export const lastReturn = (db: Reader, sessionId: string) =>
  db
    .select({ reason: sessionReturns.reason, at: sessionReturns.returnedAt, byName: users.fullName })
    .from(sessionReturns)
    .innerJoin(users, eq(users.id, sessionReturns.returnedBy))
    .where(eq(sessionReturns.sessionId, sessionId))
    .orderBy(desc(sessionReturns.number))
    .get() ?? null;

export const exceptionOf = (db: Reader, sessionId: string) =>
  db
    .select({ reason: sessionExceptions.reason, at: sessionExceptions.signedAt, byName: users.fullName })
    .from(sessionExceptions)
    .innerJoin(users, eq(users.id, sessionExceptions.signedBy))
    .where(eq(sessionExceptions.sessionId, sessionId))
    .get() ?? null;

export const insertException = (db: Writer, exception: typeof sessionExceptions.$inferSelect): void => {
  db.insert(sessionExceptions).values(exception).run();
};

export const amendmentsOfSession = (db: Reader, sessionId: string) =>
  db
    .select({ text: sessionAmendments.text, at: sessionAmendments.writtenAt, byName: users.fullName })
    .from(sessionAmendments)
    .innerJoin(users, eq(users.id, sessionAmendments.writtenBy))
    .where(eq(sessionAmendments.sessionId, sessionId))
    .orderBy(asc(sessionAmendments.number))
    .all();

export function insertSessionAmendment(
  db: Writer,
  amendment: Omit<typeof sessionAmendments.$inferSelect, 'number'>,
): void {
  const number = amendmentsOfSession(db, amendment.sessionId).length + 1;
  db.insert(sessionAmendments)
    .values({ ...amendment, number })
    .run();
}

export const elementsOf = (db: Reader, sessionId: string) =>
  db
    .select({ element: sessionElements.element, how: sessionElements.how })
    .from(sessionElements)
    .where(eq(sessionElements.sessionId, sessionId))
    .orderBy(asc(sessionElements.element))
    .all();

export const reflectionsOf = (db: Reader, sessionId: string) =>
  db
    .select({ aspect: sessionReflections.aspect })
    .from(sessionReflections)
    .where(eq(sessionReflections.sessionId, sessionId))
    .all()
    .map(({ aspect }) => aspect);

export const guestsOf = (db: Reader, sessionId: string) =>
  db
    .select({ caseId: sessionGuests.caseId, reason: sessionGuests.reason })
    .from(sessionGuests)
    .where(eq(sessionGuests.sessionId, sessionId))
    .all();

/** What happened in a session that puts somebody at risk, in the order in which it was written. */
export const incidentsOf = (db: Reader, sessionId: string) =>
  db
    .select({ incident: sessionIncidents, byName: users.fullName, code: cases.code, person: people })
    .from(sessionIncidents)
    .innerJoin(users, eq(users.id, sessionIncidents.recordedBy))
    .leftJoin(cases, eq(cases.id, sessionIncidents.caseId))
    .leftJoin(people, eq(people.id, cases.personId))
    .where(eq(sessionIncidents.sessionId, sessionId))
    .orderBy(asc(sessionIncidents.number))
    .all();

export function insertIncident(
  db: Writer,
  incident: Omit<typeof sessionIncidents.$inferSelect, 'number'>,
): void {
  const last = db
    .select({ n: max(sessionIncidents.number) })
    .from(sessionIncidents)
    .where(eq(sessionIncidents.sessionId, incident.sessionId))
    .get();
  db.insert(sessionIncidents)
    .values({ ...incident, number: (last?.n ?? 0) + 1 })
    .run();
}
