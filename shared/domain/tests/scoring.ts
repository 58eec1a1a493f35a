import {
  articleOfPoint,
  optionsOf,
  rangeOf,
  type InstrumentContent,
  type InstrumentScale,
  type MissingRule,
  type Respondent,
  type TimePoint,
} from './instrument';

/** The value of the option that was chosen, or null where nothing was answered. */
export type Answer = number | null;

/** What a scale gave in one application. */
export interface ScaleScore {
  readonly name: string;
  readonly lowest: number;
  readonly highest: number;
  readonly items: number;
  readonly missing: number;
  /** Null when more is missing than the version allows. */
  readonly score: number | null;
  /** The score was completed with the mean of what was answered. */
  readonly prorated: boolean;
  /** As the office calls such a score; null where it has no name for it. */
  readonly band: string | null;
}

interface Problem {
  readonly rule: string;
  readonly article: string;
  readonly field: string;
}

/** Why a test cannot be kept as it was answered, or null. */
export function answersProblem(
  content: InstrumentContent,
  answers: readonly Answer[],
  { respondent, timePoint }: { readonly respondent: Respondent; readonly timePoint: TimePoint },
): Problem | null {
  const article = articleOfPoint(timePoint);
  const problem = (rule: string, field: string): Problem => ({ rule, article, field });
  if (!content.respondents.includes(respondent)) return problem('not-for-respondent', 'respondent');
  if (!content.timePoints.includes(timePoint)) return problem('not-for-point', 'timePoint');
  if (answers.length !== content.items.length) return problem('answers-shape', 'answers');
  const known = answers.every((answer, at) => {
    const item = content.items[at];
    return (
      answer === null ||
      (item !== undefined && optionsOf(content, item).some(({ value }) => value === answer))
    );
  });
  if (!known) return problem('answers-shape', 'answers');
  return answers.every((answer) => answer === null) ? problem('nothing-answered', 'answers') : null;
}

/** A value turned round between the ends of its options. */
const turnedRound = (value: number, lowest: number, highest: number): number => lowest + highest - value;

/** How many answers of a scale of so many items may be missing. */
export const mostMissing = ({ kind, most }: MissingRule, items: number): number =>
  kind === 'count' ? most : Math.floor((most * items) / 100);

const bandOf = (scale: InstrumentScale, score: number): string | null =>
  scale.bands.filter(({ from }) => from <= score).at(-1)?.label ?? null;

/**
 * What one scale gives: the sum of its answers, those of reverse items turned round. With answers missing as the version
 * allows, the score stands in the range of the scale where the answered ones stand in theirs; with none at all, or more
 * missing, there is no score.
 */
export function scaleScore(
  content: InstrumentContent,
  scale: InstrumentScale,
  answers: readonly Answer[],
): ScaleScore {
  const answered = scale.items.flatMap((place) => {
    const item = content.items[place - 1];
    const answer = answers[place - 1] ?? null;
    if (item === undefined || answer === null) return [];
    const { lowest, highest } = rangeOf(content, { items: [place] });
    const value = item.reverse ? turnedRound(answer, lowest, highest) : answer;
    return [{ above: value - lowest, span: highest - lowest }];
  });
  const { lowest, highest } = rangeOf(content, scale);
  const items = scale.items.length;
  const missing = items - answered.length;
  const counts = answered.length > 0 && missing <= mostMissing(content.missing, items);
  const above = answered.reduce((total, one) => total + one.above, 0);
  const span = answered.reduce((total, one) => total + one.span, 0);
  const score = counts ? lowest + (above * (highest - lowest)) / span : null;
  return {
    name: scale.name,
    lowest,
    highest,
    items,
    missing,
    score,
    prorated: counts && missing > 0,
    band: score === null ? null : bandOf(scale, score),
  };
}

/** What every scale of a version gives, in its order. */
export const scaleScores = (content: InstrumentContent, answers: readonly Answer[]): ScaleScore[] =>
  content.scales.map((scale) => scaleScore(content, scale, answers));
