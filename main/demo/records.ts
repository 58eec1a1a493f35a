import type { CreateGroupInput } from '../../shared/contract/groups.contract';
import type { CloseSessionInput } from '../../shared/contract/sessions.contract';
import type { AttendanceMark } from '../../shared/domain/sessions/attendance';
import type { NoteBody } from '../../shared/contract/individual-attention.contract';

/** What the demonstration office has written: neutral, invented, and about nobody. Days count back from today. */

export interface DemoNote {
  /** Document number of the man, to find him again as one does in the office. */
  readonly document: string;
  readonly daysAgo: number;
  readonly body: NoteBody;
  readonly amendments: readonly string[];
}

const body = (
  reason: string,
  development: string,
  agreements: string,
  rest: Partial<Pick<NoteBody, 'requestedBy' | 'nextStep'>> = {},
): NoteBody => ({
  reason,
  requestedBy: rest.requestedBy ?? 'facilitators',
  development,
  agreements,
  riskObserved: '',
  nextStep: rest.nextStep ?? '',
});

export const demoNotes: readonly DemoNote[] = [
  {
    document: '00000101',
    daysAgo: 20,
    body: body(
      'Primera entrevista después de la admisión',
      'Texto inventado. Se explicó en qué consiste el trabajo, su duración y los límites de la confidencialidad. Hizo preguntas sobre los horarios y contó cómo se organiza su semana.',
      'Asistir el próximo martes y avisar si no puede venir.',
      { requestedBy: 'psychologist', nextStep: 'Segunda entrevista en dos semanas' },
    ),
    amendments: ['Texto inventado. La segunda entrevista se adelantó una semana a pedido suyo.'],
  },
  {
    document: '00000101',
    daysAgo: 6,
    body: body(
      'Seguimiento pedido por quienes facilitan',
      'Texto inventado. Repasó lo conversado en la sesión y describió dos momentos en los que se retiró a tiempo de una discusión.',
      'Anotar cada retiro en la hoja de trabajo.',
    ),
    amendments: [],
  },
  {
    document: '00000102',
    daysAgo: 15,
    body: body(
      'Dificultad para hablar en el grupo',
      'Texto inventado. Prefiere escuchar; se acordó una participación breve y preparada.',
      'Preparar una intervención de dos minutos.',
      { requestedBy: 'participant' },
    ),
    amendments: [],
  },
  {
    document: '00000104',
    daysAgo: 12,
    body: body(
      'Orientación sobre paternidad',
      'Texto inventado. Preguntó cómo conversar con su hijo sobre los acuerdos de visita sin ponerlo en medio.',
      'Leer la hoja sobre corresponsabilidad.',
      { requestedBy: 'participant', nextStep: 'Conversar lo leído en la próxima cita' },
    ),
    amendments: [
      'Texto inventado. Se le entregó la hoja impresa el mismo día.',
      'Texto inventado. Confirmó por teléfono que la leyó.',
    ],
  },
  {
    document: '00000116',
    daysAgo: 9,
    body: body(
      'Entrevista de evaluación',
      'Texto inventado. Se aplicó la guía de entrevista de la oficina y se respondió a sus preguntas sobre el plazo.',
      'Traer su documento en la próxima visita.',
      { requestedBy: 'other-service' },
    ),
    amendments: [],
  },
  {
    document: '00000121',
    daysAgo: 2,
    body: body(
      'Acompañamiento individual',
      'Texto inventado. Revisó su hoja de la semana y escogió una situación para practicar el diálogo.',
      'Practicar una vez y contarlo en el grupo.',
      { requestedBy: 'psychologist' },
    ),
    amendments: [],
  },
];

/** The note that is still being written: begun, and left as a draft. */
export const demoDraft = {
  document: '00000123',
  values: {
    reason: 'Conversación antes de la próxima sesión',
    requestedBy: 'participant',
    development: 'Texto inventado, todavía sin firmar. Llegó puntual y pidió',
    agreements: '',
    riskObserved: '',
    nextStep: '',
  },
} as const;

export interface DemoSession {
  readonly daysAgo: number;
  readonly topic: number;
  readonly development: string;
  /** One mark for each man of the group, in its order. */
  readonly marks: readonly AttendanceMark[];
}

export interface DemoGroup {
  readonly group: Omit<CreateGroupInput, 'facilitators'>;
  readonly documents: readonly string[];
  readonly joinedDaysAgo: number;
  readonly closed: readonly DemoSession[];
  /** Topic of a session of today that waits to be logged. */
  readonly openTopic: number | null;
}

export const demoGroups: readonly DemoGroup[] = [
  {
    group: {
      name: 'Grupo de los martes',
      kind: 'preventive',
      place: 'Sala inventada, segundo piso',
      affinity: '',
      language: 'Castellano',
    },
    documents: [
      '00000101',
      '00000102',
      '00000104',
      '00000106',
      '00000109',
      '00000111',
      '00000121',
      '00000123',
    ],
    joinedDaysAgo: 28,
    closed: [
      {
        daysAgo: 21,
        topic: 1,
        development:
          'Texto inventado. Presentación, acuerdos del grupo y primera conversación sobre el poder.',
        marks: ['present', 'present', 'late', 'present', 'absent', 'present', 'present', 'excused'],
      },
      {
        daysAgo: 14,
        topic: 2,
        development: 'Texto inventado. Trabajo en parejas sobre lo que se espera de un varón.',
        marks: ['present', 'late', 'present', 'present', 'present', 'absent', 'present', 'present'],
      },
      {
        daysAgo: 7,
        topic: 3,
        development: 'Texto inventado. Línea de la vida y puesta en común.',
        marks: ['present', 'present', 'present', 'excused', 'present', 'present', 'late', 'not-admitted'],
      },
    ],
    openTopic: 4,
  },
  {
    group: {
      name: 'Grupo de los jueves',
      kind: 'cai',
      place: 'Sala inventada, primer piso',
      affinity: '',
      language: '',
    },
    documents: ['00000116', '00000117', '00000118', '00000119', '00000120', '00000124'],
    joinedDaysAgo: 21,
    closed: [
      {
        daysAgo: 12,
        topic: 12,
        development: 'Texto inventado. Lectura comentada de la ley y preguntas.',
        marks: ['present', 'present', 'absent', 'present', 'late', 'present'],
      },
      {
        daysAgo: 5,
        topic: 6,
        development: 'Texto inventado. Ejercicio de negociación con tres situaciones.',
        marks: ['present', 'excused', 'present', 'present', 'present', 'present'],
      },
    ],
    openTopic: null,
  },
];

/** What every demonstration session says besides. */
export const demoLog = {
  startsAt: '18:00',
  endsAt: '20:00',
  room: 'Sala 2',
  guests: [],
  groupTask: 'Texto inventado. Anotar una situación de tensión y qué hizo.',
  elements: [{ element: 'b', how: 'Texto inventado. Se practicó el retiro por parejas.' }],
  reflections: ['beliefs', 'effects'],
  directoryAtHand: 'yes',
  directoryWhy: '',
  paperBy: '',
} satisfies Partial<CloseSessionInput>;

/** What stands beside a mark: how late, or why he was not let in and what was done (§6.7.2). */
export const lineFor = (mark: AttendanceMark): Omit<CloseSessionInput['attendance'][number], 'caseId'> => {
  const turnedAway = mark === 'not-admitted';
  return {
    mark,
    observation: '',
    lateMinutes: mark === 'late' ? 15 : null,
    ground: turnedAway ? 'alcohol' : '',
    action: turnedAway ? 'Texto inventado. Se le explicó y se le citó de nuevo.' : '',
    task: '',
  };
};
