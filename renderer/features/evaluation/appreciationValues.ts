import { z } from 'zod';
import {
  saveAppreciationInput,
  saveSocialWorkInput,
  type appreciationView,
  type EvaluationView,
} from '../../../shared/contract/evaluation.contract';
import {
  componentAnswers,
  components,
  ecologicalLevels,
  missingAppreciation,
  missingSocialWork,
  socialWorkParts,
} from '../../../shared/domain/evaluation/appreciation';
import type { FieldProblems } from '../../../shared/errors';
import { dayText } from '../../components/forms/dayText';
import { findProblems } from '../../components/forms/problems';
import { forEachKey, keyed, occurredOnProblem, sentDay, text, versionNumber } from './formValues';

const heading = {
  baseVersion: versionNumber,
  occurredOn: text,
  /** Said by whoever writes: from then on nothing may be missing. */
  complete: z.boolean().catch(false),
};

export const psychologyValues = z.object({
  ...heading,
  body: z.object({
    components: keyed(components, z.object({ seen: z.enum(componentAnswers).catch('not-explored'), text })),
    levels: keyed(ecologicalLevels, text),
    summary: text,
    recommendations: text,
  }),
});
export type PsychologyValues = z.infer<typeof psychologyValues>;

export type AppreciationView = z.infer<typeof appreciationView>;

export const blankPsychology = ({ versions, latest }: AppreciationView, today: string): PsychologyValues => ({
  baseVersion: versions.at(-1)?.version ?? 0,
  occurredOn: dayText(today),
  complete: false,
  body: {
    components: forEachKey(
      components,
      (name) => latest?.components[name] ?? { seen: 'not-explored', text: '' },
    ),
    levels: forEachKey(ecologicalLevels, (level) => latest?.levels[level] ?? ''),
    summary: latest?.summary ?? '',
    recommendations: latest?.recommendations ?? '',
  },
});

export const socialWorkValues = z.object({ ...heading, body: keyed(socialWorkParts, text) });
export type SocialWorkValues = z.infer<typeof socialWorkValues>;

export const blankSocialWork = (
  { versions, latest }: EvaluationView['socialWork'],
  today: string,
): SocialWorkValues => ({
  baseVersion: versions.at(-1)?.version ?? 0,
  occurredOn: dayText(today),
  complete: false,
  body: forEachKey(socialWorkParts, (part) => latest?.[part] ?? ''),
});

type Sent<Values> = Values & { readonly caseId: string };

/** What is sent of either appreciation. */
export const appreciationInput = <Values extends { readonly occurredOn: string }>(
  values: Values,
  caseId: string,
  today: string,
): Sent<Values> => ({ ...values, caseId, occurredOn: sentDay(values.occurredOn, today) });

export const psychologyProblems = (
  values: PsychologyValues,
  caseId: string,
  today: string,
): FieldProblems => ({
  ...(values.complete ? missingAppreciation(values.body) : {}),
  ...findProblems(saveAppreciationInput, appreciationInput(values, caseId, today)),
  ...occurredOnProblem(values.occurredOn, today),
});

export const socialWorkProblems = (
  values: SocialWorkValues,
  caseId: string,
  today: string,
): FieldProblems => ({
  ...(values.complete ? missingSocialWork(values.body) : {}),
  ...findProblems(saveSocialWorkInput, appreciationInput(values, caseId, today)),
  ...occurredOnProblem(values.occurredOn, today),
});
