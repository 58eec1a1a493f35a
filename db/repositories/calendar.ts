import { asc, count, desc, eq, sql } from 'drizzle-orm';
import type { Reader, Writer } from '../connection/access';
import {
  groupCalendars,
  groupPlaces,
  groups,
  localDays,
  sessionMoves,
  sessionPlans,
  sessions,
  sessionTopics,
  users,
} from '../schema/tables';

/** Days without sessions beside the national holidays, in order. */
export const localDaysOf = (db: Reader) =>
  db.select({ day: localDays.day, name: localDays.name }).from(localDays).orderBy(asc(localDays.day)).all();

export const insertLocalDay = (db: Writer, day: typeof localDays.$inferInsert): void => {
  db.insert(localDays).values(day).run();
};

/** True when it was there. */
export const deleteLocalDay = (db: Writer, day: string): boolean =>
  db.delete(localDays).where(eq(localDays.day, day)).run().changes > 0;

/** What was answered last about the place of a group, with who answered; null before the first time. */
export const latestPlace = (db: Reader, groupId: string) =>
  db
    .select({ place: groupPlaces, byName: users.fullName })
    .from(groupPlaces)
    .innerJoin(users, eq(users.id, groupPlaces.recordedBy))
    .where(eq(groupPlaces.groupId, groupId))
    .orderBy(desc(groupPlaces.number))
    .limit(1)
    .get() ?? null;

/** Keeps what was answered about the place; the group's own row says where it meets and whom it is for. */
export const insertPlace = (
  db: Writer,
  place: typeof groupPlaces.$inferInsert,
  group: Pick<typeof groups.$inferInsert, 'affinity' | 'language'>,
): void => {
  db.insert(groupPlaces).values(place).run();
  db.update(groups)
    .set({ ...group, place: place.place })
    .where(eq(groups.id, place.groupId))
    .run();
};

/** The calendar that was made last, with who made it; null before the first. */
export const latestCalendar = (db: Reader, groupId: string) =>
  db
    .select({ calendar: groupCalendars, byName: users.fullName })
    .from(groupCalendars)
    .innerJoin(users, eq(users.id, groupCalendars.madeBy))
    .where(eq(groupCalendars.groupId, groupId))
    .orderBy(desc(groupCalendars.number))
    .limit(1)
    .get() ?? null;

export const insertCalendar = (
  db: Writer,
  calendar: Omit<typeof groupCalendars.$inferInsert, 'number'>,
): void => {
  const number = (latestCalendar(db, calendar.groupId)?.calendar.number ?? 0) + 1;
  db.insert(groupCalendars)
    .values({ ...calendar, number })
    .run();
};

/**
 * Its log has begun, and the calendar leaves it alone: it is closed, somebody has a mark in it, or somebody, whoever it is,
 * is filling it in.
 */
export const begun = sql<number>`(${sessions}.closed_at IS NOT NULL
  OR EXISTS (SELECT 1 FROM attendance a WHERE a.session_id = ${sessions}.id)
  OR EXISTS (SELECT 1 FROM drafts d WHERE d.form = 'session-log' AND d.subject = ${sessions}.id))`.mapWith(
  Boolean,
);
const movedByHand =
  sql<number>`EXISTS (SELECT 1 FROM session_moves m WHERE m.session_id = ${sessions}.id AND m.by_hand)`.mapWith(
    Boolean,
  );

/** Every session of a group with what it was planned as; null where it was made by hand. */
export const calendarOfGroup = (db: Reader, groupId: string) =>
  db
    .select({
      id: sessions.id,
      heldOn: sessions.heldOn,
      startsAt: sessions.startsAt,
      endsAt: sessions.endsAt,
      room: sessions.room,
      title: sessions.title,
      cancelledAt: sessions.cancelledAt,
      item: sessionPlans.item,
      begun,
      movedByHand,
    })
    .from(sessions)
    .leftJoin(sessionPlans, eq(sessionPlans.sessionId, sessions.id))
    .where(eq(sessions.groupId, groupId))
    .orderBy(asc(sessions.heldOn), asc(sessions.number))
    .all();

/** Whether the log of a session has begun. */
export const hasBegun = (db: Reader, sessionId: string): boolean =>
  db.select({ begun }).from(sessions).where(eq(sessions.id, sessionId)).get()?.begun ?? false;

export interface SessionTime {
  readonly heldOn: string;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly room: string;
}

export const setSessionTime = (db: Writer, sessionId: string, time: SessionTime): void => {
  db.update(sessions).set(time).where(eq(sessions.id, sessionId)).run();
};

/** What an open session is planned as from now on: its title, its topics and the place in the programme. */
export const setSessionPlan = (
  db: Writer,
  plan: typeof sessionPlans.$inferInsert,
  { title, topics }: { readonly title: string; readonly topics: readonly number[] },
): void => {
  db.update(sessions).set({ title }).where(eq(sessions.id, plan.sessionId)).run();
  db.delete(sessionTopics).where(eq(sessionTopics.sessionId, plan.sessionId)).run();
  for (const topic of new Set(topics))
    db.insert(sessionTopics).values({ sessionId: plan.sessionId, topic }).run();
  const { sessionId, ...rest } = plan;
  const changed = db.update(sessionPlans).set(rest).where(eq(sessionPlans.sessionId, sessionId)).run();
  if (changed.changes === 0) db.insert(sessionPlans).values(plan).run();
};

export const insertSessionMove = (
  db: Writer,
  move: Omit<typeof sessionMoves.$inferInsert, 'number'>,
): void => {
  const before =
    db.select({ n: count() }).from(sessionMoves).where(eq(sessionMoves.sessionId, move.sessionId)).get()?.n ??
    0;
  db.insert(sessionMoves)
    .values({ ...move, number: before + 1 })
    .run();
};

export interface CallingOff {
  readonly cancelledAt: string;
  readonly cancelledBy: string;
  readonly cancelledWhy: string;
}

/** Calls a session off for good; it stays in the list with its reason. */
export const setCancelled = (db: Writer, sessionId: string, callingOff: CallingOff): void => {
  db.update(sessions).set(callingOff).where(eq(sessions.id, sessionId)).run();
};
