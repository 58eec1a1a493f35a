import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { referralAnswers, sanctionKinds } from '../../shared/domain/groups/sanction';

/** What courts have imposed, and whether he was sent to the CAI for it (§6.2.8). */

export const caseSanctions = sqliteTable('case_sanctions', {
  id: text('id').primaryKey(),
  caseId: text('case_id').notNull(),
  number: integer('number').notNull(),
  kind: text('kind', { enum: sanctionKinds }).notNull(),
  court: text('court').notNull(),
  docket: text('docket').notNull(),
  imposedOn: text('imposed_on').notNull(),
  recordedAt: text('recorded_at').notNull(),
  recordedBy: text('recorded_by').notNull(),
  endedOn: text('ended_on'),
  endedAt: text('ended_at'),
  endedBy: text('ended_by'),
});

export const caiReferrals = sqliteTable('cai_referrals', {
  sanctionId: text('sanction_id').primaryKey(),
  caseId: text('case_id').notNull(),
  answer: text('answer', { enum: referralAnswers }).notNull(),
  directoryEntryId: text('directory_entry_id'),
  caiName: text('cai_name').notNull(),
  reason: text('reason').notNull(),
  taskId: text('task_id'),
  recordedAt: text('recorded_at').notNull(),
  recordedBy: text('recorded_by').notNull(),
});
