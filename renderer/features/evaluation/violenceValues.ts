import { z } from 'zod';
import { saveViolenceInput, type EvaluationView } from '../../../shared/contract/evaluation.contract';
import { historyAnswers, type HistoryAnswer } from '../../../shared/domain/evaluation/histories';
import {
  economicForms,
  specialConsideration,
  violenceKinds,
  violenceProblem,
} from '../../../shared/domain/evaluation/violence';
import type { FieldProblems } from '../../../shared/errors';
import { dayText } from '../../components/forms/dayText';
import { findProblems } from '../../components/forms/problems';
import { choiceOf, forEachKey, keyed, occurredOnProblem, sentDay, text, versionNumber } from './formValues';

export const violenceValues = z.object({
  baseVersion: versionNumber,
  occurredOn: text,
  kinds: keyed(violenceKinds, choiceOf(historyAnswers)),
  economic: keyed(economicForms, choiceOf(historyAnswers)),
  special: z.array(z.enum(specialConsideration)).catch([]),
  detail: text,
});
export type ViolenceValues = z.infer<typeof violenceValues>;

type ViolenceInput = z.input<typeof saveViolenceInput>;

export const blankViolence = (
  { latest, versions }: EvaluationView['violence'],
  today: string,
): ViolenceValues => ({
  baseVersion: versions.at(-1)?.version ?? 0,
  occurredOn: dayText(today),
  kinds: forEachKey(violenceKinds, (kind) => latest?.kinds[kind] ?? ''),
  economic: forEachKey(economicForms, (form) => latest?.economic[form] ?? ''),
  special: latest?.special ?? [],
  detail: latest?.detail ?? '',
});

const answered = (answer: HistoryAnswer | ''): HistoryAnswer => (answer === '' ? 'not-asked' : answer);

/** The four forms count only under an economic violence that is there: only then are they on the page. */
export const violenceInput = (values: ViolenceValues, caseId: string, today: string): ViolenceInput => ({
  caseId,
  baseVersion: values.baseVersion,
  occurredOn: sentDay(values.occurredOn, today),
  kinds: forEachKey(violenceKinds, (kind) => answered(values.kinds[kind])),
  economic: forEachKey(economicForms, (form) =>
    values.kinds.economic === 'yes' ? answered(values.economic[form]) : 'not-asked',
  ),
  special: values.special,
  detail: values.detail,
});

export const violenceProblems = (
  values: ViolenceValues,
  input: ViolenceInput,
  today: string,
): FieldProblems => {
  const contradiction = violenceProblem(input);
  return {
    ...findProblems(saveViolenceInput, input),
    ...(contradiction === null ? {} : { [contradiction.field]: contradiction.rule }),
    ...occurredOnProblem(values.occurredOn, today),
  };
};
