import { and, asc, count, desc, eq, gte, inArray, isNull, lte, max, sql } from 'drizzle-orm';
import { unionAll } from 'drizzle-orm/sqlite-core';
import type { CaseHold } from '../../shared/domain/rights/hold';
import type { Reader, Writer } from '../connection/access';
import { withTraining } from './officeTeam';
import {
  attendance,
  cases,
  caseStateChanges,
  groupFacilitators,
  groupMembers,
  groups,
  pastMemberships,
  people,
  sessionFacilitators,
  sessions,
  users,
} from '../schema/tables';

export type GroupRecord = typeof groups.$inferSelect;
export type SessionRecord = typeof sessions.$inferSelect;
export type AttendanceRecord = typeof attendance.$inferSelect;

const facilitator = {
  id: users.id,
  fullName: users.fullName,
  profession: users.profession,
  active: users.active,
};

export const insertGroup = (db: Writer, group: GroupRecord, facilitatorIds: readonly string[]): void => {
  db.insert(groups).values(group).run();
  for (const userId of facilitatorIds) {
    db.insert(groupFacilitators).values({ groupId: group.id, userId }).run();
  }
};

export const findGroup = (db: Reader, id: string): GroupRecord | null =>
  db.select().from(groups).where(eq(groups.id, id)).get() ?? null;

/**
 * Drizzle leaves the table's name out of a column while a query has one table; inside a sub-query the bare name would
 * then mean the inner table's own column. A correlated sub-query therefore writes table and column.
 */
const idOfGroup = sql`${groups}.id`;

/** Every group with its counts and the day of its next session that is not closed yet. */
export const listGroups = (db: Reader) =>
  db
    .select({
      group: groups,
      members: sql<number>`(SELECT count(*) FROM group_members m WHERE m.group_id = ${idOfGroup})`,
      sessions: sql<number>`(SELECT count(*) FROM sessions s WHERE s.group_id = ${idOfGroup})`,
      nextSessionOn: sql<
        string | null
      >`(SELECT min(held_on) FROM sessions s WHERE s.group_id = ${idOfGroup} AND s.closed_at IS NULL)`,
    })
    .from(groups)
    .orderBy(asc(groups.name))
    .all();

export const facilitatorsOfGroup = (db: Reader, groupId: string) =>
  withTraining(
    db,
    db
      .select(facilitator)
      .from(groupFacilitators)
      .innerJoin(users, eq(users.id, groupFacilitators.userId))
      .where(eq(groupFacilitators.groupId, groupId))
      .orderBy(asc(users.fullName))
      .all(),
  );

export const findFacilitators = (db: Reader, ids: readonly string[]) =>
  withTraining(
    db,
    db
      .select(facilitator)
      .from(users)
      .where(inArray(users.id, [...ids]))
      .all(),
  );

export const countMembers = (db: Reader, groupId: string): number =>
  db.select({ n: count() }).from(groupMembers).where(eq(groupMembers.groupId, groupId)).get()?.n ?? 0;

export const isMember = (db: Reader, groupId: string, caseId: string): boolean =>
  db
    .select({ caseId: groupMembers.caseId })
    .from(groupMembers)
    .where(and(eq(groupMembers.groupId, groupId), eq(groupMembers.caseId, caseId)))
    .get() !== undefined;

export const insertMember = (db: Writer, member: typeof groupMembers.$inferInsert): void => {
  db.insert(groupMembers).values(member).run();
};

/** Who belongs to the group today. */
export const rosterOfGroup = (db: Reader, groupId: string) =>
  db
    .select({ caseId: cases.id, code: cases.code, person: people, joinedOn: groupMembers.joinedOn })
    .from(groupMembers)
    .innerJoin(cases, eq(cases.id, groupMembers.caseId))
    .innerJoin(people, eq(people.id, cases.personId))
    .where(eq(groupMembers.groupId, groupId))
    .orderBy(asc(people.sortKey), asc(cases.code))
    .all();

/** Who belonged to it until his case ended, the latest first, with the reason of the change that ended it. */
export const pastRosterOfGroup = (db: Reader, groupId: string) =>
  db
    .select({
      caseId: cases.id,
      code: cases.code,
      person: people,
      leftOn: pastMemberships.leftOn,
      state: caseStateChanges.toState,
      reason: caseStateChanges.reason,
    })
    .from(pastMemberships)
    .innerJoin(cases, eq(cases.id, pastMemberships.caseId))
    .innerJoin(people, eq(people.id, cases.personId))
    .innerJoin(
      caseStateChanges,
      and(
        eq(caseStateChanges.caseId, pastMemberships.caseId),
        eq(caseStateChanges.number, pastMemberships.changeNumber),
      ),
    )
    .where(eq(pastMemberships.groupId, groupId))
    .orderBy(desc(pastMemberships.leftOn), asc(people.sortKey), asc(cases.code))
    .all();

/** Every membership of a case, with its last day where it ended, in the order of joining. */
export const membershipsOfCase = (db: Reader, caseId: string) =>
  unionAll(
    db
      .select({
        groupName: groups.name,
        joinedOn: groupMembers.joinedOn,
        leftOn: sql<string | null>`NULL`.as('left_on'),
      })
      .from(groupMembers)
      .innerJoin(groups, eq(groups.id, groupMembers.groupId))
      .where(eq(groupMembers.caseId, caseId)),
    db
      .select({
        groupName: groups.name,
        joinedOn: pastMemberships.joinedOn,
        leftOn: sql<string | null>`left_on`.as('left_on'),
      })
      .from(pastMemberships)
      .innerJoin(groups, eq(groups.id, pastMemberships.groupId))
      .where(eq(pastMemberships.caseId, caseId)),
  )
    .all()
    .sort((left, right) => left.joinedOn.localeCompare(right.joinedOn));

/** Cases that belonged to the group on the day of the session; once it is closed, those that have a mark in it. */
const caseIdsOfSession = (db: Reader, { id, groupId, heldOn, closedAt }: SessionRecord) =>
  closedAt === null
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

/** As triggers look at it (`0022-held-cases.sql`). */
const held = sql<CaseHold | null>`CASE
  WHEN EXISTS (SELECT 1 FROM restricted_cases r WHERE r.id = ${cases}.id) THEN 'restricted'
  WHEN EXISTS (SELECT 1 FROM cases_without_basis w WHERE w.id = ${cases}.id) THEN 'no-basis' END`;

/** Who belonged to the group on the day of the session, also where his case has ended since; about whom nothing is written. */
export const rosterOfSession = (db: Reader, session: SessionRecord) =>
  db
    .select({ caseId: cases.id, code: cases.code, person: people, held })
    .from(cases)
    .innerJoin(people, eq(people.id, cases.personId))
    .where(inArray(cases.id, caseIdsOfSession(db, session)))
    .orderBy(asc(people.sortKey), asc(cases.code))
    .all();

export const sessionsOfGroup = (db: Reader, groupId: string) =>
  db
    .select({
      session: sessions,
      present: sql<number>`(SELECT count(*) FROM attendance a
        WHERE a.session_id = ${sessions}.id AND a.mark IN ('present', 'late'))`,
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

export const insertSession = (db: Writer, session: SessionRecord): void => {
  db.insert(sessions).values(session).run();
};

export const findSession = (db: Reader, id: string) =>
  db
    .select({ session: sessions, group: groups })
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

/** Writes who came and who led, then closes: after this the triggers let nothing change. */
export const closeSession = (
  db: Writer,
  sessionId: string,
  log: {
    readonly development: string;
    readonly closedAt: string;
    readonly closedBy: string;
    readonly facilitatorIds: readonly string[];
    readonly attendance: readonly Omit<AttendanceRecord, 'sessionId'>[];
  },
): void => {
  for (const userId of log.facilitatorIds) db.insert(sessionFacilitators).values({ sessionId, userId }).run();
  for (const row of log.attendance)
    db.insert(attendance)
      .values({ sessionId, ...row })
      .run();
  db.update(sessions)
    .set({ development: log.development, closedAt: log.closedAt, closedBy: log.closedBy })
    .where(eq(sessions.id, sessionId))
    .run();
};

/** Sessions that are not closed, of the groups that this person leads; of all groups when `userId` is null. */
export const openSessions = (db: Reader, userId: string | null) =>
  db
    .select({ session: sessions, groupName: groups.name })
    .from(sessions)
    .innerJoin(groups, eq(groups.id, sessions.groupId))
    .where(
      and(
        isNull(sessions.closedAt),
        userId === null
          ? undefined
          : sql`EXISTS (SELECT 1 FROM group_facilitators f
              WHERE f.group_id = ${groups.id} AND f.user_id = ${userId})`,
      ),
    )
    .orderBy(asc(sessions.heldOn))
    .limit(20)
    .all();
