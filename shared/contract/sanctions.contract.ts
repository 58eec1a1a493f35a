import { z } from 'zod';
import { referralAnswers, sanctionKinds } from '../domain/groups/sanction';
import { namedService } from './decisions.contract';
import { noticePlan } from './notices.contract';
import { caseId, day, instant, line, optionalLine, optionalProse, sanctionId, taskId } from './primitives';

/** What is done about a sanction: he is sent to a CAI by somebody and by a day, or the reason why not (§6.2.8). */
export const referralInput = z.strictObject({
  answer: z.enum(referralAnswers),
  cai: namedService.nullable(),
  plan: noticePlan.nullable(),
  reason: optionalProse(1_000),
});
export type ReferralInput = z.infer<typeof referralInput>;

export const recordSanctionInput = z.strictObject({
  caseId,
  kind: z.enum(sanctionKinds),
  court: line(200),
  docket: optionalLine(80),
  imposedOn: day,
  /** Asked for at once when he takes part in a preventive group; null where he does not. */
  referral: referralInput.nullable(),
});
export type RecordSanctionInput = z.infer<typeof recordSanctionInput>;

export const answerSanctionInput = z.strictObject({ sanctionId, referral: referralInput });
export const endSanctionInput = z.strictObject({ sanctionId, endedOn: day });

export const sanctionsInput = z.strictObject({ caseId });
export const sanctionView = z.object({
  sanctionId,
  number: z.number().int(),
  kind: z.enum(sanctionKinds),
  court: z.string(),
  docket: z.string(),
  imposedOn: day,
  recordedAt: instant,
  recordedByName: z.string(),
  endedOn: day.nullable(),
  referral: z
    .object({
      answer: z.enum(referralAnswers),
      caiName: z.string(),
      reason: z.string(),
      taskId: taskId.nullable(),
      byName: z.string(),
    })
    .nullable(),
});
export type SanctionView = z.infer<typeof sanctionView>;
export const sanctionsView = z.object({
  rows: z.array(sanctionView),
  /** He takes part in a preventive group: a sanction is answered at once. */
  inPreventiveGroup: z.boolean(),
});
