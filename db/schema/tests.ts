import { blob, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { timePoints } from '../../shared/domain/tests/instrument';

/** Instruments and what was applied of them (`…-tests.sql`). */

export const instruments = sqliteTable('instruments', {
  id: text('id').primaryKey(),
  name: text('name').notNull(),
  source: text('source', { enum: ['shipped', 'office'] }).notNull(),
  offered: integer('offered', { mode: 'boolean' }).notNull(),
  createdAt: text('created_at').notNull(),
  createdBy: text('created_by'),
});

export const instrumentVersions = sqliteTable('instrument_versions', {
  id: text('id').primaryKey(),
  instrumentId: text('instrument_id').notNull(),
  number: integer('number').notNull(),
  /** JSON (`instrumentContent`). */
  content: text('content').notNull(),
  publishedAt: text('published_at').notNull(),
  publishedBy: text('published_by'),
});

export const testApplications = sqliteTable('test_applications', {
  id: text('id').primaryKey(),
  caseId: text('case_id').notNull(),
  versionId: text('version_id'),
  respondent: text('respondent', { enum: ['man', 'professional'] }).notNull(),
  timePoint: text('time_point', { enum: timePoints }).notNull(),
  means: text('means', { enum: ['screen', 'paper', 'outside'] }).notNull(),
  appliedOn: text('applied_on').notNull(),
  /** JSON (`testBody`). */
  body: text('body').notNull(),
  recordedAt: text('recorded_at').notNull(),
  recordedBy: text('recorded_by').notNull(),
});

export const testAnnulments = sqliteTable('test_annulments', {
  applicationId: text('application_id').primaryKey(),
  caseId: text('case_id').notNull(),
  reason: text('reason').notNull(),
  at: text('at').notNull(),
  byId: text('by_id').notNull(),
});

export const partnerTestRows = sqliteTable('partner_tests', {
  id: text('id').primaryKey(),
  caseId: text('case_id').notNull(),
  annuls: text('annuls'),
  detailSealed: blob('detail_sealed', { mode: 'buffer' }).notNull(),
  recordedAt: text('recorded_at').notNull(),
  authorId: text('author_id').notNull(),
});
