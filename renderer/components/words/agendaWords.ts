import type { TimelineRow } from '../../../shared/contract/timeline.contract';
import { appointmentKindWords } from '../../../shared/words/agendaWords';
import { formatDay } from '../format';

type AppointmentAct = Extract<TimelineRow, { kind: 'appointment' }>;

/** What was done with an appointment, in a sentence. */
export const appointmentActSentence = ({
  appointmentKind,
  state,
  number,
  onDay,
  startsAt,
}: AppointmentAct): string => {
  const which = `${appointmentKindWords[appointmentKind].toLowerCase()}, ${formatDay(onDay)}, ${startsAt}`;
  switch (state) {
    case 'planned':
      return number === 1 ? `Se le citó: ${which}` : `La cita cambió: ${which}`;
    case 'held':
      return `Se realizó la cita: ${which}`;
    case 'cancelled':
      return `Se suspendió la cita: ${which}`;
    case 'no-show':
      return `No se presentó a la cita: ${which}`;
  }
};
