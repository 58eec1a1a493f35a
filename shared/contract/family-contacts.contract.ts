import { z } from 'zod';
import { interviewKinds, riskAnswers, tellingWays } from '../domain/contacts/interviews';
import { noticePlan } from './notices.contract';
import { caseId, contactId, day, instant, optionalProse, prose, userId } from './primitives';

/** What was said in an interview with a partner or a relative. Sealed `protected` as one piece. */
export const interviewBody = z.strictObject({
  kind: z.enum(interviewKinds),
  /** She was called upon as it is written down. */
  safeWayKept: z.boolean(),
  safeWayNote: optionalProse(1_000),
  text: prose(10_000),
  riskSaid: z.enum(riskAnswers),
  nextStep: optionalProse(1_000),
});

export const familyOfCaseInput = z.strictObject({ caseId });

/** That he was told beforehand of whom the office will talk to. */
export const tellInput = z.strictObject({
  caseId,
  contactId,
  toldOn: day,
  how: z.enum(tellingWays),
  toldBy: userId,
});

export const saveInterviewInput = z.strictObject({
  caseId,
  contactId,
  heldOn: day,
  body: interviewBody,
  /** Who protects whoever may be at risk and until when, where a risk was said: a task of the same act. */
  protection: noticePlan.nullable(),
});

const telling = z.object({
  toldOn: day,
  how: z.enum(tellingWays),
  toldByName: z.string(),
  recordedAt: instant,
});
const interview = z.object({
  heldOn: day,
  recordedAt: instant,
  authorName: z.string(),
  body: interviewBody,
});
export type FamilyInterview = z.infer<typeof interview>;

/** What there is of each person of a case, the latest first. */
export const familyOfCase = z.object({
  rows: z.array(z.object({ contactId, tellings: z.array(telling), interviews: z.array(interview) })),
});
export type FamilyOfCase = z.infer<typeof familyOfCase>;
