import { z } from 'zod';
import { saveHistoriesInput, type EvaluationView } from '../../../shared/contract/evaluation.contract';
import {
  histories,
  historyAnswers,
  historyProblems,
  historySources,
  missingHistories,
  type History,
  type HistoryFacts,
} from '../../../shared/domain/evaluation/histories';
import { historyNotices, noticesRaised, type NoticeKind } from '../../../shared/domain/evaluation/notices';
import type { FieldProblems } from '../../../shared/errors';
import { dayText } from '../../components/forms/dayText';
import { zodProblems } from '../../components/forms/problems';
import {
  planProblems,
  plansInput,
  planValues,
  type PlanDefaults,
} from '../../components/notices-risk/noticePlanValues';
import { choiceOf, forEachKey, keyed, occurredOnProblem, sentDay, text, versionNumber } from './formValues';

/** What the form of the ten histories holds: texts as typed, and nothing chosen as the empty string. */
export const historiesValues = z.object({
  /** The version that the form was opened on. */
  baseVersion: versionNumber,
  occurredOn: text,
  facts: keyed(histories, choiceOf(historyAnswers)),
  details: keyed(histories, z.object({ source: choiceOf(historySources), learnedOn: text, text })),
  notices: planValues,
});
export type HistoriesValues = z.infer<typeof historiesValues>;

type Section = EvaluationView['histories'];
type HistoriesInput = z.input<typeof saveHistoriesInput>;

/** A first evaluation is empty; a later one begins with what the last one says, for what changed to be changed. */
export const blankHistories = ({ latest, versions }: Section, today: string): HistoriesValues => ({
  baseVersion: versions.at(-1)?.version ?? 0,
  occurredOn: dayText(today),
  facts: forEachKey(histories, (history) => latest?.facts[history] ?? ''),
  details: forEachKey(histories, (history) => {
    const { source = null, learnedOn = null, text: words = '' } = latest?.details[history] ?? {};
    return { source: source ?? '', learnedOn: dayText(learnedOn), text: words };
  }),
  notices: {},
});

/** What nobody has touched was not asked. */
const factsOf = (values: HistoriesValues): HistoryFacts =>
  forEachKey(histories, (history) => {
    const answer = values.facts[history];
    return answer === '' ? 'not-asked' : answer;
  });

/** The notices that saving would raise, for the form to ask who answers for each. */
export const raisedBy = (
  values: HistoriesValues,
  { latest }: Section,
  standing: readonly NoticeKind[],
): NoticeKind[] =>
  noticesRaised({ section: 'histories', before: latest?.facts ?? null, after: factsOf(values) }, standing);

export const missingOf = (values: HistoriesValues): History[] => missingHistories(factsOf(values));

export const historiesInput = (
  values: HistoriesValues,
  caseId: string,
  raised: readonly NoticeKind[],
  defaults: PlanDefaults,
): HistoriesInput => {
  const facts = factsOf(values);
  return {
    caseId,
    baseVersion: values.baseVersion,
    occurredOn: sentDay(values.occurredOn, defaults.today),
    facts,
    details: forEachKey(histories, (history) => {
      const { source, learnedOn, text: words } = values.details[history];
      // An answer taken back to «not asked» has no source any more; words that were written are not dropped in silence.
      const asked = facts[history] !== 'not-asked';
      return {
        source: asked && source !== '' ? source : null,
        learnedOn: asked && learnedOn.trim() !== '' ? sentDay(learnedOn, defaults.today) : null,
        text: words,
      };
    }),
    notices: plansInput(values.notices, historyNotices, raised, defaults),
  };
};

/** Everything that holds the form, by field. */
export const historiesProblems = (
  values: HistoriesValues,
  input: HistoriesInput,
  today: string,
): FieldProblems => {
  const parsed = saveHistoriesInput.safeParse(input);
  return {
    ...(parsed.success ? {} : zodProblems(parsed.error)),
    ...(parsed.success ? historyProblems(parsed.data.facts, parsed.data.details, today) : {}),
    ...occurredOnProblem(values.occurredOn, today),
    ...planProblems(input.notices, today),
  };
};
