import type { FieldProblems } from '../../errors';
import { pastDayProblem } from './sections';

/** The ten histories that §6.6 asks to know and evaluate, in its order. */
export const histories = [
  'family-violence',
  'weapons',
  'substances',
  'mental-health',
  'threats',
  'homicide-attempts',
  'suicide-attempts',
  'education-and-means',
  'criminal',
  'medical',
] as const;
export type History = (typeof histories)[number];

/** That nobody asked is an answer of its own: it is not a no, and neither is what nobody knows. */
export const historyAnswers = ['yes', 'no', 'not-known', 'not-asked'] as const;
export type HistoryAnswer = (typeof historyAnswers)[number];

/** Who said it. What comes from the partner is never told to him (§6.4.12). */
export const historySources = ['man', 'court-file', 'partner', 'other-person', 'other-record'] as const;
export type HistorySource = (typeof historySources)[number];

export type HistoryFacts = Readonly<Record<History, HistoryAnswer>>;

export interface HistoryDetail {
  readonly source: HistorySource | null;
  readonly learnedOn: string | null;
  readonly text: string;
}
export type HistoryDetails = Readonly<Record<History, HistoryDetail>>;

const problemsOf = (answer: HistoryAnswer, detail: HistoryDetail, today: string): [string, string][] => {
  if (answer === 'not-asked') {
    const empty = detail.source === null && detail.learnedOn === null && detail.text === '';
    return empty ? [] : [['text', 'not-asked-has-detail']];
  }
  const day = detail.learnedOn === null ? null : pastDayProblem(detail.learnedOn, today);
  return [
    ...(detail.source === null ? [['source', 'source-needed'] satisfies [string, string]] : []),
    ...(day === null ? [] : [['learnedOn', day] satisfies [string, string]]),
  ];
};

/**
 * What does not hold together in the ten answers, by field (§6.6). An answer says where it comes from; what was not
 * asked has nothing to say. Which answers are given is nobody's problem: all may be missing.
 */
export const historyProblems = (facts: HistoryFacts, details: HistoryDetails, today: string): FieldProblems =>
  Object.fromEntries(
    histories.flatMap((history) =>
      problemsOf(facts[history], details[history], today).map(([field, problem]) => [
        `details.${history}.${field}`,
        problem,
      ]),
    ),
  );

/** The histories that were not asked about yet, in the order of §6.6. None: the evaluation is complete. */
export const missingHistories = (facts: HistoryFacts): History[] =>
  histories.filter((history) => facts[history] === 'not-asked');

export interface HistoryChange {
  readonly history: History;
  /** Null when there was no version before. */
  readonly from: HistoryAnswer | null;
  readonly to: HistoryAnswer;
}

/** What changed between two versions of the ten answers, in the order of §6.6. */
export const historyChanges = (before: HistoryFacts | null, after: HistoryFacts): HistoryChange[] =>
  histories
    .map((history) => ({ history, from: before?.[history] ?? null, to: after[history] }))
    .filter((change) => change.from !== change.to);
