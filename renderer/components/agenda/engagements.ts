import type { AgendaDays, AgendaSession, AppointmentRow } from '../../../shared/contract/agenda.contract';
import type { Engagement } from '../../../shared/domain/agenda/conflicts';
import { appointmentKindWords } from '../../../shared/words/agendaWords';

/** An engagement with what it is called where it collides: by its code alone, never by a name. */
export interface NamedEngagement extends Engagement {
  readonly called: string;
}

const ofAppointment = (row: AppointmentRow): NamedEngagement => ({
  id: row.appointmentId,
  day: row.day,
  startsAt: row.startsAt,
  endsAt: row.endsAt,
  room: row.room,
  people: [row.userId],
  called: [row.startsAt, appointmentKindWords[row.kind], row.caseCode ?? ''].filter(Boolean).join(' '),
});

/** What a session of a group is called on the agenda. */
export const sessionCalled = ({ groupName, sessionNumber }: AgendaSession): string =>
  groupName === null ? 'Sesión de grupo' : `Sesión ${String(sessionNumber)}, ${groupName}`;

const ofSession = (session: AgendaSession): NamedEngagement => ({
  id: session.sessionId,
  day: session.day,
  startsAt: session.startsAt,
  endsAt: session.endsAt,
  room: session.room,
  people: session.people.map(({ id }) => id),
  called: [session.startsAt, sessionCalled(session)].filter(Boolean).join(' '),
});

/** What takes rooms and people on these days: nothing that was called off, or to which nobody came. */
export const engagementsOf = ({ appointments, sessions }: AgendaDays): NamedEngagement[] => [
  ...appointments.filter(({ state }) => state === 'planned' || state === 'held').map(ofAppointment),
  ...sessions.filter(({ cancelled }) => !cancelled).map(ofSession),
];
