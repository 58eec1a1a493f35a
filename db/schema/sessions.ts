import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';

export const sessions = sqliteTable('sessions', {
  id: text('id').primaryKey(),
  groupId: text('group_id').notNull(),
  number: integer('number').notNull(),
  heldOn: text('held_on').notNull(),
  development: text('development').notNull(),
  createdAt: text('created_at').notNull(),
  createdBy: text('created_by').notNull(),
  closedAt: text('closed_at'),
  closedBy: text('closed_by'),
  /** `HH:MM`, or empty. */
  startsAt: text('starts_at').notNull(),
  endsAt: text('ends_at').notNull(),
  room: text('room').notNull(),
  /** What it was planned as; empty where its topics say it. */
  title: text('title').notNull(),
  cancelledAt: text('cancelled_at'),
  cancelledWhy: text('cancelled_why').notNull(),
  cancelledBy: text('cancelled_by'),
});

/** The topics of §6.4.8 that a session treats. */
export const sessionTopics = sqliteTable(
  'session_topics',
  { sessionId: text('session_id').notNull(), topic: integer('topic').notNull() },
  (table) => [primaryKey({ columns: [table.sessionId, table.topic] })],
);

export const sessionFacilitators = sqliteTable(
  'session_facilitators',
  { sessionId: text('session_id').notNull(), userId: text('user_id').notNull() },
  (table) => [primaryKey({ columns: [table.sessionId, table.userId] })],
);

export const attendance = sqliteTable(
  'attendance',
  {
    sessionId: text('session_id').notNull(),
    caseId: text('case_id').notNull(),
    mark: text('mark', {
      enum: ['present', 'late', 'left-early', 'excused', 'absent', 'not-admitted'],
    }).notNull(),
    observation: text('observation').notNull(),
  },
  (table) => [primaryKey({ columns: [table.sessionId, table.caseId] })],
);
