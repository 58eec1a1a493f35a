import { and, asc, eq, gte, inArray, isNull, lte } from 'drizzle-orm';
import type { Reader } from '../connection/access';
import { cases, groupFacilitators, groups, sessions, tasks, users } from '../schema/tables';

/** The group sessions of some days, both included, with who conducts the group. */
export function sessionsBetween(db: Reader, from: string, to: string) {
  const found = db
    .select({ session: sessions, groupName: groups.name })
    .from(sessions)
    .innerJoin(groups, eq(groups.id, sessions.groupId))
    .where(and(gte(sessions.heldOn, from), lte(sessions.heldOn, to)))
    .orderBy(asc(sessions.heldOn), asc(sessions.startsAt), asc(groups.name), asc(sessions.number))
    .all();
  const conducting = db
    .select({ groupId: groupFacilitators.groupId, id: users.id, fullName: users.fullName })
    .from(groupFacilitators)
    .innerJoin(users, eq(users.id, groupFacilitators.userId))
    .where(inArray(groupFacilitators.groupId, [...new Set(found.map(({ session }) => session.groupId))]))
    .orderBy(asc(users.fullName))
    .all();
  return found.map((row) => ({
    ...row,
    people: conducting
      .filter(({ groupId }) => groupId === row.session.groupId)
      .map(({ id, fullName }) => ({ id, fullName })),
  }));
}

/** The open tasks that are due on some days, both included. */
export const tasksDueBetween = (db: Reader, from: string, to: string) =>
  db
    .select({
      id: tasks.id,
      caseId: tasks.caseId,
      caseCode: cases.code,
      kind: tasks.kind,
      ownerId: tasks.ownerId,
      ownerName: users.fullName,
      dueOn: tasks.dueOn,
    })
    .from(tasks)
    .innerJoin(cases, eq(cases.id, tasks.caseId))
    .innerJoin(users, eq(users.id, tasks.ownerId))
    .where(and(isNull(tasks.closedAt), gte(tasks.dueOn, from), lte(tasks.dueOn, to)))
    .orderBy(asc(tasks.dueOn), asc(tasks.createdAt))
    .all();
