import { z } from 'zod';
import { openableKinds, stepMeans, stepRecipients, taskKinds, taskOutcomes } from '../domain/tasks/tasks';
import { noticeKind } from './notices.contract';
import {
  caseId,
  clockTime,
  day,
  instant,
  line,
  optionalLine,
  optionalProse,
  taskId,
  userId,
} from './primitives';

export const taskRow = z.object({
  taskId,
  caseId,
  caseCode: z.string(),
  fullName: z.string(),
  kind: z.enum(taskKinds),
  /** The notice that opened it; null for every task but one of protection. */
  noticeKind: noticeKind.nullable(),
  title: z.string(),
  ownerId: userId,
  ownerName: z.string(),
  dueOn: day,
  createdAt: instant,
  /** Open, and its day has passed. */
  overdue: z.boolean(),
  closedAt: instant.nullable(),
});
export type TaskRow = z.infer<typeof taskRow>;

export const taskRows = z.object({ rows: z.array(taskRow) });

export const taskView = taskRow.extend({
  createdByName: z.string(),
  closedByName: z.string().nullable(),
  outcome: z.enum(taskOutcomes).nullable(),
  closingNote: z.string(),
  /** An exclusion waits for the answer that this task asks for: answering it closes the task, and nothing else does. */
  awaited: z.boolean(),
  /** Numbered from 1: who answered for it and until when, each with its reason. */
  changes: z.array(
    z.object({
      number: z.number().int(),
      ownerName: z.string(),
      dueOn: day,
      reason: z.string(),
      at: instant,
      byName: z.string(),
    }),
  ),
});
export type TaskView = z.infer<typeof taskView>;

export const taskInput = z.strictObject({ taskId });

export const createTaskInput = z.strictObject({
  caseId,
  kind: z.enum(openableKinds),
  /** What is to be done; only a task of kind `other` has one, and it must. */
  title: optionalLine(200),
  ownerId: userId,
  dueOn: day,
});

export const changeTaskInput = z.strictObject({
  taskId,
  /** The number that this change will have: another one by now is a conflict. */
  number: z.number().int().min(1),
  ownerId: userId,
  dueOn: day,
  reason: line(200),
});

export const closeTaskInput = z.strictObject({
  taskId,
  outcome: z.enum(taskOutcomes),
  note: optionalProse(500),
});

/** Who was told, when, by which means, with which receipt. Of a person at risk only the sealed note speaks. */
export const recordStepInput = z.strictObject({
  taskId,
  recipient: z.enum(stepRecipients),
  institution: optionalLine(200),
  /** The entry of the directory that the number came from. */
  directoryEntryId: z.string().min(1).max(200, 'too-long').nullable(),
  means: z.enum(stepMeans),
  toldOn: day,
  toldAtTime: z.union([clockTime, z.literal('')]),
  receipt: optionalLine(120),
  note: optionalProse(2_000),
});

export const stepRow = z.object({
  recipient: z.enum(stepRecipients),
  institution: z.string(),
  means: z.enum(stepMeans),
  toldOn: day,
  toldAtTime: z.string(),
  receipt: z.string(),
  note: z.string(),
  recordedAt: instant,
  recordedByName: z.string(),
});
export type StepRow = z.infer<typeof stepRow>;
