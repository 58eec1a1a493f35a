import { and, asc, eq, isNull, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import type { Reader, Writer } from '../connection/access';
import { prepared } from '../connection/prepared';
import {
  caseDecisions,
  decisionAnswerRows,
  decisionExplanations,
  decisionRules,
  decisionTasks,
  users,
} from '../schema/tables';

export type DecisionRecord = typeof caseDecisions.$inferSelect;
export type AnswerRecord = typeof decisionAnswerRows.$inferSelect;
export type ExplanationRecord = typeof decisionExplanations.$inferSelect;

const answerer = alias(users, 'answerer');
const explainer = alias(users, 'explainer');

const whole = (db: Reader) =>
  db
    .select({
      decision: caseDecisions,
      authorName: users.fullName,
      answer: decisionAnswerRows,
      answeredByName: answerer.fullName,
      explanation: decisionExplanations,
      explainedByName: explainer.fullName,
    })
    .from(caseDecisions)
    .innerJoin(users, eq(users.id, caseDecisions.authorId))
    .leftJoin(decisionAnswerRows, eq(decisionAnswerRows.decisionId, caseDecisions.id))
    .leftJoin(answerer, eq(answerer.id, decisionAnswerRows.byId))
    .leftJoin(decisionExplanations, eq(decisionExplanations.decisionId, caseDecisions.id))
    .leftJoin(explainer, eq(explainer.id, decisionExplanations.byId));

const ofCase = prepared((db: Reader) =>
  whole(db)
    .where(eq(caseDecisions.caseId, sql.placeholder('caseId')))
    .orderBy(asc(caseDecisions.number))
    .prepare(),
);
/** Everything decided in a case by number, with what was answered and explained; still sealed. */
export const decisionsOf = (db: Reader, caseId: string) => ofCase(db).all({ caseId });
export type WholeDecision = ReturnType<typeof decisionsOf>[number];

export const findDecision = (db: Reader, id: string): WholeDecision | null =>
  whole(db).where(eq(caseDecisions.id, id)).get() ?? null;

export const insertDecision = (db: Writer, decision: DecisionRecord): void => {
  db.insert(caseDecisions).values(decision).run();
};
export const insertAnswer = (db: Writer, answer: AnswerRecord): void => {
  db.insert(decisionAnswerRows).values(answer).run();
};
export const insertExplanation = (db: Writer, explanation: ExplanationRecord): void => {
  db.insert(decisionExplanations).values(explanation).run();
};

/** Binds the task that a decision left to it. */
export const insertDecisionTask = (db: Writer, bound: typeof decisionTasks.$inferSelect): void => {
  db.insert(decisionTasks).values(bound).run();
};

/** The task that a decision left, or null. */
export const taskOfDecision = (db: Reader, decisionId: string): string | null =>
  db
    .select({ taskId: decisionTasks.taskId })
    .from(decisionTasks)
    .where(eq(decisionTasks.decisionId, decisionId))
    .get()?.taskId ?? null;

/** Who proposed the exclusion that this task is to review and nobody has answered yet; null of any other task. */
export const proposerAwaiting = (db: Reader, taskId: string): string | null =>
  db
    .select({ authorId: caseDecisions.authorId })
    .from(caseDecisions)
    .leftJoin(decisionAnswerRows, eq(decisionAnswerRows.decisionId, caseDecisions.id))
    .where(and(eq(caseDecisions.reviewTaskId, taskId), isNull(decisionAnswerRows.decisionId)))
    .get()?.authorId ?? null;

/** How many people decide an exclusion in this office. */
export const exclusionPeople = (db: Reader): 1 | 2 =>
  db.select({ people: decisionRules.exclusionPeople }).from(decisionRules).get()?.people === 1 ? 1 : 2;

export const setExclusionPeople = (db: Writer, people: number): void => {
  db.update(decisionRules).set({ exclusionPeople: people }).run();
};
