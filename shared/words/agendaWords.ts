import type { AppointmentKind, AppointmentState } from '../domain/agenda/appointments';

/** Words for appointments that both the window and what the core writes say (es-PE). */

export const appointmentKindWords: Readonly<Record<AppointmentKind, string>> = {
  'individual-attention': 'Atención individual',
  evaluation: 'Evaluación',
  'follow-up': 'Seguimiento',
  'family-interview': 'Entrevista con un familiar',
  meeting: 'Reunión',
  other: 'Otra cita',
};

export const appointmentStateWords: Readonly<Record<AppointmentState, string>> = {
  planned: 'Programada',
  held: 'Se realizó',
  cancelled: 'Se suspendió',
  'no-show': 'No se presentó',
};
