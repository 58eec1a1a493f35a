import { z } from 'zod';
import {
  previewCalendarInput,
  type GroupCalendarView,
} from '../../../shared/contract/groupCalendar.contract';
import type { FieldProblems } from '../../../shared/errors';
import { timetableProblem } from '../../../shared/domain/calendar/calendar';
import { dayText, parseDay } from '../../components/forms/dayText';
import { findProblems, hasProblems } from '../../components/forms/problems';
import { parseTime } from '../../components/forms/timeText';

const text = z.string().catch('');

export const timetableValues = z.object({
  slots: z.array(z.object({ weekday: text, from: text, to: text })),
  room: text,
  startsOn: text,
});
export type TimetableValues = z.infer<typeof timetableValues>;

export const blankSlot = { weekday: '2', from: '18:00', to: '20:00' };

/** Begins with the timetable of the last calendar, from today on. */
export const blankTimetable = (view: GroupCalendarView, today: string): TimetableValues => ({
  slots: view.last?.slots.map((slot) => ({ ...slot, weekday: String(slot.weekday) })) ?? [blankSlot],
  room: view.last?.room ?? '',
  startsOn: dayText(today),
});

/** What the form asks for, with what holds it. */
export function readTimetable(groupId: string, values: TimetableValues, today: string) {
  const day = parseDay(values.startsOn, today);
  const input = {
    groupId: groupId,
    slots: values.slots.map(({ weekday, from, to }) => ({
      weekday: Number(weekday),
      from: parseTime(from) ?? from,
      to: parseTime(to) ?? to,
    })),
    room: values.room,
    startsOn: day ?? values.startsOn,
  };
  const found = findProblems(previewCalendarInput, input);
  const timetable = hasProblems(found) ? null : timetableProblem(input.slots);
  const problems: FieldProblems = {
    ...found,
    ...(timetable === null ? {} : { slots: timetable }),
    ...(day !== null && day < today ? { startsOn: 'starts-past' } : {}),
    ...(values.startsOn.trim() === '' ? { startsOn: 'required' } : {}),
  };
  return { input, problems };
}
