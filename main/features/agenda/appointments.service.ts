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
import { tellingsOfCase } from '../../../db/repositories/familyContacts';
import {
  isReserved,
  settleProblems,
  subjectProblems,
  timeProblems,
  type AppointmentKind,
} from '../../../shared/domain/agenda/appointments';
import { AppError } from '../../../shared/errors';
import { roleMay } from '../../../shared/permissions';
import { displayName } from '../../../shared/domain/people/name';
import type { Reader } from '../../../db/connection/access';
import { requireBasis } from '../../core/legalBasis';
import type { SignedInUser } from '../../core/openOffice';
import type { WriteContext } from '../../core/procedure';
import { conflict, requireField, requireFields, required, ruleBroken } from '../../core/refuse';
import { opensRestricted } from '../../core/restriction';

type Asking = Pick<SignedInUser, 'id' | 'role'>;

/** What is with his family is told to who may know of them; the others see that a time and a room are taken (§6.4.12). */
const isTold = (kind: AppointmentKind, user: Pick<Asking, 'role'>): boolean =>
  !isReserved(kind) || roleMay(user.role, 'contacts.read');

const isOpen = ({ restricted, responsibleId }: AppointmentWithNames, user: Asking): boolean =>
  restricted === 0 || opensRestricted(user, { responsibleId: responsibleId ?? '' });

const isHeld = ({ restricted, withoutBasis }: AppointmentWithNames): boolean =>
  restricted === 1 || withoutBasis === 1;

/** An appointment as every list shows it. Whose case is not open to whoever asks is called by his code alone. */
export const appointmentRowOf = (found: AppointmentWithNames, user: Asking): AppointmentRow => {
  const { appointment, number, userName, caseCode, person } = found;
  const told = isTold(appointment.kind, user);
  const open = told && isOpen(found, user);
  const wordless = isHeld(found);
  return {
    appointmentId: appointmentId.parse(appointment.id),
    number,
    caseId: appointment.caseId === null || !told ? null : caseId.parse(appointment.caseId),
    caseCode: told ? caseCode : null,
    fullName: person === null || !open ? null : displayName(person),
    kind: told ? appointment.kind : 'other',
    about: open ? appointment.about : '',
    userId: asUserId(appointment.userId),
    userName,
    day: appointment.day,
    startsAt: appointment.startsAt,
    endsAt: appointment.endsAt,
    room: appointment.room,
    state: appointment.state,
    acts: !told ? 'none' : wordless ? 'cancel' : 'all',
    wordless,
  };
};

/** One appointment with its history. @throws AppError `not-found` */
export const appointmentViewOf = (db: Reader, user: Asking, id: AppointmentId): AppointmentView => {
  const found = required(findAppointment(db, id));
  const told = isTold(found.appointment.kind, user) && isOpen(found, user);
  return {
    ...appointmentRowOf(found, user),
    changes: changesOfAppointment(db, id).map(({ change, userName, byName }) => ({
      number: change.number,
      userName,
      day: change.day,
      startsAt: change.startsAt,
      endsAt: change.endsAt,
      room: change.room,
      state: change.state,
      reason: told ? change.reason : '',
      at: change.recordedAt,
      byName,
    })),
  };
};

/** The appointments of a case, the latest first. @throws AppError `not-found` */
export function appointmentRowsOfCase(db: Reader, user: Asking, id: CaseId): AppointmentRow[] {
  required(findCase(db, id));
  return appointmentsOfCase(db, id)
    .filter(({ appointment }) => isTold(appointment.kind, user))
    .map((row) => appointmentRowOf(row, user));
}

/** One that whoever asks is told of. @throws AppError `not-found` */
function requireTold(db: Reader, user: Asking, id: AppointmentId): AppointmentWithNames {
  const found = required(findAppointment(db, id));
  if (!isTold(found.appointment.kind, user)) throw new AppError('not-found');
  return found;
}

/** He knows that his family is heard, of whomever that is, before anybody is called for it. */
function requireMayBeHeard(db: Reader, user: Asking, { caseId: of, userId }: CreateAppointmentInput): void {
  if (!roleMay(user.role, 'contacts.write')) throw new AppError('forbidden');
  requireField('userId', isTold('family-interview', required(findUser(db, userId))) ? null : 'not-of-family');
  if (of !== null && tellingsOfCase(db, of).length === 0) {
    throw ruleBroken({ rule: 'not-told', article: '§6.4.12' }, 'caseId');
  }
}

const requireOpenAccount = (db: Reader, id: string): void => {
  requireField('userId', required(findUser(db, id)).active ? null : 'owner-inactive');
};

/**
 * Makes an appointment. Also with somebody who was referred and has not come: that is how he is called (§6.4.2). What
 * collides with it is said on the form and refused by nobody.
 *
 * @throws AppError `not-found`, `forbidden`; `invalid` by field; `rule` (`no-basis`, `case-archived`, `not-told`)
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
  if (isReserved(input.kind)) requireMayBeHeard(db, user, input);
  const id = appointmentId.parse(nextId());
  insertAppointment(db, { id, ...input, createdAt: now, createdBy: user.id });
  return { appointmentId: id };
}

/**
 * Gives a planned appointment another time, room or person.
 *
 * @throws AppError `not-found`; `conflict` (`newer-version`, `nothing-changed`); `invalid` by field; `rule` (`no-basis`)
 */
export function moveAppointment(
  { db, now, today, user }: WriteContext,
  input: z.output<typeof moveAppointmentInput>,
): void {
  const found = requireTold(db, user, input.appointmentId);
  const { appointment, number } = found;
  if (input.number !== number + 1) throw conflict('newer-version');
  if (appointment.caseId !== null) requireBasis(db, appointment.caseId);
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
  if (!isTold(appointment.kind, required(findUser(db, userId)))) {
    requireField('userId', 'not-of-family');
  }
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
 * Says what became of an appointment, or that it is planned again. Whose case is held is called off, and no more: nobody
 * should come for nothing, and nothing is written about him (Ley 29733).
 *
 * @throws AppError `not-found`; `conflict` (`newer-version`); `invalid` by field; `rule` (`restricted`, `no-basis`)
 */
export function settleAppointment(
  { db, now, today, user }: WriteContext,
  input: z.output<typeof settleAppointmentInput>,
): void {
  const found = requireTold(db, user, input.appointmentId);
  const { appointment, number } = found;
  if (input.number !== number + 1) throw conflict('newer-version');
  const { state: to, reason } = input;
  const wordless = isHeld(found);
  if (wordless && to !== 'cancelled') {
    const rule = found.restricted === 1 ? 'restricted' : 'no-basis';
    throw ruleBroken({ rule, article: 'Ley 29733' }, 'state');
  }
  requireFields(
    settleProblems({ from: appointment.state, to, day: appointment.day, reason, wordless }, today),
  );
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
