import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { caseStates, stateActs } from '../../shared/domain/cases/states';
import { summonsMeans } from '../../shared/domain/cases/summons';

/** How a case came into each state, and what is being erased (`0004-case-states.sql`). */

export const disposing = sqliteTable('disposing', {
  onlyOne: integer('only_one').primaryKey(),
  caseId: text('case_id').notNull(),
  personId: text('person_id').notNull(),
  confirmedBy: text('confirmed_by').notNull(),
  confirmedOn: text('confirmed_on').notNull(),
});

export const caseStateChanges = sqliteTable(
  'case_state_changes',
  {
    caseId: text('case_id').notNull(),
    number: integer('number').notNull(),
    fromState: text('from_state', { enum: caseStates }).notNull(),
    toState: text('to_state', { enum: caseStates }).notNull(),
    act: text('act', { enum: stateActs }).notNull(),
    reason: text('reason').notNull(),
    note: text('note').notNull(),
    occurredOn: text('occurred_on').notNull(),
    summonsMeans: text('summons_means', { enum: summonsMeans }),
    summonsSentOn: text('summons_sent_on'),
    summonsReceipt: text('summons_receipt'),
    summonsForDay: text('summons_for_day'),
    summonsForTime: text('summons_for_time'),
    recordedAt: text('recorded_at').notNull(),
    recordedBy: text('recorded_by').notNull(),
    decisionId: text('decision_id'),
  },
  (table) => [primaryKey({ columns: [table.caseId, table.number] })],
);
