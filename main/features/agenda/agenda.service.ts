import type { z } from 'zod';
import { sessionsBetween, tasksDueBetween } from '../../../db/repositories/agenda';
import { appointmentsBetween, roomsUsed } from '../../../db/repositories/appointments';
import { asUserId } from '../../../db/repositories/users';
import {
  mostAgendaDays,
  type AgendaDays,
  type agendaInput,
  type AgendaSession,
} from '../../../shared/contract/agenda.contract';
import { caseId, groupId, sessionId, taskId } from '../../../shared/contract/primitives';
import { roleMay } from '../../../shared/permissions';
import type { ReadContext } from '../../core/procedure';
import { requireField } from '../../core/refuse';
import { appointmentRowOf } from './appointments.service';

const days = (from: string, to: string): number =>
  (Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000 + 1;

/** @throws AppError `invalid` (`to`) when the days are in no order or too many */
export function requireDays(from: string, to: string): void {
  requireField('to', to < from ? 'period-order' : days(from, to) > mostAgendaDays ? 'too-many' : null);
}

const sessionOf = (
  { session, groupName, people }: ReturnType<typeof sessionsBetween>[number],
  named: boolean,
): AgendaSession => ({
  sessionId: sessionId.parse(session.id),
  groupId: groupId.parse(session.groupId),
  groupName: named ? groupName : null,
  sessionNumber: session.number,
  day: session.heldOn,
  startsAt: session.startsAt,
  endsAt: session.endsAt,
  room: session.room,
  people: people.map((one) => ({ ...one, id: asUserId(one.id) })),
  closed: session.closedAt !== null,
  cancelled: session.cancelledAt !== null,
});

/**
 * What the office has on some days: appointments, group sessions, and the tasks that are due. Everybody sees when a room
 * and a colleague are taken; what a session is of is for who reads groups.
 *
 * @throws AppError `invalid` (`to`)
 */
export function agendaOf({ db, user }: ReadContext, { from, to }: z.output<typeof agendaInput>): AgendaDays {
  requireDays(from, to);
  const readsGroups = roleMay(user.role, 'groups.read');
  return {
    appointments: appointmentsBetween(db, from, to).map((row) => appointmentRowOf(row, user)),
    sessions: sessionsBetween(db, from, to).map((row) => sessionOf(row, readsGroups)),
    tasks: tasksDueBetween(db, from, to).map((task) => ({
      taskId: taskId.parse(task.id),
      caseId: caseId.parse(task.caseId),
      caseCode: task.caseCode,
      taskKind: task.kind,
      ownerId: asUserId(task.ownerId),
      ownerName: task.ownerName,
      day: task.dueOn,
    })),
    rooms: roomsUsed(db),
  };
}
