import { alias } from 'drizzle-orm/sqlite-core';
import { and, asc, count, eq, isNull, sql } from 'drizzle-orm';
import type { Reader, Writer } from '../connection/access';
import { prepared, wholeRow } from '../connection/prepared';
import { cases, people, protectionSteps, riskNotices, taskChanges, tasks, users } from '../schema/tables';

export type TaskRecord = typeof tasks.$inferSelect;
export type TaskChangeRecord = typeof taskChanges.$inferSelect;
export type StepRecord = typeof protectionSteps.$inferSelect;

const owner = alias(users, 'owner');

/** A task with what is shown around it: whose case, who answers for it, which notice opened it. */
const withNames = (db: Reader) =>
  db
    .select({
      task: tasks,
      caseCode: cases.code,
      person: people,
      ownerName: owner.fullName,
      noticeKind: riskNotices.kind,
    })
    .from(tasks)
    .innerJoin(cases, eq(cases.id, tasks.caseId))
    .innerJoin(people, eq(people.id, cases.personId))
    .innerJoin(owner, eq(owner.id, tasks.ownerId))
    // By the case too: notices are indexed by it.
    .leftJoin(riskNotices, and(eq(riskNotices.caseId, tasks.caseId), eq(riskNotices.taskId, tasks.id)));

const openOfOwner = prepared((db: Reader) =>
  withNames(db)
    .where(and(eq(tasks.ownerId, sql.placeholder('ownerId')), isNull(tasks.closedAt)))
    .orderBy(asc(tasks.dueOn), asc(tasks.createdAt))
    .limit(sql.placeholder('limit'))
    .prepare(),
);
/** What a person has open, by day: what is overdue comes first. */
export const openTasksOf = (db: Reader, ownerId: string, limit: number) =>
  openOfOwner(db).all({ ownerId, limit });
export type TaskWithNames = ReturnType<typeof openTasksOf>[number];

const openOfNobody = prepared((db: Reader) =>
  withNames(db)
    .where(and(eq(owner.active, false), isNull(tasks.closedAt)))
    .orderBy(asc(tasks.dueOn), asc(tasks.createdAt))
    .limit(sql.placeholder('limit'))
    .prepare(),
);
/** What is open in the name of somebody whose account was closed, by day. */
export const openTasksOfNobody = (db: Reader, limit: number): TaskWithNames[] =>
  openOfNobody(db).all({ limit });

const openOfCase = prepared((db: Reader) =>
  withNames(db)
    .where(and(eq(tasks.caseId, sql.placeholder('caseId')), isNull(tasks.closedAt)))
    .orderBy(asc(tasks.dueOn), asc(tasks.createdAt))
    .prepare(),
);
/** What is open in a case, by day; what was closed stands in its history. */
export const openTasksOfCase = (db: Reader, caseId: string): TaskWithNames[] =>
  openOfCase(db).all({ caseId });

const byId = prepared((db: Reader) =>
  withNames(db)
    .where(eq(tasks.id, sql.placeholder('id')))
    .prepare(),
);
export const findTask = (db: Reader, id: string): TaskWithNames | null => byId(db).get({ id }) ?? null;

const insertion = prepared((db: Writer) => db.insert(tasks).values(wholeRow(tasks)).prepare());
/** Opens a task, as every task begins. */
export const openTask = (
  db: Writer,
  task: Omit<TaskRecord, 'closedAt' | 'closedBy' | 'outcome' | 'closingNote'>,
): void => {
  insertion(db).run({ ...task, closedAt: null, closedBy: null, outcome: null, closingNote: '' });
};

/** Writes a change with its number; the task takes its owner and its day from it (trigger). */
export const insertTaskChange = (db: Writer, change: TaskChangeRecord): void => {
  db.insert(taskChanges).values(change).run();
};

const changer = alias(users, 'changer');
/** The changes of a task by number. */
export const changesOfTask = (db: Reader, taskId: string) =>
  db
    .select({ change: taskChanges, ownerName: owner.fullName, byName: changer.fullName })
    .from(taskChanges)
    .innerJoin(owner, eq(owner.id, taskChanges.ownerId))
    .innerJoin(changer, eq(changer.id, taskChanges.byId))
    .where(eq(taskChanges.taskId, taskId))
    .orderBy(asc(taskChanges.number))
    .all();

/** Closes a task for good. */
export const closeTask = (
  db: Writer,
  id: string,
  closed: Pick<TaskRecord, 'closedAt' | 'closedBy' | 'outcome' | 'closingNote'>,
): void => {
  db.update(tasks).set(closed).where(eq(tasks.id, id)).run();
};

export const countSteps = (db: Reader, taskId: string): number =>
  db.select({ n: count() }).from(protectionSteps).where(eq(protectionSteps.taskId, taskId)).get()?.n ?? 0;

/** Keeps a step that was taken, with the next number of its task; it never changes. */
export const insertStep = (db: Writer, step: Omit<StepRecord, 'number'>): void => {
  db.insert(protectionSteps)
    .values({ ...step, number: countSteps(db, step.taskId) + 1 })
    .run();
};

/** The steps taken for a task by number, notes still sealed. */
export const stepsOfTask = (db: Reader, taskId: string) =>
  db
    .select({ step: protectionSteps, recordedByName: users.fullName })
    .from(protectionSteps)
    .innerJoin(users, eq(users.id, protectionSteps.recordedBy))
    .where(eq(protectionSteps.taskId, taskId))
    .orderBy(asc(protectionSteps.number))
    .all();
