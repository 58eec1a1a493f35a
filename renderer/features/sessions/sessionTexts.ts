import type { AttendanceMark } from '../../../shared/domain/sessions/attendance';

/** The letter of each mark: the same on the keyboard and on the paper list. */
export const markLetters: Readonly<Record<AttendanceMark, string>> = {
  present: 'A',
  late: 'T',
  'left-early': 'R',
  excused: 'J',
  absent: 'F',
  'not-admitted': 'N',
};

/** Words of a session's log. */
export const sessionTexts = {
  title: (number: number, topic: string) => `Sesión ${String(number)}: ${topic}`,
  subtitle: (parts: readonly string[]) => parts.filter((part) => part !== '').join(' · '),
  hours: (from: string, to: string) => (to === '' ? from : `${from} a ${to}`),
  sections: { attendance: 'Asistencia', team: 'Quienes facilitaron', development: 'Desarrollo' },
  keys: 'Flechas para moverse. A asistió, T tarde, R se retiró antes, J justificada, F falta, N no admitido, Entrar observación, Mayús+A los que faltan marcar asistieron.',
  rosterLabel: 'Lista de asistencia',
  column: { name: 'Nombre', code: 'Código', mark: 'Asistencia', observation: 'Observación' },
  observationOf: (name: string) => `Observación de ${name}`,
  markOf: (mark: string, name: string) => `${mark}: ${name}`,
  announce: (name: string, mark: string) => `${name}: ${mark.toLowerCase()}`,
  unmarked: 'Sin marcar',
  allPresent: 'Los que faltan marcar asistieron',
  emptyRoster: 'En la fecha de la sesión el grupo no tenía varones.',
  /** One and many, of each mark. */
  countWords: {
    present: ['asistió', 'asistieron'],
    late: ['llegó tarde', 'llegaron tarde'],
    'left-early': ['se retiró antes', 'se retiraron antes'],
    excused: ['con falta justificada', 'con falta justificada'],
    absent: ['faltó', 'faltaron'],
    'not-admitted': ['no fue admitido', 'no fueron admitidos'],
    unmarked: ['sin marcar', 'sin marcar'],
  },
  held: {
    restricted: 'Caso restringido: solo la marca',
    'no-basis': 'Retiró su consentimiento: solo la marca',
  },
  attendanceOf: (name: string) => `Asistencia de ${name}`,
  facilitators: 'Estuvieron facilitando',
  facilitatorsHelp:
    'Al menos dos personas con capacitación y cuenta activa. Quien facilita el grupo puede tener reemplazo.',
  facilitator: (person: {
    readonly fullName: string;
    readonly trainedForFacilitation: boolean;
    readonly active: boolean;
  }) => {
    if (!person.active) return `${person.fullName} (cuenta cerrada)`;
    return person.trainedForFacilitation
      ? person.fullName
      : `${person.fullName} (sin capacitación registrada)`;
  },
  development: 'Cómo se desarrolló',
  developmentHelp: 'Lo que se buscó que sepan, que sientan y que puedan hacer, y cómo respondió el grupo.',
  future: (day: string) => `La sesión es el ${day}. Su registro se podrá cerrar desde ese día.`,
  close: 'Cerrar el registro',
  closeTitle: 'Cerrar el registro de la sesión',
  closeBody:
    'Al cerrarlo, la asistencia y el desarrollo quedan como están: nadie podrá cambiarlos. Cada varón tendrá su línea en su caso.',
  cancel: 'Seguir revisando',
  closed: 'Registro cerrado.',
  closedBy: (name: string, at: string) => `Cerrado por ${name}, ${at}. No cambia.`,
  noDevelopment: 'No se escribió.',
  backToGroup: 'Ir al grupo',
  cancelled: (why: string) => `Esta sesión se suspendió: ${why}`,
  readOnly: 'Quien facilita el grupo todavía no cerró este registro.',
} as const;

export const sessionLabels: Readonly<Record<string, string>> = {
  attendance: sessionTexts.sections.attendance,
  heldOn: 'Fecha',
  facilitators: sessionTexts.facilitators,
  development: sessionTexts.development,
};
