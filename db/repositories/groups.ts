import { and, asc, count, desc, eq, inArray, isNotNull, isNull, max, sql } from 'drizzle-orm';
import { alias, unionAll } from 'drizzle-orm/sqlite-core';
import type { Reader, Writer } from '../connection/access';
import { withTraining } from './officeTeam';
import {
  cases,
  caseStateChanges,
  groupFacilitators,
  groupMembers,
  groups,
  pastMemberships,
  people,
  sessions,
  users,
} from '../schema/tables';

export type GroupRecord = typeof groups.$inferSelect;

/** What a facilitator's standing is judged by (§6.3.1). */
export const facilitator = {
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
      >`(SELECT min(held_on) FROM sessions s WHERE s.group_id = ${idOfGroup} AND s.closed_at IS NULL
        AND s.cancelled_at IS NULL)`,
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

/** The groups to which he belongs today, by name. */
export const groupsOfCase = (db: Reader, caseId: string) =>
  db
    .select({ id: groups.id, name: groups.name })
    .from(groupMembers)
    .innerJoin(groups, eq(groups.id, groupMembers.groupId))
    .where(eq(groupMembers.caseId, caseId))
    .orderBy(asc(groups.name))
    .all();

/** His place in a group, or null. */
export const findMember = (db: Reader, groupId: string, caseId: string) =>
  db
    .select()
    .from(groupMembers)
    .where(and(eq(groupMembers.groupId, groupId), eq(groupMembers.caseId, caseId)))
    .get() ?? null;

/** The last day on which he belonged to this group before, or null; only where he left while his case went on. */
export const lastLeftOn = (db: Reader, groupId: string, caseId: string): string | null =>
  db
    .select({ leftOn: max(pastMemberships.leftOn) })
    .from(pastMemberships)
    .where(
      and(
        eq(pastMemberships.groupId, groupId),
        eq(pastMemberships.caseId, caseId),
        isNull(pastMemberships.changeNumber),
      ),
    )
    .get()?.leftOn ?? null;

/** Day of the latest closed session of a group, or null. */
export const lastClosedOn = (db: Reader, groupId: string): string | null =>
  db
    .select({ heldOn: max(sessions.heldOn) })
    .from(sessions)
    .where(and(eq(sessions.groupId, groupId), isNotNull(sessions.closedAt)))
    .get()?.heldOn ?? null;

/** Ends his place in a group while his case goes on: the row goes over with the reason (`0034-transfers.sql`). */
export const endMembership = (
  db: Writer,
  member: typeof groupMembers.$inferSelect,
  end: Pick<typeof pastMemberships.$inferInsert, 'leftOn' | 'reason' | 'toGroup' | 'leftAt' | 'leftBy'>,
): void => {
  const of = { groupId: member.groupId, caseId: member.caseId };
  const before =
    db
      .select({ n: max(pastMemberships.number) })
      .from(pastMemberships)
      .where(and(eq(pastMemberships.groupId, of.groupId), eq(pastMemberships.caseId, of.caseId)))
      .get()?.n ?? 0;
  db.insert(pastMemberships)
    .values({ ...member, ...end, number: before + 1, changeNumber: null })
    .run();
  db.delete(groupMembers)
    .where(and(eq(groupMembers.groupId, of.groupId), eq(groupMembers.caseId, of.caseId)))
    .run();
};

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

/** Where he went over to. */
const nextGroup = alias(groups, 'next_group');

/** Who belonged to it, the latest first: with the change of his case that ended it, or the reason why he left. */
export const pastRosterOfGroup = (db: Reader, groupId: string) =>
  db
    .select({
      caseId: cases.id,
      code: cases.code,
      person: people,
      leftOn: pastMemberships.leftOn,
      state: caseStateChanges.toState,
      reason: caseStateChanges.reason,
      why: pastMemberships.reason,
      toGroupName: nextGroup.name,
    })
    .from(pastMemberships)
    .innerJoin(cases, eq(cases.id, pastMemberships.caseId))
    .innerJoin(people, eq(people.id, cases.personId))
    .leftJoin(nextGroup, eq(nextGroup.id, pastMemberships.toGroup))
    .leftJoin(
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
