import { z } from 'zod';
import { hearingWays, makeUpWays } from '../domain/groups/coverage';
import { caseId, day, groupId, line, makeUpId, optionalLine, userId } from './primitives';

/** The men of one group, or of every group of the office. */
export const matrixInput = z.strictObject({ groupId: groupId.nullable() });

export const topicCell = z.object({
  topic: z.number().int(),
  way: z.enum(hearingWays).nullable(),
  /** The first day on which he heard it so; empty where he did not. */
  on: z.string(),
  /** His group has treated it at a closed session. */
  treated: z.boolean(),
});
export type TopicCell = z.infer<typeof topicCell>;

export const matrixRow = z.object({
  caseId,
  code: z.string(),
  fullName: z.string(),
  groupNames: z.array(z.string()),
  joinedOn: day,
  cells: z.array(topicCell),
});
export const matrixView = z.object({ groupName: z.string().nullable(), rows: z.array(matrixRow) });
export type MatrixView = z.infer<typeof matrixView>;

export const caseCoverageInput = z.strictObject({ caseId });
export const makeUpRow = z.object({
  makeUpId,
  topic: z.number().int(),
  madeOn: day,
  way: z.enum(makeUpWays),
  groupName: z.string(),
  givenByName: z.string(),
  note: z.string(),
  /** Why it counts no longer, or null. */
  retractedWhy: z.string().nullable(),
});
export type MakeUpRow = z.infer<typeof makeUpRow>;
export const caseCoverageView = z.object({
  /** The groups to which he belongs today. */
  groups: z.array(z.object({ groupId, name: z.string() })),
  cells: z.array(topicCell),
  makeUps: z.array(makeUpRow),
});
export type CaseCoverageView = z.infer<typeof caseCoverageView>;

export const recordMakeUpInput = z.strictObject({
  caseId,
  groupId,
  topics: z.array(z.number().int().min(1).max(13)).min(1, 'required').max(13),
  madeOn: day,
  way: z.enum(makeUpWays),
  givenBy: userId,
  note: optionalLine(300),
});
export const retractMakeUpInput = z.strictObject({ makeUpId, reason: line(300) });
