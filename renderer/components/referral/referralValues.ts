import { z } from 'zod';
import type { ReferralInput } from '../../../shared/contract/sanctions.contract';
import { referralAnswers, referralProblems } from '../../../shared/domain/groups/sanction';
import { dueProblem } from '../../../shared/domain/tasks/tasks';
import type { FieldProblems } from '../../../shared/errors';
import { parseDay } from '../forms/dayText';

const text = z.string().catch('');

/** What is done about a sanction, as it is typed: which CAI, who sends him there and until when; or why not. */
export const referralValues = z.object({
  answer: z.enum(referralAnswers).catch('referred'),
  cai: z.object({ directoryEntryId: z.string().nullable(), name: z.string() }).nullable().catch(null),
  ownerId: text,
  dueOn: text,
  reason: text,
});
export type ReferralValues = z.infer<typeof referralValues>;

export const blankReferral = (userId: string): ReferralValues => ({
  answer: 'referred',
  cai: null,
  ownerId: userId,
  dueOn: '',
  reason: '',
});

/** The ids of people and tasks are branded; what is typed is text until main has parsed it. */
type SentReferral = Omit<ReferralInput, 'plan'> & {
  readonly plan: { readonly ownerId: string; readonly dueOn: string } | null;
};

/** What is sent, or what holds it by field. */
export function readReferral(
  values: ReferralValues,
  today: string,
  prefix = 'referral.',
): { readonly problems: FieldProblems; readonly input: SentReferral } {
  const sends = values.answer === 'referred';
  const day = parseDay(values.dueOn, today);
  const input: SentReferral = {
    answer: values.answer,
    cai: sends ? values.cai : null,
    plan: sends ? { ownerId: values.ownerId, dueOn: day ?? values.dueOn } : null,
    reason: sends ? '' : values.reason.trim(),
  };
  const due = day === null ? null : dueProblem(day, today);
  const found = {
    ...referralProblems({
      answer: values.answer,
      hasCai: input.cai !== null,
      hasPlan: input.plan !== null,
      reason: input.reason,
    }),
    ...(sends && values.ownerId === '' ? { 'plan.ownerId': 'required' } : {}),
    ...(sends && values.dueOn.trim() === '' ? { 'plan.dueOn': 'required' } : {}),
    ...(sends && values.dueOn.trim() !== '' && day === null ? { 'plan.dueOn': 'date-shape' } : {}),
    ...(sends && due !== null ? { 'plan.dueOn': due } : {}),
  };
  return {
    problems: Object.fromEntries(Object.entries(found).map(([name, code]) => [prefix + name, code])),
    input,
  };
}
