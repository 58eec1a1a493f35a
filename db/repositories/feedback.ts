import { and, asc, desc, eq, isNotNull, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import type { Reader, Writer } from '../connection/access';
import { prepared } from '../connection/prepared';
import {
  attendance,
  cases,
  groupFacilitators,
  groupMembers,
  groupMessages,
  groupMessageWithdrawals,
  groups,
  people,
  sessions,
  users,
} from '../schema/tables';

export type MessageRecord = typeof groupMessages.$inferSelect;

export const insertMessage = (db: Writer, message: MessageRecord): void => {
  db.insert(groupMessages).values(message).run();
};
export const insertWithdrawal = (db: Writer, row: typeof groupMessageWithdrawals.$inferSelect): void => {
  db.insert(groupMessageWithdrawals).values(row).run();
};

/** A text with when it was withdrawn, if it was. */
export const findMessage = (db: Reader, id: string) =>
  db
    .select({ message: groupMessages, withdrawnAt: groupMessageWithdrawals.at })
    .from(groupMessages)
    .leftJoin(groupMessageWithdrawals, eq(groupMessageWithdrawals.messageId, groupMessages.id))
    .where(eq(groupMessages.id, id))
    .get() ?? null;

const newest = [desc(groupMessages.at), desc(groupMessages.id)];

const writtenBy = (authorId: string | null) =>
  authorId === null ? undefined : eq(groupMessages.authorId, authorId);

/**
 * The texts about a man, newest first.
 *
 * @param authorId null for those of everybody
 */
export const messagesOfCase = (db: Reader, caseId: string, authorId: string | null, limit: number) =>
  db
    .select({ message: groupMessages, authorName: users.fullName, withdrawnAt: groupMessageWithdrawals.at })
    .from(groupMessages)
    .innerJoin(users, eq(users.id, groupMessages.authorId))
    .leftJoin(groupMessageWithdrawals, eq(groupMessageWithdrawals.messageId, groupMessages.id))
    .where(and(eq(groupMessages.caseId, caseId), writtenBy(authorId)))
    .orderBy(...newest)
    .limit(limit)
    .all();

/** The same about the men of a group as it is now; nothing of a case that is held at his asking. */
export const messagesOfGroup = (db: Reader, groupId: string, authorId: string | null, limit: number) =>
  db
    .select({
      message: groupMessages,
      authorName: users.fullName,
      withdrawnAt: groupMessageWithdrawals.at,
      code: cases.code,
      person: people,
    })
    .from(groupMembers)
    .innerJoin(groupMessages, eq(groupMessages.caseId, groupMembers.caseId))
    .innerJoin(cases, eq(cases.id, groupMembers.caseId))
    .innerJoin(people, eq(people.id, cases.personId))
    .innerJoin(users, eq(users.id, groupMessages.authorId))
    .leftJoin(groupMessageWithdrawals, eq(groupMessageWithdrawals.messageId, groupMessages.id))
    .where(
      and(
        eq(groupMembers.groupId, groupId),
        writtenBy(authorId),
        sql`${groupMembers.caseId} NOT IN (SELECT id FROM restricted_cases)`,
      ),
    )
    .orderBy(...newest)
    .limit(limit)
    .all();

/** The groups that he is in now, and whether this account conducts each. */
export const presentGroupsOf = (db: Reader, caseId: string, userId: string) =>
  db
    .select({
      groupId: groups.id,
      name: groups.name,
      conducts: sql<boolean>`EXISTS (SELECT 1 FROM ${groupFacilitators} f
        WHERE f.group_id = ${groups.id} AND f.user_id = ${userId})`.mapWith(Boolean),
    })
    .from(groupMembers)
    .innerJoin(groups, eq(groups.id, groupMembers.groupId))
    .where(eq(groupMembers.caseId, caseId))
    .orderBy(asc(groups.name))
    .all();

/** True when this account conducts the group. */
export const conducts = (db: Reader, groupId: string, userId: string): boolean =>
  db
    .select({ userId: groupFacilitators.userId })
    .from(groupFacilitators)
    .where(and(eq(groupFacilitators.groupId, groupId), eq(groupFacilitators.userId, userId)))
    .get() !== undefined;

const closers = alias(users, 'closers');
const observed = prepared((db: Reader) =>
  db
    .select({
      sessionId: sessions.id,
      groupName: groups.name,
      number: sessions.number,
      heldOn: sessions.heldOn,
      mark: attendance.mark,
      observation: attendance.observation,
      closedAt: sql<string>`${sessions.closedAt}`,
      closedByName: closers.fullName,
    })
    .from(attendance)
    .innerJoin(sessions, eq(sessions.id, attendance.sessionId))
    .innerJoin(groups, eq(groups.id, sessions.groupId))
    .innerJoin(closers, eq(closers.id, sessions.closedBy))
    .where(and(eq(attendance.caseId, sql.placeholder('caseId')), isNotNull(sessions.closedAt)))
    .orderBy(desc(sessions.heldOn), desc(sessions.closedAt), desc(sessions.id))
    .limit(sql.placeholder('limit'))
    .prepare(),
);
/** How he was at the last closed sessions and what was observed, newest first. */
export const lastObservations = (db: Reader, caseId: string, limit: number) =>
  observed(db).all({ caseId, limit });
