import type { HearingWay, MakeUpWay } from '../../../shared/domain/groups/coverage';

export const hearingWords: Readonly<Record<HearingWay, string>> = {
  session: 'Lo escuchó',
  guest: 'Recuperado en otro grupo',
  'make-up': 'Recuperado aparte',
  'left-early': 'En parte: se retiró antes',
};

/** What stands before the day in a narrow cell; the legend says it in words. */
export const hearingMarks: Readonly<Record<HearingWay, string>> = {
  session: '',
  guest: 'O',
  'make-up': 'R',
  'left-early': 'P',
};

export const makeUpWords: Readonly<Record<MakeUpWay, string>> = {
  individual: 'En una atención individual',
  'small-group': 'En una reunión aparte',
  material: 'Con material y conversación',
};

/** Words of what each man has heard of the thirteen topics. */
export const coverageTexts = {
  title: 'Qué escuchó cada varón',
  ofOffice: 'De todos los grupos de la oficina',
  intro:
    'Los trece temas de §6.4.8. Cuenta lo escuchado en sesiones cerradas, también como invitado en otro grupo, y lo recuperado aparte. Con las flechas se va de casilla en casilla; Entrar anota una recuperación.',
  label: 'Temas por varón',
  code: 'Código',
  name: 'Nombre',
  group: 'Grupo',
  missing: 'Falta',
  notYet: '—',
  legend:
    'O: recuperado en otro grupo. R: recuperado aparte. P: en parte, se retiró antes. Falta: su grupo ya lo trató. —: su grupo todavía no lo trata.',
  cell: (name: string, topic: string, said: string) => `${name}, ${topic}: ${said}`,
  said: {
    missing: 'le falta',
    notYet: 'su grupo todavía no lo trata',
    heard: (way: string, day: string) => `${way.toLowerCase()}, ${day}`,
  },
  empty: 'Aquí se verá qué escuchó cada varón cuando el grupo tenga participantes.',
  print: 'Hoja para imprimir',
  printTitle: (group: string) => `Temas por varón: ${group}`,
  backToGroup: 'Ir al grupo',
  all: 'Todos los grupos',
  heardOf: (heard: number) => `${String(heard)} de 13`,
  heardColumn: 'Escuchados',
  caseTitle: 'Temas que escuchó',
  makeUps: 'Recuperaciones',
  record: 'Anotar recuperación',
  recordTitle: (name: string) => `Recuperación de ${name}`,
  group_: 'Por el grupo',
  topics: 'Temas que recuperó',
  madeOn: 'Cuándo',
  way: 'Cómo',
  givenBy: 'Quién la dio',
  note: 'Nota',
  noteHelp: 'En una línea, sin nombrar a otras personas.',
  recordAct: 'Anotar',
  recorded: 'Recuperación anotada.',
  guestHint:
    'Si asistió a la sesión de otro grupo, no se anota aquí: se le marca en esa sesión como invitado.',
  makeUpLine: (topic: string, day: string, way: string, who: string) =>
    `${topic}: ${day}. ${way}, con ${who}.`,
  retracted: (why: string) => `Anulada: ${why}`,
  retract: 'Anular',
  retractOf: (topic: string) => `Anular la recuperación de ${topic}`,
  retractTitle: 'Anular una recuperación',
  retractBody: 'Deja de contar. Queda a la vista con el motivo.',
  reason: 'Por qué se anula',
  retractAct: 'Anular',
  retractDone: 'Recuperación anulada.',
} as const;
