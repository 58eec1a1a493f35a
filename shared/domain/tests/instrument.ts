/**
 * What a test is made of: an instrument has versions, and a published version never changes. Whoever answers, at which
 * moment and how a gap is treated belong to the version, so that every application can be read as it was applied.
 */

/**
 * The moments of a process at which a test may be applied. The norm names only the first (§6.4.3, entry test); the later
 * ones follow from knowing each participant's progress (§6.9.1), and no page cites it for a test of its own.
 */
export const timePoints = ['before-intake', 'start', 'middle', 'end', 'six-months-after'] as const;
export type TimePoint = (typeof timePoints)[number];

/** A test of these moments is the entry test of §6.4.3. */
export const entryPoints: readonly TimePoint[] = ['before-intake', 'start'];

export const isEntry = (point: TimePoint): boolean => entryPoints.includes(point);

/** The provision behind a test of that moment. */
export const articleOfPoint = (point: TimePoint): '§6.4.3' | '§6.9.1' =>
  isEntry(point) ? '§6.4.3' : '§6.9.1';

/** Who answers. A partner's answers are kept apart from all the rest and sealed. */
export const respondents = ['man', 'professional', 'partner'] as const;
export type Respondent = (typeof respondents)[number];

/** What one may answer: the number that is kept and its words. */
export interface AnswerOption {
  readonly value: number;
  readonly label: string;
}

export interface InstrumentItem {
  readonly text: string;
  /** Null where the options of the instrument hold. */
  readonly options: readonly AnswerOption[] | null;
  /** Agreeing means the opposite of what its scale measures: its value is turned round before adding. */
  readonly reverse: boolean;
}

/** A name that the office itself gives to scores from `from` on. Never an official cut-off. */
export interface ScoreBand {
  readonly from: number;
  readonly label: string;
}

export interface InstrumentScale {
  readonly name: string;
  /** Places of its items, from 1. */
  readonly items: readonly number[];
  /** From the lowest to the highest. */
  readonly bands: readonly ScoreBand[];
}

export const missingKinds = ['count', 'share'] as const;

/**
 * How many answers of a scale may be missing: so many, or so many of each hundred. Within that the score is prorated
 * (the answered items speak for the others); beyond it there is no score.
 */
export interface MissingRule {
  readonly kind: (typeof missingKinds)[number];
  readonly most: number;
}

/** One version of an instrument, whole. */
export interface InstrumentContent {
  readonly options: readonly AnswerOption[];
  readonly items: readonly InstrumentItem[];
  readonly scales: readonly InstrumentScale[];
  readonly missing: MissingRule;
  readonly timePoints: readonly TimePoint[];
  readonly respondents: readonly Respondent[];
}

/** The options of one item. */
export const optionsOf = (
  { options }: Pick<InstrumentContent, 'options'>,
  item: Pick<InstrumentItem, 'options'>,
): readonly AnswerOption[] => item.options ?? options;

/** The lowest and the highest score of a scale: what its items can add up to. */
export function rangeOf(
  content: Pick<InstrumentContent, 'options' | 'items'>,
  scale: Pick<InstrumentScale, 'items'>,
): { readonly lowest: number; readonly highest: number } {
  let lowest = 0;
  let highest = 0;
  for (const place of scale.items) {
    const item = content.items[place - 1];
    if (item === undefined) continue;
    const values = optionsOf(content, item).map(({ value }) => value);
    lowest += Math.min(...values);
    highest += Math.max(...values);
  }
  return { lowest, highest };
}

const hasTwins = (values: readonly unknown[]): boolean => new Set(values).size < values.length;

const optionsProblem = (options: readonly AnswerOption[]): string | null => {
  if (options.length < 2) return 'options-few';
  // A digit of the keyboard chooses each of them.
  if (options.length > 9) return 'options-many';
  return hasTwins(options.map(({ value }) => value)) ? 'options-twice' : null;
};

const scaleProblem = (content: InstrumentContent, scale: InstrumentScale): string | null => {
  if (scale.items.length === 0) return 'scale-empty';
  if (hasTwins(scale.items)) return 'scale-item-twice';
  if (scale.items.some((place) => place < 1 || place > content.items.length)) return 'scale-item-unknown';
  return null;
};

const bandsProblem = (content: InstrumentContent, scale: InstrumentScale): string | null => {
  const { lowest, highest } = rangeOf(content, scale);
  const starts = scale.bands.map(({ from }) => from);
  if (starts.some((from) => from < lowest || from > highest)) return 'band-range';
  return starts.some((from, at) => at > 0 && from <= (starts[at - 1] ?? from)) ? 'band-order' : null;
};

/** What keeps a version from being published, by the path of its field; empty when nothing does. */
export function instrumentProblems(content: InstrumentContent): Readonly<Record<string, string>> {
  const problems: Record<string, string> = {};
  const note = (path: string, problem: string | null) => {
    if (problem !== null) problems[path] = problem;
  };
  note('options', optionsProblem(content.options));
  note('items', content.items.length === 0 ? 'items-needed' : null);
  content.items.forEach(({ options }, at) => {
    if (options !== null) note(`items.${String(at)}.options`, optionsProblem(options));
  });
  note('scales', content.scales.length === 0 ? 'scales-needed' : null);
  note('scales', hasTwins(content.scales.map(({ name }) => name)) ? 'scale-name-twice' : null);
  content.scales.forEach((scale, at) => {
    const found = scaleProblem(content, scale);
    note(`scales.${String(at)}.items`, found);
    if (found === null) note(`scales.${String(at)}.bands`, bandsProblem(content, scale));
  });
  note('timePoints', content.timePoints.length === 0 ? 'points-needed' : null);
  note('respondents', content.respondents.length === 0 ? 'respondents-needed' : null);
  return problems;
}
