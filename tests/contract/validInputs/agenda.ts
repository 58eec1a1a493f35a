import { today } from '../../builders/registration';
import type { ValidInputs } from './facts';

const place = (userId: string) => ({
  day: today,
  startsAt: '10:00',
  endsAt: '10:45',
  userId,
  room: 'Sala 1',
});

/** Appointments and the agenda. */
export const agendaInputs: ValidInputs = {
  'agenda.days': () => ({ from: today, to: today }),
  'agenda.exportCalendar': () => ({ from: today, to: today }),
  'appointments.ofCase': ({ ids }) => ({ caseId: ids.case }),
  'appointments.get': ({ ids }) => ({ appointmentId: ids.appointment }),
  'appointments.create': ({ ids }) => ({
    caseId: ids.case,
    kind: 'evaluation',
    about: 'Segunda entrevista',
    ...place(ids.psychologist),
  }),
  'appointments.move': ({ ids }) => ({
    appointmentId: ids.appointment,
    number: 2,
    ...place(ids.facilitator),
  }),
  'appointments.settle': ({ ids }) => ({
    appointmentId: ids.appointment,
    number: 2,
    state: 'no-show',
    reason: 'Llamó: no consiguió permiso en su trabajo',
  }),
};
