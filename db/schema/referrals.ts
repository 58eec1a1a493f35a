import { sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** Who referred somebody that has not come yet, and with which paper (`0019-referrals.sql`). */

export const caseReferrals = sqliteTable('case_referrals', {
  caseId: text('case_id').primaryKey(),
  origin: text('origin').notNull(),
  institution: text('institution').notNull(),
  document: text('document').notNull(),
  documentOn: text('document_on').notNull(),
  receivedOn: text('received_on').notNull(),
  receivedBy: text('received_by').notNull(),
  recordedAt: text('recorded_at').notNull(),
  recordedBy: text('recorded_by').notNull(),
});
