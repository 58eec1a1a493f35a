import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { certificateKinds } from '../../shared/domain/certificates/certificates';
import { makeUpWays } from '../../shared/domain/groups/coverage';
import { placeAnswers } from '../../shared/domain/groups/place';

/** What groups work by: their programmes (`0025-programmes.sql`). */

export const programmes = sqliteTable('programmes', {
  id: text('id').primaryKey(),
  groupId: text('group_id'),
  copiedFrom: text('copied_from'),
  createdAt: text('created_at').notNull(),
  createdBy: text('created_by').notNull(),
});

export const programmeVersions = sqliteTable(
  'programme_versions',
  {
    programmeId: text('programme_id').notNull(),
    version: integer('version').notNull(),
    name: text('name').notNull(),
    /** JSON: `programmeSessions` of the contract. */
    sessions: text('sessions').notNull(),
    savedAt: text('saved_at').notNull(),
    savedBy: text('saved_by').notNull(),
  },
  (table) => [primaryKey({ columns: [table.programmeId, table.version] })],
);

/** The place, the timetable and the calendar of a group (`0026-group-calendar.sql`). */

export const localDays = sqliteTable('local_days', {
  day: text('day').primaryKey(),
  name: text('name').notNull(),
  addedAt: text('added_at').notNull(),
  addedBy: text('added_by').notNull(),
});

export const groupPlaces = sqliteTable(
  'group_places',
  {
    groupId: text('group_id').notNull(),
    number: integer('number').notNull(),
    place: text('place').notNull(),
    quiet: text('quiet', { enum: placeAnswers }).notNull(),
    roomToMove: text('room_to_move', { enum: placeAnswers }).notNull(),
    groupWork: text('group_work', { enum: placeAnswers }).notNull(),
    accessible: text('accessible', { enum: placeAnswers }).notNull(),
    hours: text('hours', { enum: placeAnswers }).notNull(),
    note: text('note').notNull(),
    recordedAt: text('recorded_at').notNull(),
    recordedBy: text('recorded_by').notNull(),
  },
  (table) => [primaryKey({ columns: [table.groupId, table.number] })],
);

export const groupCalendars = sqliteTable(
  'group_calendars',
  {
    groupId: text('group_id').notNull(),
    number: integer('number').notNull(),
    /** JSON: `weeklySlots` of the contract. */
    slots: text('slots').notNull(),
    room: text('room').notNull(),
    startsOn: text('starts_on').notNull(),
    /** JSON: `daysOff` of the contract. */
    skipped: text('skipped').notNull(),
    madeAt: text('made_at').notNull(),
    madeBy: text('made_by').notNull(),
  },
  (table) => [primaryKey({ columns: [table.groupId, table.number] })],
);

export const sessionPlans = sqliteTable('session_plans', {
  sessionId: text('session_id').primaryKey(),
  programmeId: text('programme_id').notNull(),
  version: integer('version').notNull(),
  item: text('item').notNull(),
});

export const sessionMoves = sqliteTable(
  'session_moves',
  {
    sessionId: text('session_id').notNull(),
    number: integer('number').notNull(),
    fromDay: text('from_day').notNull(),
    fromStarts: text('from_starts').notNull(),
    fromEnds: text('from_ends').notNull(),
    toDay: text('to_day').notNull(),
    reason: text('reason').notNull(),
    /** False: the calendar was made anew. */
    byHand: integer('by_hand', { mode: 'boolean' }).notNull(),
    movedAt: text('moved_at').notNull(),
    movedBy: text('moved_by').notNull(),
  },
  (table) => [primaryKey({ columns: [table.sessionId, table.number] })],
);

/** Topics heard apart from the sessions of a group (`0035-make-ups.sql`). */

export const makeUps = sqliteTable('make_ups', {
  id: text('id').primaryKey(),
  caseId: text('case_id').notNull(),
  groupId: text('group_id').notNull(),
  topic: integer('topic').notNull(),
  madeOn: text('made_on').notNull(),
  way: text('way', { enum: makeUpWays }).notNull(),
  givenBy: text('given_by').notNull(),
  note: text('note').notNull(),
  recordedAt: text('recorded_at').notNull(),
  recordedBy: text('recorded_by').notNull(),
});

export const makeUpRetractions = sqliteTable('make_up_retractions', {
  makeUpId: text('make_up_id').primaryKey(),
  reason: text('reason').notNull(),
  retractedAt: text('retracted_at').notNull(),
  retractedBy: text('retracted_by').notNull(),
});

/** What was certified (`0036-certificates.sql`). */

export const certificateRules = sqliteTable('certificate_rules', {
  onlyOne: integer('only_one').primaryKey(),
  minimumShare: integer('minimum_share'),
  minimumTopics: integer('minimum_topics'),
  exitTest: integer('exit_test', { mode: 'boolean' }).notNull(),
});

export const certificateNumbers = sqliteTable('certificate_numbers', {
  year: integer('year').primaryKey(),
  last: integer('last').notNull(),
});

export const certificates = sqliteTable('certificates', {
  id: text('id').primaryKey(),
  year: integer('year').notNull(),
  number: integer('number').notNull(),
  caseId: text('case_id').notNull(),
  groupId: text('group_id').notNull(),
  kind: text('kind', { enum: certificateKinds }).notNull(),
  /** JSON: `certificateContent` of the contract. */
  content: text('content').notNull(),
  issuedOn: text('issued_on').notNull(),
  issuedAt: text('issued_at').notNull(),
  issuedBy: text('issued_by').notNull(),
});

export const certificateRevocations = sqliteTable('certificate_revocations', {
  certificateId: text('certificate_id').primaryKey(),
  reason: text('reason').notNull(),
  revokedAt: text('revoked_at').notNull(),
  revokedBy: text('revoked_by').notNull(),
});
