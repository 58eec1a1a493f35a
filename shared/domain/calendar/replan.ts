import type { PlannedSession } from '../programmes/programme';

/** A session of the calendar that was planned as one of the programme. */
export interface CalendarEntry {
  readonly sessionId: string;
  /** The key of the programme's session. */
  readonly item: string;
  readonly heldOn: string;
  /** Closed, begun, called off or of a past day: what it is stays. */
  readonly stays: boolean;
  readonly calledOff: boolean;
}

export interface Replan<Item> {
  /** What has to be given a day, in the order of the programme: a session that moves, or a new one. */
  readonly toPlace: readonly { readonly item: Item; readonly sessionId: string | null }[];
  /** Sessions that may still change and that the programme no longer has. */
  readonly dropped: readonly string[];
  /** How many sessions of the programme stay where they are. */
  readonly kept: number;
}

/**
 * What is left of a programme: what was held, begun or is of a past day stays; what was called off is to be held again; the
 * rest is placed anew in the order of the programme.
 */
export const replan = <Item extends Pick<PlannedSession, 'key'>>(
  programme: readonly Item[],
  calendar: readonly CalendarEntry[],
): Replan<Item> => {
  const staying = new Set(
    calendar.filter(({ stays, calledOff }) => stays && !calledOff).map(({ item }) => item),
  );
  const movable = new Map(
    calendar.filter(({ stays }) => !stays).map((entry) => [entry.item, entry.sessionId]),
  );
  const keys = new Set(programme.map(({ key }) => key));
  const left = programme.filter(({ key }) => !staying.has(key));
  return {
    toPlace: left.map((item) => ({ item, sessionId: movable.get(item.key) ?? null })),
    dropped: calendar
      .filter(({ item, stays }) => !stays && (!keys.has(item) || staying.has(item)))
      .map(({ sessionId }) => sessionId),
    kept: programme.length - left.length,
  };
};
