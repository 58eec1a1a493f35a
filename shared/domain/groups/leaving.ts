import { addDays } from '../calendar/days';

export interface LeavingFacts {
  readonly today: string;
  readonly joinedOn: string;
  /** Day of the latest closed session of the group, or null. */
  readonly lastClosedOn: string | null;
}

/**
 * Why a man cannot have left his group on this day, or null. It is his last day in it: not tomorrow, not before he joined,
 * and not before a session that is closed already, in which he has his mark.
 */
export const leavingProblem = (
  leftOn: string,
  { today, joinedOn, lastClosedOn }: LeavingFacts,
): 'date-future' | 'left-before-joining' | 'left-before-closed-session' | null => {
  if (leftOn > today) return 'date-future';
  if (leftOn < joinedOn) return 'left-before-joining';
  return lastClosedOn !== null && leftOn < lastClosedOn ? 'left-before-closed-session' : null;
};

/** His last day in the group that he leaves, when from `joinedOn` on he belongs to another: the day before, or the same where he had just joined. */
export const lastDayBefore = (transferredOn: string, joinedOn: string): string => {
  const before = addDays(transferredOn, -1);
  return before < joinedOn ? joinedOn : before;
};
