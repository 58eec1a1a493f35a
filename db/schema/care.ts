import { blob, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** Spaces in which the team takes care of itself. */

export const careMeetings = sqliteTable('care_meetings', {
  id: text('id').primaryKey(),
  heldOn: text('held_on').notNull(),
  byPsychology: integer('by_psychology', { mode: 'boolean' }).notNull(),
  noPsychologyReason: text('no_psychology_reason').notNull(),
  others: integer('others').notNull(),
  contentSealed: blob('content_sealed', { mode: 'buffer' }).notNull(),
  recordedAt: text('recorded_at').notNull(),
  recordedBy: text('recorded_by').notNull(),
});

export const careParticipants = sqliteTable(
  'care_participants',
  { meetingId: text('meeting_id').notNull(), userId: text('user_id').notNull() },
  (table) => [primaryKey({ columns: [table.meetingId, table.userId] })],
);

export const careTexts = sqliteTable(
  'care_texts',
  {
    meetingId: text('meeting_id').notNull(),
    number: integer('number').notNull(),
    authorId: text('author_id').notNull(),
    textSealed: blob('text_sealed', { mode: 'buffer' }).notNull(),
    writtenAt: text('written_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.meetingId, table.number] })],
);
