import { z } from 'zod';
import { attentionApproaches } from '../domain/approaches';
import { attentionGivers, goalStates, planEndReasons } from '../domain/notes/plan';
import { requesters } from './individual-attention.contract';
import { caseId, day, instant, line, optionalLine, optionalProse, planId, prose, userId } from './primitives';

export const plansOfCaseInput = z.strictObject({ caseId });

export const beginPlanInput = z.strictObject({
  caseId,
  begunOn: day,
  giver: z.enum(attentionGivers),
  /** Who of the office; null for somebody outside of it. */
  giverId: userId.nullable(),
  giverName: optionalLine(160),
  /** Where it is given outside of the office. */
  service: z
    .strictObject({ directoryEntryId: z.string().min(1).max(200, 'too-long').nullable(), name: line(200) })
    .nullable(),
  requestedBy: z.enum(requesters),
  reason: prose(1_000),
  approaches: z.array(z.enum(attentionApproaches)).max(attentionApproaches.length),
  approachesReason: optionalLine(300),
  goals: z.array(line(500)).min(1, 'goal-needed').max(12, 'too-many'),
});
export type BeginPlanInput = z.output<typeof beginPlanInput>;

export const saveGoalInput = z.strictObject({
  planId,
  /** Null for one that is not written down yet. */
  goal: z.number().int().min(1).nullable(),
  /** The version that it follows; 0 for a new one. */
  baseVersion: z.number().int().min(0),
  text: line(500),
  state: z.enum(goalStates),
});

export const endPlanInput = z.strictObject({
  planId,
  endedOn: day,
  reason: z.enum(planEndReasons),
  note: optionalProse(500),
});

const goalVersion = z.object({
  version: z.number().int(),
  text: z.string(),
  state: z.enum(goalStates),
  at: instant,
  authorName: z.string(),
});

export const attentionGoal = goalVersion.extend({
  goal: z.number().int(),
  /** What was written of it before, the latest first. */
  earlier: z.array(goalVersion),
});
export type AttentionGoal = z.infer<typeof attentionGoal>;

export const attentionPlan = z.object({
  planId,
  begunOn: day,
  giver: z.enum(attentionGivers),
  giverName: z.string(),
  serviceName: z.string(),
  requestedBy: z.enum(requesters),
  reason: z.string(),
  approaches: z.array(z.enum(attentionApproaches)),
  approachesReason: z.string(),
  recordedAt: instant,
  authorName: z.string(),
  goals: z.array(attentionGoal),
  ended: z
    .object({ on: day, reason: z.enum(planEndReasons), note: z.string(), authorName: z.string() })
    .nullable(),
});
export type AttentionPlan = z.infer<typeof attentionPlan>;

/** Those that go on first, then the latest. */
export const plansOfCase = z.object({
  rows: z.array(attentionPlan),
  /** How many there are that this person, who has no part in his process, does not read. */
  withheld: z.number().int(),
});
