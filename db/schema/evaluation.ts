import { blob, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { noticeKinds } from '../../shared/domain/evaluation/notices';
import { entrySections } from '../../shared/domain/evaluation/sections';
import { stepMeans, stepRecipients, taskKinds, taskOutcomes } from '../../shared/domain/tasks/tasks';

/** The initial evaluation and what a risk opens (`0003-evaluation.sql`). */

const bytes = (name: string) => blob(name, { mode: 'buffer' }).notNull();

export const caseEntries = sqliteTable('case_entries', {
  id: text('id').primaryKey(),
  caseId: text('case_id').notNull(),
  section: text('section', { enum: entrySections }).notNull(),
  version: integer('version').notNull(),
  occurredOn: text('occurred_on').notNull(),
  complete: integer('complete', { mode: 'boolean' }).notNull(),
  /** JSON: the bare answers of lists. */
  facts: text('facts').notNull(),
  detailCompartment: text('detail_compartment', { enum: ['clinical', 'protected'] }).notNull(),
  detailSealed: bytes('detail_sealed'),
  recordedAt: text('recorded_at').notNull(),
  authorId: text('author_id').notNull(),
});

export const tasks = sqliteTable('tasks', {
  id: text('id').primaryKey(),
  caseId: text('case_id').notNull(),
  kind: text('kind', { enum: taskKinds }).notNull(),
  title: text('title').notNull(),
  ownerId: text('owner_id').notNull(),
  dueOn: text('due_on').notNull(),
  createdAt: text('created_at').notNull(),
  createdBy: text('created_by').notNull(),
  closedAt: text('closed_at'),
  closedBy: text('closed_by'),
  outcome: text('outcome', { enum: taskOutcomes }),
  closingNote: text('closing_note').notNull(),
});

export const taskChanges = sqliteTable(
  'task_changes',
  {
    taskId: text('task_id').notNull(),
    number: integer('number').notNull(),
    ownerId: text('owner_id').notNull(),
    dueOn: text('due_on').notNull(),
    reason: text('reason').notNull(),
    at: text('at').notNull(),
    byId: text('by_id').notNull(),
  },
  (table) => [primaryKey({ columns: [table.taskId, table.number] })],
);

export const protectionSteps = sqliteTable('protection_steps', {
  id: text('id').primaryKey(),
  taskId: text('task_id').notNull(),
  number: integer('number').notNull(),
  recipient: text('recipient', { enum: stepRecipients }).notNull(),
  institution: text('institution').notNull(),
  directoryEntryId: text('directory_entry_id'),
  means: text('means', { enum: stepMeans }).notNull(),
  toldOn: text('told_on').notNull(),
  toldAtTime: text('told_at_time').notNull(),
  receipt: text('receipt').notNull(),
  noteSealed: bytes('note_sealed'),
  recordedAt: text('recorded_at').notNull(),
  recordedBy: text('recorded_by').notNull(),
});

export const riskNotices = sqliteTable('risk_notices', {
  id: text('id').primaryKey(),
  caseId: text('case_id').notNull(),
  kind: text('kind', { enum: noticeKinds }).notNull(),
  entryId: text('entry_id').notNull(),
  taskId: text('task_id').notNull(),
  raisedAt: text('raised_at').notNull(),
  raisedBy: text('raised_by').notNull(),
  liftedAt: text('lifted_at'),
  liftedBy: text('lifted_by'),
  liftReason: text('lift_reason').notNull(),
});
