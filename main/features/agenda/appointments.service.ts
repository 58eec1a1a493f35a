import type { z } from 'zod';
import {
  appointmentsOfCase,
  changesOfAppointment,
  findAppointment,
  insertAppointment,
  insertAppointmentChange,
  type AppointmentWithNames,
} from '../../../db/repositories/appointments';
import { findCase } from '../../../db/repositories/people';
import { asUserId, findUser } from '../../../db/repositories/users';
import type {
  AppointmentRow,
  AppointmentView,
  CreateAppointmentInput,
  moveAppointmentInput,
  settleAppointmentInput,
} from '../../../shared/contract/agenda.contract';
import { appointmentId, caseId, type AppointmentId, type CaseId } from '../../../shared/contract/primitives';
import { settleProblems, subjectProblems, timeProblems } from '../../../shared/domain/agenda/appointments';
import { displayName } from '../../../shared/domain/people/name';
import type { Reader } from '../../../db/connection/access';
import { requireBasis } from '../../core/legalBasis';
import type { SignedInUser } from '../../core/openOffice';
import type { WriteContext } from '../../core/procedure';
import { conflict, requireField, requireFields, required, ruleBroken } from '../../core/refuse';
import { opensRestricted } from '../../core/restriction';

/** An appointment as every list shows it. Whose case is not open to whoever asks is called by his code alone. */
export const appointmentRowOf = (
  { appointment, number, userName, caseCode, person, responsibleId, restricted }: AppointmentWithNames,
  user: Pick<SignedInUser, 'id' | 'role'>,
): AppointmentRow => {
  const open = restricted === 0 || opensRestricted(user, { responsibleId: responsibleId ?? '' });
  return {
    appointmentId: appointmentId.parse(appointment.id),
    number,
    caseId: appointment.caseId === null ? null : caseId.parse(appointment.caseId),
    caseCode,
    fullName: person === null || !open ? null : displayName(person),
    kind: appointment.kind,
    about: open ? appointment.about : '',
    userId: asUserId(appointment.userId),
    userName,
    day: appointment.day,
    startsAt: appointment.startsAt,
    endsAt: appointment.endsAt,
    room: appointment.room,
    state: appointment.state,
  };
};

/** One appointment with its history. @throws AppError `not-found` */
export const appointmentViewOf = (
  db: Reader,
  user: Pick<SignedInUser, 'id' | 'role'>,
  id: AppointmentId,
): AppointmentView => ({
  ...appointmentRowOf(required(findAppointment(db, id)), user),
  changes: changesOfAppointment(db, id).map(({ change, userName, byName }) => ({
    number: change.number,
    userName,
    day: change.day,
    startsAt: change.startsAt,
    endsAt: change.endsAt,
    room: change.room,
    state: change.state,
    reason: change.reason,
    at: change.recordedAt,
    byName,
  })),
});

/** The appointments of a case, the latest first. @throws AppError `not-found` */
export function appointmentRowsOfCase(
  db: Reader,
  user: Pick<SignedInUser, 'id' | 'role'>,
  id: CaseId,
): AppointmentRow[] {
  required(findCase(db, id));
  return appointmentsOfCase(db, id).map((row) => appointmentRowOf(row, user));
}

const requireOpenAccount = (db: Reader, id: string): void => {
  requireField('userId', required(findUser(db, id)).active ? null : 'owner-inactive');
};

/**
 * Makes an appointment. Also with somebody who was referred and has not come: that is how he is called (§6.4.2). What
 * collides with it is said on the form and refused by nobody.
 *
 * @throws AppError `not-found`; `invalid` by field; `rule` (`no-basis`, `case-archived`)
 */
export function createAppointment(
  { db, now, today, user, nextId }: WriteContext,
  input: CreateAppointmentInput,
): { appointmentId: AppointmentId } {
  requireFields({
    ...subjectProblems(input.kind, input.caseId !== null, input.about),
    ...timeProblems(input, today),
  });
  requireOpenAccount(db, input.userId);
  if (input.caseId !== null) {
    const record = required(findCase(db, input.caseId));
    if (record.state === 'archived') throw ruleBroken({ rule: 'case-archived', article: '§6.9.1' }, 'caseId');
    requireBasis(db, input.caseId);
  }
  const id = appointmentId.parse(nextId());
  insertAppointment(db, { id, ...input, createdAt: now, createdBy: user.id });
  return { appointmentId: id };
}

/**
 * Gives a planned appointment another time, room or person.
 *
 * @throws AppError `not-found`; `conflict` (`newer-version`, `nothing-changed`); `invalid` by field
 */
export function moveAppointment(
  { db, now, today, user }: WriteContext,
  input: z.output<typeof moveAppointmentInput>,
): void {
  const { appointment, number } = required(findAppointment(db, input.appointmentId));
  if (input.number !== number + 1) throw conflict('newer-version');
  const { userId, day, startsAt, endsAt, room } = input;
  const same = { userId, day, startsAt, endsAt, room };
  if (Object.entries(same).every(([name, value]) => appointment[name as keyof typeof same] === value)) {
    throw conflict('nothing-changed');
  }
  requireFields({
    ...(appointment.state === 'planned' ? {} : { state: 'reopen-first' }),
    ...timeProblems(input, today),
  });
  requireOpenAccount(db, userId);
  const at = { recordedAt: now, recordedBy: user.id };
  insertAppointmentChange(db, {
    appointmentId: appointment.id,
    number: input.number,
    ...same,
    state: 'planned',
    reason: '',
    ...at,
  });
}

/**
 * Says what became of an appointment, or that it is planned again.
 *
 * @throws AppError `not-found`; `conflict` (`newer-version`); `invalid` by field
 */
export function settleAppointment(
  { db, now, today, user }: WriteContext,
  input: z.output<typeof settleAppointmentInput>,
): void {
  const { appointment, number } = required(findAppointment(db, input.appointmentId));
  if (input.number !== number + 1) throw conflict('newer-version');
  const { state: to, reason } = input;
  requireFields(settleProblems({ from: appointment.state, to, day: appointment.day, reason }, today));
  const { userId, day, startsAt, endsAt, room } = appointment;
  insertAppointmentChange(db, {
    appointmentId: appointment.id,
    number: input.number,
    ...{ userId, day, startsAt, endsAt, room },
    state: to,
    reason,
    recordedAt: now,
    recordedBy: user.id,
  });
}
