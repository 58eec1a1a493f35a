import { and, asc, eq, gte, inArray, isNull, lte, max, sql } from 'drizzle-orm';
import { unionAll } from 'drizzle-orm/sqlite-core';
import type { CaseHold } from '../../shared/domain/rights/hold';
import type { Reader, Writer } from '../connection/access';
import {
  attendance,
  cases,
  groupMembers,
  groups,
  pastMemberships,
  people,
  sessionFacilitators,
  sessions,
  sessionSignatures,
  sessionTopics,
  users,
} from '../schema/tables';
import { facilitator } from './groups';
import { withTraining } from './officeTeam';

export type SessionRecord = typeof sessions.$inferSelect;
export type AttendanceRecord = typeof attendance.$inferSelect;

/** The topics of a session, in the order of §6.4.8: of whichever row of `sessions` the query looks at. */
export const topicsOfSession = sql<
  string | null
>`(SELECT group_concat(t.topic) FROM session_topics t WHERE t.session_id = ${sessions}.id)`.mapWith(
  (topics: string | null): number[] =>
    (topics ?? '')
      .split(',')
      .filter((topic) => topic !== '')
      .map(Number)
      .sort((left, right) => left - right),
);

/** True once it was signed by one, or closed: what it says does not change. */
export const isFrozen = (db: Reader, { id, closedAt }: Pick<SessionRecord, 'id' | 'closedAt'>): boolean =>
  closedAt !== null ||
  db
    .select({ one: sql`1` })
    .from(sessionSignatures)
    .where(eq(sessionSignatures.sessionId, id))
    .get() !== undefined;

/** Cases that belonged to the group on the day of the session; once it is signed, those that have a mark in it. */
const caseIdsOfSession = (db: Reader, session: SessionRecord) => {
  const { id, groupId, heldOn } = session;
  return !isFrozen(db, session)
    ? unionAll(
        db
          .select({ caseId: groupMembers.caseId })
          .from(groupMembers)
          .where(and(eq(groupMembers.groupId, groupId), lte(groupMembers.joinedOn, heldOn))),
        db
          .select({ caseId: pastMemberships.caseId })
          .from(pastMemberships)
          .where(
            and(
              eq(pastMemberships.groupId, groupId),
              lte(pastMemberships.joinedOn, heldOn),
              gte(pastMemberships.leftOn, heldOn),
            ),
          ),
      )
    : db.select({ caseId: attendance.caseId }).from(attendance).where(eq(attendance.sessionId, id));
};

/** As triggers look at it (`0022-held-cases.sql`). */
const held = sql<CaseHold | null>`CASE
  WHEN EXISTS (SELECT 1 FROM restricted_cases r WHERE r.id = ${cases}.id) THEN 'restricted'
  WHEN EXISTS (SELECT 1 FROM cases_without_basis w WHERE w.id = ${cases}.id) THEN 'no-basis' END`;

const men = (db: Reader) =>
  db
    .select({ caseId: cases.id, code: cases.code, person: people, held })
    .from(cases)
    .innerJoin(people, eq(people.id, cases.personId));

/** Who belonged to the group on the day of the session, also where his case has ended since; about whom nothing is written. */
export const rosterOfSession = (db: Reader, session: SessionRecord) =>
  men(db)
    .where(inArray(cases.id, caseIdsOfSession(db, session)))
    .orderBy(asc(people.sortKey), asc(cases.code))
    .all();

/** The same of men by their cases: those who came from another group. */
export const placesOf = (db: Reader, caseIds: readonly string[]) =>
  men(db)
    .where(inArray(cases.id, [...caseIds]))
    .orderBy(asc(people.sortKey), asc(cases.code))
    .all();

export const sessionsOfGroup = (db: Reader, groupId: string) =>
  db
    .select({
      session: sessions,
      topics: topicsOfSession,
      present: sql<number>`(SELECT count(*) FROM attendance a
        WHERE a.session_id = ${sessions}.id AND a.mark IN ('present', 'late', 'left-early'))`,
      rosterSize: sql<number>`CASE WHEN ${sessions}.closed_at IS NOT NULL
        THEN (SELECT count(*) FROM attendance a WHERE a.session_id = ${sessions}.id)
        ELSE (SELECT count(*) FROM group_members m
            WHERE m.group_id = ${sessions}.group_id AND m.joined_on <= ${sessions}.held_on)
          + (SELECT count(*) FROM past_memberships m WHERE m.group_id = ${sessions}.group_id
            AND m.joined_on <= ${sessions}.held_on AND m.left_on >= ${sessions}.held_on) END`,
    })
    .from(sessions)
    .where(eq(sessions.groupId, groupId))
    .orderBy(asc(sessions.number))
    .all();

export const nextSessionNumber = (db: Reader, groupId: string): number =>
  (db
    .select({ n: max(sessions.number) })
    .from(sessions)
    .where(eq(sessions.groupId, groupId))
    .get()?.n ?? 0) + 1;

/** What a session is when it is planned: everything that only its log says is added to it. */
export type PlannedSession = Pick<
  SessionRecord,
  'id' | 'groupId' | 'heldOn' | 'startsAt' | 'endsAt' | 'room' | 'title' | 'createdAt' | 'createdBy'
> & { readonly number?: number; readonly topics: readonly number[] };

/**
 * Plans a session of a group, open and with the number that follows unless one is given. @throws where the number is
 * taken, a topic is none of the thirteen (§6.4.8) or it would end before it begins
 */
export function insertSession(db: Writer, { topics, ...planned }: PlannedSession): void {
  db.insert(sessions)
    .values({
      ...planned,
      number: planned.number ?? nextSessionNumber(db, planned.groupId),
      development: '',
      groupTask: '',
      directoryAtHand: '',
      directoryWhy: '',
      paperBy: '',
      cancelledAt: null,
      cancelledWhy: '',
      closedAt: null,
      closedBy: null,
    })
    .run();
  for (const topic of new Set(topics))
    db.insert(sessionTopics).values({ sessionId: planned.id, topic }).run();
}

export const findSession = (db: Reader, id: string) =>
  db
    .select({ session: sessions, topics: topicsOfSession, group: groups })
    .from(sessions)
    .innerJoin(groups, eq(groups.id, sessions.groupId))
    .where(eq(sessions.id, id))
    .get() ?? null;

export const facilitatorsOfSession = (db: Reader, sessionId: string) =>
  withTraining(
    db,
    db
      .select(facilitator)
      .from(sessionFacilitators)
      .innerJoin(users, eq(users.id, sessionFacilitators.userId))
      .where(eq(sessionFacilitators.sessionId, sessionId))
      .orderBy(asc(users.fullName))
      .all(),
  );

export const attendanceOfSession = (db: Reader, sessionId: string): AttendanceRecord[] =>
  db.select().from(attendance).where(eq(attendance.sessionId, sessionId)).all();

/** Sessions whose log is not signed yet, of the groups that this person leads; of all groups when `userId` is null. */
export const openSessions = (db: Reader, userId: string | null) =>
  db
    .select({ session: sessions, topics: topicsOfSession, groupName: groups.name })
    .from(sessions)
    .innerJoin(groups, eq(groups.id, sessions.groupId))
    .where(
      and(
        isNull(sessions.closedAt),
        isNull(sessions.cancelledAt),
        sql`NOT EXISTS (SELECT 1 FROM session_signatures s WHERE s.session_id = ${sessions.id})`,
        userId === null
          ? undefined
          : sql`EXISTS (SELECT 1 FROM group_facilitators f
              WHERE f.group_id = ${groups.id} AND f.user_id = ${userId})`,
      ),
    )
    .orderBy(asc(sessions.heldOn), asc(sessions.startsAt))
    .limit(20)
    .all();

/** Logs that a colleague signed and that wait for this person, who conducted the session with her. */
export const sessionsToSign = (db: Reader, userId: string) =>
  db
    .select({ session: sessions, topics: topicsOfSession, groupName: groups.name })
    .from(sessions)
    .innerJoin(groups, eq(groups.id, sessions.groupId))
    .where(
      and(
        isNull(sessions.closedAt),
        sql`EXISTS (SELECT 1 FROM session_signatures s WHERE s.session_id = ${sessions.id})
          AND NOT EXISTS (SELECT 1 FROM session_signatures s
            WHERE s.session_id = ${sessions.id} AND s.user_id = ${userId})
          AND EXISTS (SELECT 1 FROM session_facilitators f
            WHERE f.session_id = ${sessions.id} AND f.user_id = ${userId})`,
      ),
    )
    .orderBy(asc(sessions.heldOn))
    .all();
