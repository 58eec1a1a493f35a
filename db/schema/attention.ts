import { blob, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';

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
