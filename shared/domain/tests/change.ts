import { isEntry, timePoints, type TimePoint } from './instrument';

/**
 * What changed from the entry test to a later one (§6.9.1): two numbers and their difference. Whether that is good is
 * for a person to judge; nothing here or on a page says it.
 */

/** Of how many men at least a figure of a group is shown: with fewer it would tell of each. */
export const smallestGroup = 5;

/** One applied test, as far as its place in the process goes. */
export interface Applied {
  readonly timePoint: TimePoint;
  readonly appliedOn: string;
}

const inOrder = (left: Applied, right: Applied): number =>
  timePoints.indexOf(left.timePoint) - timePoints.indexOf(right.timePoint) ||
  (left.appliedOn < right.appliedOn ? -1 : left.appliedOn > right.appliedOn ? 1 : 0);

/** Tests in the order of the process. */
export const inProcessOrder = <T extends Applied>(applied: readonly T[]): T[] => [...applied].sort(inOrder);

/** The entry test of those that were applied: the first of the process, or null where there is none (§6.4.3). */
export const entryOf = <T extends Applied>(applied: readonly T[]): T | null =>
  inProcessOrder(applied).find(({ timePoint }) => isEntry(timePoint)) ?? null;

/** The tests after the entry, in order. */
export const laterThanEntry = <T extends Applied>(applied: readonly T[]): T[] =>
  inProcessOrder(applied).filter(({ timePoint }) => !isEntry(timePoint));

/** The difference of two scores, or null where one of them is not there. */
export const changeOf = (entry: number | null, later: number | null): number | null =>
  entry === null || later === null ? null : later - entry;

/** What one man has in one scale at the entry and at a later point: no test, a test without a score, or a score. */
export interface PairOfScores {
  readonly entry: number | null | 'no-test';
  readonly later: number | null | 'no-test';
}

/** What is shown of a group in one scale. */
export interface GroupChange {
  /** Men with a score at both points. */
  readonly n: number;
  readonly withoutEntry: number;
  readonly withoutLater: number;
  /** Men who answered at both points and left too much out at one of them. */
  readonly unscored: number;
  /** Null when the figures would tell of one man. */
  readonly figures: { readonly entry: number; readonly later: number; readonly change: number } | null;
}

const mean = (values: readonly number[]): number =>
  values.reduce((total, value) => total + value, 0) / values.length;

/**
 * The change of a group in one scale, of those who have both scores. Figures are shown of `smallestGroup` men at least
 * and in whole points: with decimals, two pages before and after one more man answered would give his score away. A mean
 * that stands at an end of the range tells every score, and is withheld as well.
 */
export function groupChange(
  pairs: readonly PairOfScores[],
  range: { readonly lowest: number; readonly highest: number },
): GroupChange {
  const both = pairs.filter(({ entry, later }) => entry !== 'no-test' && later !== 'no-test');
  const scored = both.flatMap(({ entry, later }) =>
    typeof entry === 'number' && typeof later === 'number' ? [{ entry, later }] : [],
  );
  const counts = {
    n: scored.length,
    withoutEntry: pairs.filter(({ entry }) => entry === 'no-test').length,
    withoutLater: pairs.filter(({ entry, later }) => entry !== 'no-test' && later === 'no-test').length,
    unscored: both.length - scored.length,
  };
  if (scored.length < smallestGroup) return { ...counts, figures: null };
  // What is shown is what is asked: a mean that is rounded to an end would read as everybody standing there.
  const entry = Math.round(mean(scored.map((pair) => pair.entry)));
  const later = Math.round(mean(scored.map((pair) => pair.later)));
  const tellsAll = [entry, later].some((value) => value <= range.lowest || value >= range.highest);
  return {
    ...counts,
    figures: tellsAll ? null : { entry, later, change: later - entry },
  };
}
