import type { DraftForm } from '../../../shared/contract/drafts.contract';
import type { groupKinds } from '../../../shared/contract/groups.contract';
import type { requesters } from '../../../shared/contract/individual-attention.contract';
import type { StageOfLife } from '../../../shared/domain/people/birthDate';

/** Words for the fixed lists of the record, which several pages show. */
type Words<Value extends string> = Readonly<Record<Value, string>>;

export const stageOfLifeWords: Words<StageOfLife> = {
  childhood: 'infancia',
  adolescence: 'adolescencia',
  youth: 'juventud',
  adulthood: 'adulto',
  'older-adulthood': 'adulto mayor',
};

export const groupKindWords: Words<(typeof groupKinds)[number]> = {
  preventive: 'Preventivo',
  cai: 'De CAI (con mandato judicial)',
};

export const requesterWords: Words<(typeof requesters)[number]> = {
  facilitators: 'Quienes facilitan el grupo',
  participant: 'El participante',
  psychologist: 'Psicología',
  'other-service': 'Otro servicio',
};

export const draftFormWords: Words<DraftForm> = {
  intake: 'Registro de una persona',
  referral: 'Registro de una persona derivada',
  ficha: 'Ficha de registro',
  'ficha-children': 'Ficha de registro: hijas e hijos',
  'individual-note': 'Nota de atención individual',
  'note-amendment': 'Aclaración a una nota',
  'facilitator-note': 'Nota de atención individual',
  'facilitator-amendment': 'Aclaración a una nota',
  'process-note': 'Nota de proceso',
  'group-message': 'Texto para el grupo',
  'attention-plan': 'Plan de atención individual',
  histories: 'Evaluación: historias',
  violence: 'Evaluación: clases de violencia',
  'risk-level': 'Evaluación: nivel de riesgo',
  'psychology-appreciation': 'Apreciación de psicología',
  'social-work-appreciation': 'Apreciación de trabajo social',
  'protection-step': 'Aviso hecho para proteger',
  attachment: 'Documento',
  'case-move': 'Cambio de estado de un caso',
  'hand-over': 'Entrega de casos',
  act: 'Texto de un cuadro sin enviar',
  decision: 'Decisión de ingreso o exclusión',
  sanction: 'Sanción o medida de un juzgado',
  'protected-contact': 'Persona a proteger',
  'family-interview': 'Entrevista reservada',
  'person-merge': 'Unión de dos registros',
  'person-correction': 'Corrección de datos',
  group: 'Grupo nuevo',
  'group-member': 'Incorporación a un grupo',
  programme: 'Programa de sesiones',
  'group-place': 'Lugar de un grupo',
  'group-calendar': 'Calendario de un grupo',
  'session-log': 'Registro de una sesión',
  'session-own-check': 'Mirada propia de una sesión',
  'care-meeting': 'Espacio de cuidado del equipo',
  'session-amendment': 'Aclaración de una sesión',
  user: 'Cuenta del equipo',
  test: 'Prueba sin guardar',
  'partner-test': 'Prueba de una pareja sin guardar',
  'outside-test': 'Prueba externa sin guardar',
  'partner-outside-test': 'Prueba externa de una pareja sin guardar',
  instrument: 'Cuestionario sin publicar',
};

/** The options of a choice, in the order of the list. */
export const optionsOf = <Value extends string>(
  words: Words<Value>,
): { readonly value: Value; readonly label: string }[] =>
  (Object.keys(words) as Value[]).map((value) => ({ value, label: words[value] }));
