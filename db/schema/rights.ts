import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { disposalReasons } from '../../shared/domain/rights/disposal';

/** Restriction of processing and disposal (the migration `rights`). */

export const processingRestrictions = sqliteTable(
  'processing_restrictions',
  {
    caseId: text('case_id').notNull(),
    number: integer('number').notNull(),
    act: text('act', { enum: ['restrict', 'lift'] }).notNull(),
    reason: text('reason').notNull(),
    askedOn: text('asked_on').notNull(),
    recordedAt: text('recorded_at').notNull(),
    recordedBy: text('recorded_by').notNull(),
  },
  (table) => [primaryKey({ columns: [table.caseId, table.number] })],
);

export const disposalProposals = sqliteTable(
  'disposal_proposals',
  {
    caseId: text('case_id').notNull(),
    number: integer('number').notNull(),
    reason: text('reason', { enum: disposalReasons }).notNull(),
    note: text('note').notNull(),
    readyOn: text('ready_on').notNull(),
    proposedAt: text('proposed_at').notNull(),
    proposedBy: text('proposed_by').notNull(),
    withdrawnAt: text('withdrawn_at'),
    withdrawnBy: text('withdrawn_by'),
  },
  (table) => [primaryKey({ columns: [table.caseId, table.number] })],
);

export const disposalScrub = sqliteTable('disposal_scrub', {
  onlyOne: integer('only_one').primaryKey(),
});
