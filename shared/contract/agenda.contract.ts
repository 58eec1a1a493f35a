import { z } from 'zod';
import { appointmentKinds, appointmentStates } from '../domain/agenda/appointments';
import { taskKinds } from '../domain/tasks/tasks';
import {
  appointmentId,
  caseId,
  clockTime,
  day,
  groupId,
  instant,
  optionalLine,
  sessionId,
  taskId,
  userId,
} from './primitives';

const time = {
  day,
  startsAt: clockTime,
  endsAt: clockTime,
};
const place = {
  ...time,
  /** With whom. */
  userId,
  room: optionalLine(60),
};

export const createAppointmentInput = z.strictObject({
  /** Null for what is of the office alone. */
  caseId: caseId.nullable(),
  kind: z.enum(appointmentKinds),
  /** What it is for, in a line; needed without a case. */
  about: optionalLine(120),
  ...place,
});
export type CreateAppointmentInput = z.output<typeof createAppointmentInput>;

/** The number that the next change will have: another one by now is a conflict. */
const number = z.number().int().min(2);

export const moveAppointmentInput = z.strictObject({ appointmentId, number, ...place });
export const settleAppointmentInput = z.strictObject({
  appointmentId,
  number,
  state: z.enum(appointmentStates),
  reason: optionalLine(200),
});

export const appointmentRow = z.object({
  appointmentId,
  /** Of its last change. */
  number: z.number().int(),
  caseId: caseId.nullable(),
  caseCode: z.string().nullable(),
  /** Null for what is of no case, and where the case is not open to whoever asks. */
  fullName: z.string().nullable(),
  kind: z.enum(appointmentKinds),
  about: z.string(),
  userId,
  userName: z.string(),
  day,
  startsAt: z.string(),
  endsAt: z.string(),
  room: z.string(),
  state: z.enum(appointmentStates),
  /** What may still be done with it; `none` where what it is for is not told to whoever asks. */
  acts: z.enum(['all', 'cancel', 'none']),
  /** True where it is called off without a word, for nothing is written about whose it is. */
  wordless: z.boolean(),
});
export type AppointmentRow = z.infer<typeof appointmentRow>;

export const appointmentInput = z.strictObject({ appointmentId });
export const appointmentView = appointmentRow.extend({
  changes: z.array(
    z.object({
      number: z.number().int(),
      userName: z.string(),
      day,
      startsAt: z.string(),
      endsAt: z.string(),
      room: z.string(),
      state: z.enum(appointmentStates),
      reason: z.string(),
      at: instant,
      byName: z.string(),
    }),
  ),
});
export type AppointmentView = z.infer<typeof appointmentView>;

export const appointmentsOfCaseInput = z.strictObject({ caseId });

/** A month of weeks at most. */
export const mostAgendaDays = 42;
export const agendaInput = z.strictObject({ from: day, to: day });

const person = z.object({ id: userId, fullName: z.string() });

export const agendaSession = z.object({
  sessionId,
  groupId,
  /** Null for who does not read groups: then it takes a room and people, and no more is said. */
  groupName: z.string().nullable(),
  sessionNumber: z.number().int(),
  day,
  /** Empty while no hour is known. */
  startsAt: z.string(),
  endsAt: z.string(),
  room: z.string(),
  people: z.array(person),
  closed: z.boolean(),
  cancelled: z.boolean(),
});
export type AgendaSession = z.infer<typeof agendaSession>;

/** A task by its kind: what a person typed for one may name somebody, and stands on its page. */
export const agendaTask = z.object({
  taskId,
  caseId,
  caseCode: z.string(),
  taskKind: z.enum(taskKinds),
  ownerId: userId,
  ownerName: z.string(),
  day,
});
export type AgendaTask = z.infer<typeof agendaTask>;

export const agendaDays = z.object({
  appointments: z.array(appointmentRow),
  sessions: z.array(agendaSession),
  tasks: z.array(agendaTask),
  /** Rooms that were named before. */
  rooms: z.array(z.string()),
});
export type AgendaDays = z.infer<typeof agendaDays>;
