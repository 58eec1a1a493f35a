import { and, asc, count, desc, eq, isNull, ne, sql, type SQL } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import type { Reader, Writer } from '../connection/access';
import { prepared, wholeRow } from '../connection/prepared';
import {
  auditLog,
  caseAssignments,
  caseDecisions,
  cases,
  handOvers,
  people,
  tasks,
  users,
} from '../schema/tables';

export type AssignmentRecord = typeof caseAssignments.$inferSelect;

const ofCase = prepared((db: Reader) =>
  db
    .select()
    .from(caseAssignments)
    .where(eq(caseAssignments.caseId, sql.placeholder('caseId')))
    .orderBy(asc(caseAssignments.number))
    .prepare(),
);
/** Everybody who came into the team of a case or left it, by number. */
export const assignmentsOfCase = (db: Reader, caseId: string): AssignmentRecord[] =>
  ofCase(db).all({ caseId });

/** How far the audit log has come: kept with what is given to somebody, to know what she has opened since. */
export const lastAuditSeq = (db: Reader): number =>
  db
    .select({ seq: sql<number>`coalesce(max(${auditLog.seq}), 0)` })
    .from(auditLog)
    .get()?.seq ?? 0;

const insertion = prepared((db: Writer) =>
  db.insert(caseAssignments).values(wholeRow(caseAssignments)).prepare(),
);
/** Adds to the history of a team; the case follows its responsible (triggers of `0006-case-team.sql`). */
export const insertAssignment = (db: Writer, assignment: AssignmentRecord): void => {
  insertion(db).run({ ...assignment });
};

const nextOf = (table: string, key: string, value: SQL) =>
  sql<number>`(SELECT 1 + max(number) FROM ${sql.identifier(table)} x WHERE x.${sql.identifier(key)} = ${value})`;

/** The cases that somebody answers for, by code, each with the number that the next change of its team will have. */
export const casesInChargeOf = (db: Reader, userId: string) =>
  db
    .select({
      id: cases.id,
      code: cases.code,
      state: cases.state,
      person: people,
      nextNumber: nextOf('case_assignments', 'case_id', sql`"cases"."id"`),
      openTasks: sql<number>`(SELECT count(*) FROM tasks t
        WHERE t.case_id = "cases"."id" AND t.owner_id = ${userId} AND t.closed_at IS NULL)`,
    })
    .from(cases)
    .innerJoin(people, eq(people.id, cases.personId))
    .where(eq(cases.responsibleId, userId))
    .orderBy(asc(cases.code))
    .all();

/** The open tasks of somebody, each with the number that its next change will have. */
export const openTasksToGive = (db: Reader, userId: string) =>
  db
    .select({
      id: tasks.id,
      caseId: tasks.caseId,
      kind: tasks.kind,
      dueOn: tasks.dueOn,
      /** Who proposed what it is to review, while nobody has answered. */
      proposedBy: caseDecisions.authorId,
      nextNumber: sql<number>`1 + coalesce((SELECT max(number) FROM task_changes c WHERE c.task_id = "tasks"."id"), 0)`,
    })
    .from(tasks)
    // The answer closes the task: one that is open waits for it.
    .leftJoin(caseDecisions, eq(caseDecisions.reviewTaskId, tasks.id))
    .where(and(eq(tasks.ownerId, userId), isNull(tasks.closedAt)))
    .all();

/** The teams in which somebody has a part, besides the cases that she answers for. */
export const membershipsOf = (db: Reader, userId: string) =>
  db
    .select({
      caseId: caseAssignments.caseId,
      role: caseAssignments.role,
      nextNumber: nextOf('case_assignments', 'case_id', sql`"case_assignments"."case_id"`),
    })
    .from(caseAssignments)
    .where(
      and(
        eq(caseAssignments.userId, userId),
        ne(caseAssignments.role, 'responsible'),
        eq(caseAssignments.act, 'begin'),
        sql`NOT EXISTS (SELECT 1 FROM case_assignments l WHERE l.case_id = "case_assignments"."case_id"
          AND l.role = "case_assignments"."role" AND l.user_id = "case_assignments"."user_id"
          AND l.number > "case_assignments"."number")`,
      ),
    )
    .orderBy(asc(caseAssignments.caseId), asc(caseAssignments.role))
    .all();

/** Keeps that a colleague's cases were given to others. */
export const insertHandOver = (db: Writer, handOver: typeof handOvers.$inferSelect): void => {
  db.insert(handOvers).values(handOver).run();
};

const giver = alias(users, 'giver');
const unopened = prepared((db: Reader) =>
  db
    .select({
      caseId: cases.id,
      code: cases.code,
      person: people,
      role: caseAssignments.role,
      byName: giver.fullName,
      reason: caseAssignments.reason,
      at: caseAssignments.recordedAt,
    })
    .from(caseAssignments)
    .innerJoin(cases, eq(cases.id, caseAssignments.caseId))
    .innerJoin(people, eq(people.id, cases.personId))
    .innerJoin(giver, eq(giver.id, caseAssignments.recordedBy))
    .where(
      and(
        eq(caseAssignments.userId, sql.placeholder('userId')),
        eq(caseAssignments.act, 'begin'),
        ne(caseAssignments.recordedBy, caseAssignments.userId),
        // Still hers: nobody has had this part since, nor has she left it.
        sql`NOT EXISTS (SELECT 1 FROM case_assignments l WHERE l.case_id = ${caseAssignments.caseId}
          AND l.role = ${caseAssignments.role} AND l.number > ${caseAssignments.number}
          AND (l.role = 'responsible' OR l.user_id = ${caseAssignments.userId}))`,
        // By number and not by time: a clock that was set back would hide what she was given.
        sql`NOT EXISTS (SELECT 1 FROM audit_log a WHERE a.subject_kind = 'case'
          AND a.subject_id = ${caseAssignments.caseId} AND a.seq > ${caseAssignments.auditSeq}
          AND a.actor_id = ${caseAssignments.userId} AND a.action = 'cases.read')`,
      ),
    )
    .orderBy(desc(caseAssignments.auditSeq), asc(cases.code))
    .limit(sql.placeholder('limit'))
    .prepare(),
);
/** What somebody was given by others and has not opened since, the last first. */
export const receivedUnopened = (db: Reader, userId: string, limit: number) =>
  unopened(db).all({ userId, limit });

/** How many cases and open tasks each account has in its hands; those with none are left out. */
export const loads = (
  db: Reader,
): ReadonlyMap<string, { readonly cases: number; readonly tasks: number }> => {
  const found = new Map<string, { cases: number; tasks: number }>();
  const of = (id: string) => found.get(id) ?? { cases: 0, tasks: 0 };
  for (const { id, n } of db
    .select({ id: cases.responsibleId, n: count() })
    .from(cases)
    .groupBy(cases.responsibleId)
    .all()) {
    found.set(id, { ...of(id), cases: n });
  }
  for (const { id, n } of db
    .select({ id: tasks.ownerId, n: count() })
    .from(tasks)
    .where(isNull(tasks.closedAt))
    .groupBy(tasks.ownerId)
    .all()) {
    found.set(id, { ...of(id), tasks: n });
  }
  return found;
};
