import type { NoteBody } from '../../../shared/contract/individual-attention.contract';

/** Words of the notes of individual attention (§6.8). */
export const noteTexts = {
  title: 'Nota de atención individual',
  of: (code: string, name: string) => `${code} · ${name}`,
  notMine: (author: string) => `${author} está escribiendo esta nota. Se podrá leer cuando la firme.`,
  sections: { attention: 'La atención', what: 'Lo trabajado', next: 'Lo que sigue' },
  field: {
    occurredOn: 'Fecha de la atención',
    requestedBy: 'Quién la pidió',
    reason: 'Motivo',
    reasonHelp: 'En una línea: por qué se atiende hoy.',
    development: 'Desarrollo',
    developmentHelp: 'Lo que se conversó y se trabajó, con sus palabras cuando importen.',
    riskObserved: 'Lo que hay que vigilar',
    riskHelp: 'Señales de riesgo para él o para otras personas. No es una calificación de riesgo.',
    agreements: 'Acuerdos',
    nextStep: 'Siguiente paso',
  },
  sign: 'Firmar nota',
  discard: 'Descartar nota',
  discarded: 'Se descartó la nota sin firmar.',
  dialog: {
    signTitle: 'Firmar nota',
    signBody:
      'Al firmar, la nota queda cerrada: nadie podrá cambiarla ni borrarla, tampoco usted. Lo que falte se podrá aclarar debajo.',
    amendTitle: 'Firmar aclaración',
    amendBody: 'La aclaración queda debajo de la nota con su nombre y la hora. Tampoco se podrá cambiar.',
  },
  signed: 'Nota firmada.',
  signedBy: (name: string, at: string) => `Firmada por ${name}, ${at}`,
  locked: 'Esta nota está firmada y no cambia.',
  amendments: 'Aclaraciones',
  noAmendments: 'Sin aclaraciones.',
  amend: 'Añadir aclaración',
  amendText: 'Aclaración',
  amendHelp: 'Lo que se corrige o se añade. La nota de arriba queda como está.',
  amendSign: 'Firmar aclaración',
  amendClose: 'Cerrar sin firmar',
  amended: 'Aclaración firmada.',
  backToCase: 'Ir al caso',
  empty: 'No consta',
} as const;

export const noteLabels: Readonly<Record<string, string>> = {
  occurredOn: noteTexts.field.occurredOn,
  reason: noteTexts.field.reason,
  requestedBy: noteTexts.field.requestedBy,
  development: noteTexts.field.development,
  riskObserved: noteTexts.field.riskObserved,
  agreements: noteTexts.field.agreements,
  nextStep: noteTexts.field.nextStep,
  text: noteTexts.amendText,
};

/** The parts of a signed note in the order in which they are read. */
export const noteParts: readonly (keyof NoteBody)[] = [
  'reason',
  'requestedBy',
  'development',
  'riskObserved',
  'agreements',
  'nextStep',
];

/** Words of the psychologist's own notes. */
export const processNoteTexts = {
  title: 'Nota de proceso',
  what: 'Es suya: solo usted la lee, también si el caso pasa a otra persona, salvo que la comparta. No es parte del expediente y no sale en impresiones, exportaciones ni datos propios. Guardada ya no cambia; lo que corrija va en otra nota.',
  occurredOn: 'Fecha',
  text: 'Lo que observa del proceso',
  save: 'Guardar nota',
  saved: 'Nota de proceso guardada.',
} as const;

/** Words of the plan of individual attention (§6.8.1 to §6.8.3). */
export const planTexts = {
  title: 'Plan de atención individual',
  shared:
    'Lo leen psicología y quienes facilitan. Lo reservado no va aquí: se escribe en las notas de cada atención.',
  sections: { who: 'Quién y desde cuándo', what: 'Para qué' },
  field: {
    begunOn: 'Desde',
    giver: 'Quién la da',
    giverId: 'Persona de la oficina',
    giverName: 'Nombre y profesión',
    service: 'Servicio de salud',
    requestedBy: 'Quién la pidió',
    reason: 'Motivo',
    goals: 'Metas',
    approaches: 'Enfoques desde los que se trabaja',
    approachesReason: 'Por qué no los demás',
  },
  giverNameHelp: 'Quien lo atiende fuera de la oficina.',
  serviceOutside: 'Dónde atiende',
  serviceHelp: 'Del directorio de servicios.',
  reasonHelp: 'Lo personal que no pudo trabajarse en el grupo, o lo que conviene reforzar.',
  goalsHelp: 'Una por línea. Después se puede escribir cómo va cada una.',
  approachesHelp: 'La norma pide todos. Si alguno no va, diga por qué.',
  save: 'Comenzar el plan',
  saved: 'El plan quedó guardado.',
} as const;
