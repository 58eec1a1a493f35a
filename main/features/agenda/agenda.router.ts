import { z } from 'zod';
import {
  agendaDays,
  agendaInput,
  appointmentInput,
  appointmentRow,
  appointmentsOfCaseInput,
  appointmentView,
  createAppointmentInput,
  moveAppointmentInput,
  settleAppointmentInput,
} from '../../../shared/contract/agenda.contract';
import { startedJob } from '../../../shared/contract/jobs.contract';
import { appointmentId, nothing } from '../../../shared/contract/primitives';
import { command, query, router } from '../../core/procedure';
import { agendaOf } from './agenda.service';
import { exportCalendar } from './calendarExport';
import {
  appointmentRowsOfCase,
  appointmentViewOf,
  createAppointment,
  moveAppointment,
  settleAppointment,
} from './appointments.service';

const read = { permission: 'cases.read' } as const;
const write = { permission: 'agenda.write' } as const;
const ofAppointment = (named: { appointmentId: string }) =>
  ({ kind: 'appointment', id: named.appointmentId }) as const;

export const agendaRouter = router({
  days: query({
    access: read,
    input: agendaInput,
    output: agendaDays,
    audit: { none: 'hours, rooms, codes and names of men as on Hoy; a case that is opened leaves a row' },
    run: agendaOf,
  }),
  exportCalendar: command({
    access: write,
    input: agendaInput,
    output: startedJob,
    audit: { none: 'the job leaves a row when a place was chosen, and another once the file stands' },
    run: exportCalendar,
  }),
});

export const appointmentsRouter = router({
  ofCase: query({
    access: read,
    input: appointmentsOfCaseInput,
    output: z.object({ rows: z.array(appointmentRow) }),
    audit: { none: 'part of the page of a case, which leaves a row' },
    run: ({ db, user }, input) => ({ rows: appointmentRowsOfCase(db, user, input.caseId) }),
  }),
  get: query({
    access: read,
    input: appointmentInput,
    output: appointmentView,
    audit: { none: 'no more of the case than the agenda shows, and how the appointment moved' },
    run: ({ db, user }, input) => appointmentViewOf(db, user, input.appointmentId),
  }),
  create: command({
    access: write,
    input: createAppointmentInput,
    output: z.object({ appointmentId }),
    audit: {
      action: 'appointments.created',
      subject: (_input, output) => ofAppointment(output),
      fields: () => ['kind', 'about', 'userId', 'day', 'startsAt', 'endsAt', 'room'],
    },
    run: createAppointment,
  }),
  move: command({
    access: write,
    input: moveAppointmentInput,
    output: nothing,
    audit: {
      action: 'appointments.changed',
      subject: ofAppointment,
      fields: () => ['day', 'startsAt', 'endsAt', 'userId', 'room'],
    },
    run: (context, input) => {
      moveAppointment(context, input);
      return {};
    },
  }),
  settle: command({
    access: write,
    input: settleAppointmentInput,
    output: nothing,
    audit: { action: 'appointments.changed', subject: ofAppointment, fields: () => ['state', 'reason'] },
    // Who should not come is told so: called off is all that the service lets through.
    whileRestricted: 'goes-on',
    run: (context, input) => {
      settleAppointment(context, input);
      return {};
    },
  }),
});
