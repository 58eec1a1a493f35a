import { sessionTopics } from '../sessions/topics';

/** How a man came to hear a topic: to its end, leaving early, as a guest of another group, or made up apart. */
export const hearingWays = ['session', 'left-early', 'guest', 'make-up'] as const;
export type HearingWay = (typeof hearingWays)[number];

export interface Hearing {
  /** 1 to 13 (§6.4.8). */
  readonly topic: number;
  readonly on: string;
  readonly way: HearingWay;
}

export interface TopicCoverage {
  readonly topic: number;
  /** The way that counts most: to its end, then made up (as a guest or apart), then in part; null where he did not hear it. */
  readonly way: HearingWay | null;
  /** The first day on which he heard it in that way; empty where he did not. */
  readonly on: string;
}

const strength: Readonly<Record<HearingWay, number>> = {
  session: 3,
  guest: 2,
  'make-up': 1,
  'left-early': 0,
};

const better = (one: Hearing, than: Hearing | undefined): boolean =>
  than === undefined || strength[one.way] > strength[than.way] || (one.way === than.way && one.on < than.on);

/** What a man heard of each of the thirteen topics, in the norm's order, whatever the order of his hearings. */
export const coverageOf = (hearings: readonly Hearing[]): readonly TopicCoverage[] => {
  const best = new Map<number, Hearing>();
  for (const hearing of hearings)
    if (better(hearing, best.get(hearing.topic))) best.set(hearing.topic, hearing);
  return sessionTopics.map((_name, index) => {
    const found = best.get(index + 1);
    return { topic: index + 1, way: found?.way ?? null, on: found?.on ?? '' };
  });
};

/** He heard it, at a session to its end or made up; who left early heard it in part. */
export const isHeard = ({ way }: Pick<TopicCoverage, 'way'>): boolean => way !== null && way !== 'left-early';

/** Topics that his group treated and he has not heard, in the norm's order: what there is to make up. */
export const topicsToMakeUp = (
  coverage: readonly TopicCoverage[],
  treated: readonly number[],
): readonly number[] => {
  const done = new Set(treated);
  return coverage.filter((cell) => !isHeard(cell) && done.has(cell.topic)).map(({ topic }) => topic);
};

/** How a topic is made up apart from a session. A session of another group is marked there, as a guest's. */
export const makeUpWays = ['individual', 'small-group', 'material'] as const;
export type MakeUpWay = (typeof makeUpWays)[number];
