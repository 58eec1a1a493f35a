import type { z } from 'zod';
import {
  createAppointmentInput,
  moveAppointmentInput,
  type AppointmentRow,
} from '../../../shared/contract/agenda.contract';
import {
  subjectProblems,
  timeProblems,
  type AppointmentKind,
} from '../../../shared/domain/agenda/appointments';
import type { FieldProblems } from '../../../shared/errors';
import { dayText, parseDay } from '../forms/dayText';
import { findProblems } from '../forms/problems';
import { parseTime } from '../forms/timeText';

/** What the dialog of an appointment holds: as it was typed. */
export interface AppointmentValues extends Record<string, string> {
  caseId: string;
  /** Of that case, to say whose it is when a draft is taken up again; it is not sent. */
  caseCode: string;
  kind: AppointmentKind;
  about: string;
  userId: string;
  day: string;
  startsAt: string;
  endsAt: string;
  room: string;
}

export const blankAppointment = (
  userId: string,
  given: { readonly caseId?: string; readonly day?: string } = {},
): AppointmentValues => ({
  caseId: given.caseId ?? '',
  caseCode: '',
  kind: given.caseId === undefined ? 'meeting' : 'individual-attention',
  about: '',
  userId,
  day: given.day === undefined ? '' : dayText(given.day),
  startsAt: '',
  endsAt: '',
  room: '',
});

export const valuesOf = (row: AppointmentRow): AppointmentValues => ({
  caseId: row.caseId ?? '',
  caseCode: row.caseCode ?? '',
  kind: row.kind,
  about: row.about,
  userId: row.userId,
  day: dayText(row.day),
  startsAt: row.startsAt,
  endsAt: row.endsAt,
  room: row.room,
});

/** When and where it is, as far as it is understood. */
export const placeOf = ({ userId, day, startsAt, endsAt, room }: AppointmentValues, today: string) => ({
  userId,
  day: parseDay(day, today) ?? day,
  startsAt: parseTime(startsAt) ?? startsAt,
  endsAt: parseTime(endsAt) ?? endsAt,
  room,
});

const timeFound = (values: AppointmentValues, today: string): FieldProblems => {
  const { day, startsAt, endsAt } = placeOf(values, today);
  const empty = (['userId', 'day', 'startsAt', 'endsAt'] as const).filter(
    (name) => values[name].trim() === '',
  );
  return {
    ...(parseDay(values.day, today) === null ||
    parseTime(values.startsAt) === null ||
    parseTime(values.endsAt) === null
      ? {}
      : timeProblems({ day, startsAt, endsAt }, today)),
    ...Object.fromEntries(empty.map((name) => [name, 'required'])),
  };
};

/** The call that a new appointment stands for, and what keeps it from being made. */
export function creation(values: AppointmentValues, today: string) {
  const { caseId, kind, about } = values;
  const input: z.input<typeof createAppointmentInput> = {
    caseId: caseId === '' ? null : caseId,
    kind,
    about,
    ...placeOf(values, today),
  };
  const problems = {
    ...findProblems(createAppointmentInput, input),
    ...timeFound(values, today),
    ...subjectProblems(kind, caseId !== '', about),
  };
  return { input, problems };
}

/** The call that a changed appointment stands for, and what keeps it from being kept. */
export function change(values: AppointmentValues, row: AppointmentRow, number: number, today: string) {
  const input: z.input<typeof moveAppointmentInput> = {
    appointmentId: row.appointmentId,
    number,
    ...placeOf(values, today),
  };
  return { input, problems: { ...findProblems(moveAppointmentInput, input), ...timeFound(values, today) } };
}
