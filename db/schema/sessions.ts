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
  groupTask: text('group_task').notNull(),
  directoryAtHand: text('directory_at_hand', { enum: ['', 'yes', 'no'] }).notNull(),
  directoryWhy: text('directory_why').notNull(),
  paperBy: text('paper_by').notNull(),
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
    lateMinutes: integer('late_minutes'),
    ground: text('ground', { enum: ['', 'alcohol', 'drugs', 'weapon', 'violence', 'other'] }).notNull(),
    action: text('action').notNull(),
    task: text('task').notNull(),
  },
  (table) => [primaryKey({ columns: [table.sessionId, table.caseId] })],
);

export const sessionElements = sqliteTable(
  'session_elements',
  {
    sessionId: text('session_id').notNull(),
    element: text('element', { enum: ['a', 'b', 'c', 'd'] }).notNull(),
    how: text('how').notNull(),
  },
  (table) => [primaryKey({ columns: [table.sessionId, table.element] })],
);

export const sessionReflections = sqliteTable(
  'session_reflections',
  {
    sessionId: text('session_id').notNull(),
    aspect: text('aspect', {
      enum: ['reasons', 'beliefs', 'intentions', 'justifications', 'effects'],
    }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.sessionId, table.aspect] })],
);

/** Who came to a session from another group. */
export const sessionGuests = sqliteTable(
  'session_guests',
  {
    sessionId: text('session_id').notNull(),
    caseId: text('case_id').notNull(),
    reason: text('reason').notNull(),
  },
  (table) => [primaryKey({ columns: [table.sessionId, table.caseId] })],
);

export const sessionIncidents = sqliteTable('session_incidents', {
  id: text('id').primaryKey(),
  sessionId: text('session_id').notNull(),
  number: integer('number').notNull(),
  kind: text('kind', { enum: ['violence', 'alcohol', 'drugs', 'weapon', 'other'] }).notNull(),
  caseId: text('case_id'),
  what: text('what').notNull(),
  done: text('done').notNull(),
  called: text('called').notNull(),
  taskId: text('task_id'),
  recordedAt: text('recorded_at').notNull(),
  recordedBy: text('recorded_by').notNull(),
});

/** That one person alone conducts this session (§6.3.1). */
export const sessionExceptions = sqliteTable('session_exceptions', {
  sessionId: text('session_id').primaryKey(),
  reason: text('reason').notNull(),
  signedAt: text('signed_at').notNull(),
  signedBy: text('signed_by').notNull(),
});

export const sessionSignatures = sqliteTable(
  'session_signatures',
  {
    sessionId: text('session_id').notNull(),
    userId: text('user_id').notNull(),
    signedAt: text('signed_at').notNull(),
    /** How often the log had been given back. */
    round: integer('round').notNull(),
  },
  (table) => [primaryKey({ columns: [table.sessionId, table.userId] })],
);

export const sessionReturns = sqliteTable(
  'session_returns',
  {
    sessionId: text('session_id').notNull(),
    number: integer('number').notNull(),
    reason: text('reason').notNull(),
    returnedAt: text('returned_at').notNull(),
    returnedBy: text('returned_by').notNull(),
  },
  (table) => [primaryKey({ columns: [table.sessionId, table.number] })],
);

export const sessionAmendments = sqliteTable(
  'session_amendments',
  {
    sessionId: text('session_id').notNull(),
    number: integer('number').notNull(),
    text: text('text').notNull(),
    writtenAt: text('written_at').notNull(),
    writtenBy: text('written_by').notNull(),
  },
  (table) => [primaryKey({ columns: [table.sessionId, table.number] })],
);

const ownCheckAnswer = { enum: ['avoided', 'happened', 'unsure'] } as const;
/** How whoever facilitated looks at herself; read by nobody else (`repositories/ownChecks.ts` alone names it). */
export const sessionOwnChecks = sqliteTable(
  'session_own_checks',
  {
    sessionId: text('session_id').notNull(),
    userId: text('user_id').notNull(),
    minimise: text('minimise', ownCheckAnswer).notNull(),
    blame: text('blame', ownCheckAnswer).notNull(),
    conceal: text('conceal', ownCheckAnswer).notNull(),
    accept: text('accept', ownCheckAnswer).notNull(),
    writtenAt: text('written_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.sessionId, table.userId] })],
);
