import { blob, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { decisionAnswers, decisionOutcomes, explanationMeans } from '../../shared/domain/decisions/decisions';

/** Decisions of entry and exclusion, what was answered to them and how they were explained. */

const bytes = (name: string) => blob(name, { mode: 'buffer' }).notNull();

export const decisionRules = sqliteTable('decision_rules', {
  onlyOne: integer('only_one').primaryKey(),
  exclusionPeople: integer('exclusion_people').notNull(),
});

export const caseDecisions = sqliteTable('case_decisions', {
  id: text('id').primaryKey(),
  caseId: text('case_id').notNull(),
  number: integer('number').notNull(),
  outcome: text('outcome', { enum: decisionOutcomes }).notNull(),
  toState: text('to_state', {
    enum: ['in-intervention', 'waiting', 'referred-out', 'excluded'],
  }).notNull(),
  /** JSON: the codes of the criteria that were found. */
  criteria: text('criteria').notNull(),
  decidedOn: text('decided_on').notNull(),
  people: integer('people').notNull(),
  followUpOwnerId: text('follow_up_owner_id'),
  followUpDueOn: text('follow_up_due_on'),
  detailSealed: bytes('detail_sealed'),
  reviewTaskId: text('review_task_id'),
  recordedAt: text('recorded_at').notNull(),
  authorId: text('author_id').notNull(),
});

export const decisionAnswerRows = sqliteTable('decision_answers', {
  decisionId: text('decision_id').primaryKey(),
  caseId: text('case_id').notNull(),
  answer: text('answer', { enum: decisionAnswers }).notNull(),
  reasonSealed: bytes('reason_sealed'),
  at: text('at').notNull(),
  byId: text('by_id').notNull(),
});

/** The task that a decision left, bound to it. */
export const decisionTasks = sqliteTable('decision_tasks', {
  decisionId: text('decision_id').primaryKey(),
  taskId: text('task_id').notNull(),
  caseId: text('case_id').notNull(),
});

export const decisionExplanations = sqliteTable('decision_explanations', {
  decisionId: text('decision_id').primaryKey(),
  caseId: text('case_id').notNull(),
  explainedOn: text('explained_on').notNull(),
  means: text('means', { enum: explanationMeans }).notNull(),
  noteSealed: bytes('note_sealed'),
  recordedAt: text('recorded_at').notNull(),
  byId: text('by_id').notNull(),
});
