import { z } from 'zod';
import {
  decisionAnswers,
  decisionOutcomes,
  decisionStandings,
  exclusionCriteria,
  explanationMeans,
} from '../domain/decisions/decisions';
import { noticePlan } from './notices.contract';
import { caseId, day, decisionId, instant, line, optionalProse, taskId } from './primitives';

/** A service that was named: an entry of the directory, or one that stands in none. */
export const namedService = z.strictObject({
  directoryEntryId: z.string().min(1).max(200, 'too-long').nullable(),
  name: line(200),
});

const criterion = z.enum(exclusionCriteria);

/** What a decision says, sealed: it may name victims. */
export const decisionDetail = z.strictObject({
  criteria: z
    .array(z.strictObject({ criterion, facts: optionalProse(2_000) }))
    .max(exclusionCriteria.length, 'too-many'),
  reasons: optionalProse(4_000),
  /** Why §6.7.3 does not bar him from a CAI. */
  caiReason: optionalProse(2_000),
  /** Other help that he was offered (§6.7.3). */
  help: z.array(namedService).max(10, 'too-many'),
  noHelpReason: optionalProse(1_000),
  /** Who takes him, when he is referred. */
  service: namedService.nullable(),
  /** Whether anyone may be at risk (§6.7, end). */
  atRisk: z.enum(['yes', 'no']).nullable(),
});

export const decideInput = z.strictObject({
  caseId,
  /** The number that this decision will have: another one by now is a conflict. */
  number: z.number().int().min(1),
  outcome: z.enum(decisionOutcomes),
  decidedOn: day,
  ...decisionDetail.shape,
  /** Who protects whoever may be at risk; opened at once, also while the exclusion waits for its second person. */
  protection: noticePlan.nullable(),
  /** Who explains it, finds a place or sends him on. */
  followUp: noticePlan.nullable(),
  /** Who is asked to confirm an exclusion, and until when. */
  second: noticePlan.nullable(),
});
export type DecideInput = z.infer<typeof decideInput>;

export const decided = z.object({ decisionId, standing: z.enum(decisionStandings) });

export const answerInput = z.strictObject({
  decisionId,
  answer: z.enum(decisionAnswers),
  /** Why it is refused or taken back. */
  reason: optionalProse(1_000),
});

export const explainInput = z.strictObject({
  decisionId,
  explainedOn: day,
  means: z.enum(explanationMeans),
  note: optionalProse(1_000),
});

export const decisionsInput = z.strictObject({ caseId });

export const decisionView = z.object({
  decisionId,
  number: z.number().int(),
  outcome: z.enum(decisionOutcomes),
  standing: z.enum(decisionStandings),
  decidedOn: day,
  recordedAt: instant,
  authorName: z.string(),
  mine: z.boolean(),
  detail: decisionDetail,
  reviewTaskId: taskId.nullable(),
  answer: z
    .object({
      answer: z.enum(decisionAnswers),
      reason: z.string(),
      at: instant,
      byName: z.string(),
    })
    .nullable(),
  explanation: z
    .object({
      explainedOn: day,
      means: z.enum(explanationMeans),
      note: z.string(),
      byName: z.string(),
    })
    .nullable(),
});
export type DecisionView = z.infer<typeof decisionView>;

export const decisionsView = z.object({
  /** By number. */
  rows: z.array(decisionView),
  /** What can be decided from where the case stands. */
  outcomes: z.array(z.enum(decisionOutcomes)),
  officeKind: z.enum(['cem', 'cai', 'other']),
  exclusionPeople: z.number().int(),
});
export type DecisionsView = z.infer<typeof decisionsView>;

export const decisionRules = z.strictObject({ exclusionPeople: z.union([z.literal(1), z.literal(2)]) });
