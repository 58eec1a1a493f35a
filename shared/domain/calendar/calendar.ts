import { addDays, weekdayOf } from './days';
import { nationalHolidays, type DayOff } from './holidays';

/** When a group meets in a week: 1 Monday to 7 Sunday, hours `HH:MM`. */
export interface WeeklySlot {
  readonly weekday: number;
  readonly from: string;
  readonly to: string;
}

export interface CalendarRequest {
  readonly slots: readonly WeeklySlot[];
  /** No session before it, `YYYY-MM-DD`. */
  readonly startsOn: string;
  /** How many sessions need a day. */
  readonly count: number;
  /** Days on which this office holds none. */
  readonly localDays: readonly DayOff[];
}

export interface CalendarPlan {
  readonly sessions: readonly { readonly day: string; readonly from: string; readonly to: string }[];
  /** Days of the timetable that were passed over, in order and once each, with their reason. */
  readonly skipped: readonly DayOff[];
}

/** How far ahead days are looked for: five years. Beyond that it is a timetable that every local day denies. */
const horizon = 5 * 366;

/** Why no session is on that day, or null: a national holiday first, else a local day. */
export const dayOffName = (day: string, localDays: readonly DayOff[]): string | null =>
  nationalHolidays(Number(day.slice(0, 4))).find((holiday) => holiday.day === day)?.name ??
  localDays.find((local) => local.day === day)?.name ??
  null;

/**
 * Gives each session its day and hours from a weekly timetable, one after the other, and says which days of the timetable
 * it passed over and why. It has fewer sessions than were asked for only where no slot is given or five years do not
 * suffice.
 */
export const planCalendar = ({ slots, startsOn, count, localDays }: CalendarRequest): CalendarPlan => {
  const sessions: CalendarPlan['sessions'][number][] = [];
  const skipped: DayOff[] = [];
  const inOrder = [...slots].sort(
    (left, right) => left.weekday - right.weekday || left.from.localeCompare(right.from),
  );
  for (let ahead = 0; inOrder.length > 0 && ahead < horizon && sessions.length < count; ahead += 1) {
    const day = addDays(startsOn, ahead);
    const ofDay = inOrder.filter(({ weekday }) => weekday === weekdayOf(day));
    if (ofDay.length === 0) continue;
    const off = dayOffName(day, localDays);
    if (off !== null) skipped.push({ day, name: off });
    else for (const { from, to } of ofDay) if (sessions.length < count) sessions.push({ day, from, to });
  }
  return { sessions, skipped };
};

/** What is wrong with a timetable: nothing in it, an end before its beginning, or two at once on one day. Null when sound. */
export const timetableProblem = (
  slots: readonly WeeklySlot[],
): 'timetable-empty' | 'ends-before-start' | 'timetable-overlap' | null => {
  if (slots.length === 0) return 'timetable-empty';
  if (slots.some(({ from, to }) => from >= to)) return 'ends-before-start';
  const overlap = slots.some((one, index) =>
    slots.some(
      (other, at) =>
        at > index && other.weekday === one.weekday && other.from < one.to && one.from < other.to,
    ),
  );
  return overlap ? 'timetable-overlap' : null;
};
