import { z } from 'zod';
import { beginPlanInput } from '../../../shared/contract/attention-plans.contract';
import { requesters } from '../../../shared/contract/individual-attention.contract';
import { pastDayProblem } from '../../../shared/domain/evaluation/sections';
import { attentionApproaches } from '../../../shared/domain/approaches';
import { attentionGivers, isGivenHere, planProblems } from '../../../shared/domain/notes/plan';
import type { FieldProblems } from '../../../shared/errors';
import { dayText, parseDay, todayHere } from '../../components/forms/dayText';
import { findProblems } from '../../components/forms/problems';

const text = z.string().catch('');

/** What the form of a plan holds, right or wrong. Goals are lines: one each. */
export const planValues = z.object({
  begunOn: text,
  giver: z.enum(attentionGivers).catch('psychologist'),
  giverId: text,
  giverName: text,
  service: z.object({ directoryEntryId: z.string().nullable(), name: z.string() }).nullable().catch(null),
  requestedBy: z.union([z.enum(requesters), z.literal('')]).catch(''),
  reason: text,
  approaches: z.array(z.enum(attentionApproaches)).catch([...attentionApproaches]),
  approachesReason: text,
  goals: text,
});
export type PlanValues = z.infer<typeof planValues>;

export const blankPlan = (): PlanValues => ({
  begunOn: dayText(todayHere()),
  giver: 'psychologist',
  giverId: '',
  giverName: '',
  service: null,
  requestedBy: '',
  reason: '',
  // §6.8.2 asks for all of them: what is left out is left out by hand.
  approaches: [...attentionApproaches],
  approachesReason: '',
  goals: '',
});

type BeginInput = z.input<typeof beginPlanInput>;

/** What is sent, or what holds it by field: the shapes of the contract and the rules of §6.8.1 and §6.8.2. */
export function readPlan(
  values: PlanValues,
  caseId: string,
  today: string,
): { readonly problems: FieldProblems; readonly input: BeginInput } {
  const begunOn = parseDay(values.begunOn, today);
  const here = isGivenHere(values.giver);
  const goals = values.goals
    .split('\n')
    .map((goal) => goal.trim())
    .filter((goal) => goal !== '');
  const input = {
    ...values,
    caseId,
    begunOn: begunOn ?? '',
    giverId: here && values.giverId !== '' ? values.giverId : null,
    giverName: values.giver === 'outside' ? values.giverName : '',
    service: here ? null : values.service,
    requestedBy: values.requestedBy as BeginInput['requestedBy'],
    goals,
  };
  const shape = Object.fromEntries(
    // A goal that is too long is a problem of the one field in which they are written.
    Object.entries(findProblems(beginPlanInput, input)).map(([path, code]) => [
      path.split('.')[0] ?? path,
      code,
    ]),
  );
  const day = begunOn === null ? null : pastDayProblem(begunOn, today);
  const rules = planProblems({
    ...values,
    hasMember: input.giverId !== null,
    serviceInDirectory: input.service === null ? null : input.service.directoryEntryId !== null,
  });
  return {
    input,
    problems: {
      ...shape,
      ...(values.requestedBy === '' ? { requestedBy: 'required' } : {}),
      ...(day === null ? {} : { begunOn: day }),
      ...Object.fromEntries(rules.map(({ field, rule }) => [field, rule])),
    },
  };
}
