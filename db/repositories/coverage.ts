import { and, asc, eq, inArray, isNotNull, isNull, sql } from 'drizzle-orm';
import { unionAll } from 'drizzle-orm/sqlite-core';
import type { Reader, Writer } from '../connection/access';
import {
  attendance,
  cases,
  groupMembers,
  groups,
  makeUpRetractions,
  makeUps,
  pastMemberships,
  people,
  sessions,
  sessionTopics,
  users,
} from '../schema/tables';

/** Who a matrix is about: the men of one group today, of every group (`null`), or one man by his case. */
export type Whose = { readonly groupId: string | null } | { readonly caseId: string };

const members = (db: Reader, whose: Whose) =>
  'caseId' in whose
    ? db.select({ caseId: cases.id }).from(cases).where(eq(cases.id, whose.caseId))
    : db
        .select({ caseId: groupMembers.caseId })
        .from(groupMembers)
        .where(whose.groupId === null ? undefined : eq(groupMembers.groupId, whose.groupId));

/**
 * The first day on which each man heard each topic in each group, at closed sessions: to its end, and leaving early. One
 * statement that counts in the database: an office has hundreds of thousands of marks.
 */
export const heardAtSessions = (db: Reader, whose: Whose) =>
  db
    .select({
      caseId: attendance.caseId,
      topic: sessionTopics.topic,
      groupId: sessions.groupId,
      fullOn: sql<
        string | null
      >`min(CASE WHEN ${attendance.mark} <> 'left-early' THEN ${sessions.heldOn} END)`,
      partOn: sql<
        string | null
      >`min(CASE WHEN ${attendance.mark} = 'left-early' THEN ${sessions.heldOn} END)`,
    })
    .from(attendance)
    .innerJoin(sessions, eq(sessions.id, attendance.sessionId))
    .innerJoin(sessionTopics, eq(sessionTopics.sessionId, attendance.sessionId))
    .where(
      and(
        inArray(attendance.caseId, members(db, whose)),
        inArray(attendance.mark, ['present', 'late', 'left-early']),
        isNotNull(sessions.closedAt),
      ),
    )
    .groupBy(attendance.caseId, sessionTopics.topic, sessions.groupId)
    .all();

/** What was made up apart and counts. */
export const madeUp = (db: Reader, whose: Whose) =>
  db
    .select({
      caseId: makeUps.caseId,
      topic: makeUps.topic,
      on: sql<string>`min(${makeUps.madeOn})`,
    })
    .from(makeUps)
    .leftJoin(makeUpRetractions, eq(makeUpRetractions.makeUpId, makeUps.id))
    .where(and(inArray(makeUps.caseId, members(db, whose)), isNull(makeUpRetractions.makeUpId)))
    .groupBy(makeUps.caseId, makeUps.topic)
    .all();

/** Groups to which each man belongs or belonged: at sessions of any other he was a guest. */
export const everBelonged = (db: Reader, whose: Whose) =>
  unionAll(
    db
      .select({ caseId: groupMembers.caseId, groupId: groupMembers.groupId })
      .from(groupMembers)
      .where(inArray(groupMembers.caseId, members(db, whose))),
    db
      .select({ caseId: pastMemberships.caseId, groupId: pastMemberships.groupId })
      .from(pastMemberships)
      .where(inArray(pastMemberships.caseId, members(db, whose))),
  ).all();

/** Topics that a group, or each that has somebody today (`null`), has treated at closed sessions. */
export const treatedTopics = (db: Reader, groupId: string | null) =>
  db
    .selectDistinct({ groupId: sessions.groupId, topic: sessionTopics.topic })
    .from(sessions)
    .innerJoin(sessionTopics, eq(sessionTopics.sessionId, sessions.id))
    .where(
      and(
        isNotNull(sessions.closedAt),
        groupId === null
          ? inArray(sessions.groupId, db.select({ groupId: groupMembers.groupId }).from(groupMembers))
          : eq(sessions.groupId, groupId),
      ),
    )
    .all();

/** The men of a matrix, by name: one row for each group to which he belongs. */
export const menOfGroups = (db: Reader, groupId: string | null) =>
  db
    .select({
      caseId: cases.id,
      code: cases.code,
      person: people,
      groupId: groups.id,
      groupName: groups.name,
      joinedOn: groupMembers.joinedOn,
    })
    .from(groupMembers)
    .innerJoin(groups, eq(groups.id, groupMembers.groupId))
    .innerJoin(cases, eq(cases.id, groupMembers.caseId))
    .innerJoin(people, eq(people.id, cases.personId))
    .where(groupId === null ? undefined : eq(groupMembers.groupId, groupId))
    .orderBy(asc(people.sortKey), asc(cases.code), asc(groups.name))
    .all();

export const insertMakeUp = (db: Writer, makeUp: typeof makeUps.$inferInsert): void => {
  db.insert(makeUps).values(makeUp).run();
};

export const insertMakeUpRetraction = (
  db: Writer,
  retraction: typeof makeUpRetractions.$inferInsert,
): void => {
  db.insert(makeUpRetractions).values(retraction).run();
};

/** Every make-up of a case, those retracted too, the first first. */
export const makeUpsOfCase = (db: Reader, caseId: string) =>
  db
    .select({
      makeUp: makeUps,
      groupName: groups.name,
      givenByName: users.fullName,
      retraction: makeUpRetractions,
    })
    .from(makeUps)
    .innerJoin(groups, eq(groups.id, makeUps.groupId))
    .innerJoin(users, eq(users.id, makeUps.givenBy))
    .leftJoin(makeUpRetractions, eq(makeUpRetractions.makeUpId, makeUps.id))
    .where(eq(makeUps.caseId, caseId))
    .orderBy(asc(makeUps.madeOn), asc(makeUps.recordedAt), asc(makeUps.id))
    .all();

export const findMakeUp = (db: Reader, id: string) =>
  db
    .select({ makeUp: makeUps, retraction: makeUpRetractions })
    .from(makeUps)
    .leftJoin(makeUpRetractions, eq(makeUpRetractions.makeUpId, makeUps.id))
    .where(eq(makeUps.id, id))
    .get() ?? null;
