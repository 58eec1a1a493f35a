import { blob, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { attentionGivers, goalStates, planEndReasons } from '../../shared/domain/notes/plan';

/** The psychologist's own notes, no part of the file. */
export const processNotes = sqliteTable('process_notes', {
  id: text('id').primaryKey(),
  caseId: text('case_id').notNull(),
  authorId: text('author_id').notNull(),
  occurredOn: text('occurred_on').notNull(),
  recordedAt: text('recorded_at').notNull(),
  textSealed: blob('text_sealed', { mode: 'buffer' }).notNull(),
});

/** Whom its author lets read a process note; the last act of each reader says how it stands. */
export const processNoteShares = sqliteTable(
  'process_note_shares',
  {
    noteId: text('note_id').notNull(),
    number: integer('number').notNull(),
    readerId: text('reader_id').notNull(),
    act: text('act', { enum: ['share', 'withdraw'] }).notNull(),
    at: text('at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.noteId, table.number] })],
);

/** What the individual attention lets the group know (§6.8.4). */
export const groupMessages = sqliteTable('group_messages', {
  id: text('id').primaryKey(),
  caseId: text('case_id').notNull(),
  authorId: text('author_id').notNull(),
  at: text('at').notNull(),
  text: text('text').notNull(),
});

export const groupMessageWithdrawals = sqliteTable('group_message_withdrawals', {
  messageId: text('message_id').primaryKey(),
  byId: text('by_id').notNull(),
  at: text('at').notNull(),
});

/** What individual attention is given to a man for, by whom and from where (§6.8.1 to §6.8.3). */
export const attentionPlans = sqliteTable('attention_plans', {
  id: text('id').primaryKey(),
  caseId: text('case_id').notNull(),
  begunOn: text('begun_on').notNull(),
  giver: text('giver', { enum: attentionGivers }).notNull(),
  giverId: text('giver_id'),
  giverName: text('giver_name').notNull(),
  directoryEntryId: text('directory_entry_id'),
  serviceName: text('service_name').notNull(),
  requestedBy: text('requested_by', {
    enum: ['facilitators', 'participant', 'psychologist', 'other-service'],
  }).notNull(),
  reason: text('reason').notNull(),
  approaches: text('approaches').notNull(),
  approachesReason: text('approaches_reason').notNull(),
  recordedAt: text('recorded_at').notNull(),
  authorId: text('author_id').notNull(),
});

export const attentionGoals = sqliteTable(
  'attention_goals',
  {
    planId: text('plan_id').notNull(),
    goal: integer('goal').notNull(),
    version: integer('version').notNull(),
    text: text('text').notNull(),
    state: text('state', { enum: goalStates }).notNull(),
    recordedAt: text('recorded_at').notNull(),
    authorId: text('author_id').notNull(),
  },
  (table) => [primaryKey({ columns: [table.planId, table.goal, table.version] })],
);

export const attentionPlanEnds = sqliteTable('attention_plan_ends', {
  planId: text('plan_id').primaryKey(),
  endedOn: text('ended_on').notNull(),
  reason: text('reason', { enum: planEndReasons }).notNull(),
  note: text('note').notNull(),
  recordedAt: text('recorded_at').notNull(),
  authorId: text('author_id').notNull(),
});
