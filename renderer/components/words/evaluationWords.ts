import type {
  Component,
  componentAnswers,
  EcologicalLevel,
  socialWorkParts,
} from '../../../shared/domain/evaluation/appreciation';
import type { History, HistoryAnswer, HistorySource } from '../../../shared/domain/evaluation/histories';
import type { NoticeKind, ProtectionMove } from '../../../shared/domain/evaluation/notices';
import type { RiskLevel } from '../../../shared/domain/evaluation/riskLevel';
import type { EntrySection } from '../../../shared/domain/evaluation/sections';
import type {
  EconomicForm,
  specialConsideration,
  ViolenceKind,
} from '../../../shared/domain/evaluation/violence';
import type { stepMeans, stepRecipients, TaskKind, TaskOutcome } from '../../../shared/domain/tasks/tasks';
import type { SegmentedOption } from '../forms/SegmentedChoice';

/** Words of the initial evaluation (§6.6, §5.2.3, §5.4.7, §5.4.8), of its risk notices and of what they ask for. */
type Words<Value extends string> = Readonly<Record<Value, string>>;

/** What each of the ten histories of §6.6 is called, in its order. */
export const historyWords: Words<History> = {
  'family-violence': 'Violencia intrafamiliar',
  weapons: 'Posesión y uso de armas',
  substances: 'Abuso de sustancias',
  'mental-health': 'Salud mental',
  threats: 'Amenazas a la pareja o la familia',
  'homicide-attempts': 'Intentos homicidas',
  'suicide-attempts': 'Intentos de suicidio',
  'education-and-means': 'Nivel educativo y socioeconómico',
  criminal: 'Historial criminal',
  medical: 'Historial médico',
};

/** The question behind each, so that the same four answers fit all ten. */
export const historyQuestions: Words<History> = {
  'family-violence': '¿Vivió o ejerció violencia en su familia?',
  weapons: '¿Tiene, o ha tenido a su alcance, un arma, o la ha usado?',
  substances: '¿Hay abuso de alcohol o de otras sustancias?',
  'mental-health': '¿Hay un problema de salud mental que deba tenerse en cuenta?',
  threats: '¿Ha amenazado a su pareja, a su expareja o a su familia?',
  'homicide-attempts': '¿Ha intentado matar a otra persona?',
  'suicide-attempts': '¿Ha intentado quitarse la vida?',
  'education-and-means': '¿Hay una dificultad educativa o económica que deba tenerse en cuenta?',
  criminal: '¿Tiene antecedentes o procesos penales?',
  medical: '¿Hay una enfermedad o un tratamiento que deba tenerse en cuenta?',
};

export const answerWords: Words<HistoryAnswer> = {
  yes: 'Sí',
  no: 'No',
  'not-known': 'No se sabe',
  'not-asked': 'No se preguntó',
};

/** The four answers with the letters that give them. */
export const answerOptions: readonly SegmentedOption<HistoryAnswer>[] = [
  { value: 'yes', label: answerWords.yes, hotkey: 'S' },
  { value: 'no', label: answerWords.no, hotkey: 'N' },
  { value: 'not-known', label: answerWords['not-known'], hotkey: 'D' },
  { value: 'not-asked', label: answerWords['not-asked'], hotkey: 'P' },
];

export const sourceWords: Words<HistorySource> = {
  man: 'Él mismo',
  'court-file': 'Expediente judicial',
  partner: 'La pareja',
  'other-person': 'Otra persona',
  'other-record': 'Otro registro',
};

interface Explained {
  readonly name: string;
  /** What the provision says it is, in plain words. */
  readonly text: string;
}

export const violenceWords: Readonly<Record<ViolenceKind, Explained>> = {
  physical: {
    name: 'Violencia física',
    text: 'Daña el cuerpo o la salud. Incluye el maltrato por negligencia, descuido o privación de lo básico.',
  },
  psychological: {
    name: 'Violencia psicológica',
    text: 'Busca controlar o aislar a la persona contra su voluntad, humillarla o avergonzarla.',
  },
  sexual: {
    name: 'Violencia sexual',
    text: 'Actos sexuales sin consentimiento o bajo coacción, aunque no haya contacto físico.',
  },
  economic: {
    name: 'Violencia económica o patrimonial',
    text: 'Menoscaba los recursos económicos o los bienes de la persona, de alguna de estas formas.',
  },
};

export const economicWords: Words<EconomicForm> = {
  possession: 'Perturba la posesión, tenencia o propiedad de sus bienes',
  loss: 'Pierde, sustrae, destruye, retiene o se apropia de objetos, documentos, bienes o valores',
  means: 'Limita los recursos para vivir dignamente o evade las obligaciones alimentarias',
  income: 'Limita o controla sus ingresos, o paga menos por igual tarea',
};

export const specialWords: Words<(typeof specialConsideration)[number]> = {
  girl: 'Niña',
  boy: 'Niño',
  adolescent: 'Adolescente',
  'older-adult': 'Persona adulta mayor',
  disability: 'Persona con discapacidad',
};

export const riskLevelWords: Words<RiskLevel> = { mild: 'Leve', moderate: 'Moderado', severe: 'Severo' };

export const componentWords: Readonly<Record<Component, Explained>> = {
  cognitive: {
    name: 'Cognitivo',
    text: 'Ideas y pensamientos que promueven la violencia hacia las mujeres ante un conflicto con la pareja.',
  },
  emotional: {
    name: 'Emocional',
    text: 'Manejo de las emociones que refuerza el control y el poder sobre la pareja; abarca el enojo.',
  },
  communication: {
    name: 'Comunicación',
    text: 'Formas no asertivas y violentas de comunicarse con la pareja y la familia.',
  },
  'life-history': {
    name: 'Historia de vida',
    text: 'Personas que, en su historia, tuvieron conductas de abuso hacia él o hacia un ser querido.',
  },
  'body-and-sexuality': {
    name: 'Cuerpo y sexualidad',
    text: 'Concepción machista del propio cuerpo y mirada sexista sobre el cuerpo de las mujeres.',
  },
  behavioural: {
    name: 'Conductual',
    text: 'Conductas de violencia hacia la pareja: física, psicológica, sexual, económica o patrimonial.',
  },
};

export const levelWords: Readonly<Record<EcologicalLevel, Explained>> = {
  macro: {
    name: 'Nivel macrosocial',
    text: 'Cultura e imaginarios colectivos que sobredimensionan lo masculino.',
  },
  exo: {
    name: 'Nivel exosocial',
    text: 'Instituciones, escuela, calle, trabajo o medios que fomentan el machismo.',
  },
  micro: {
    name: 'Nivel microsocial',
    text: 'Vínculos con las figuras primarias, la familia, su entorno y consigo mismo.',
  },
};

export const seenWords: Words<(typeof componentAnswers)[number]> = {
  yes: 'Visto',
  no: 'No visto',
  'not-explored': 'No explorado',
};

/** What was seen of a component, with the letters that say it. */
export const seenOptions: readonly SegmentedOption<(typeof componentAnswers)[number]>[] = [
  { value: 'yes', label: seenWords.yes, hotkey: 'S' },
  { value: 'no', label: seenWords.no, hotkey: 'N' },
  { value: 'not-explored', label: seenWords['not-explored'], hotkey: 'P' },
];

export const socialWorkWords: Words<(typeof socialWorkParts)[number]> = {
  household: 'Con quién vive y cómo',
  support: 'Red de apoyo',
  riskSeen: 'Riesgo que se ve',
  summary: 'Resumen',
};

/** Beside the name: the danger in as few words as it has. */
export const noticeWords: Words<NoticeKind> = {
  'suicide-attempts': 'Intento de suicidio',
  'homicide-attempts': 'Intento homicida',
  threats: 'Amenazas',
  weapons: 'Armas',
  'severe-risk': 'Riesgo severo',
};

export const sectionWords: Words<EntrySection> = {
  histories: 'Historias',
  violence: 'Clases de violencia',
  'risk-level': 'Nivel de riesgo',
  psychology: 'Apreciación de psicología',
  'social-work': 'Apreciación de trabajo social',
};

export const taskKindWords: Words<TaskKind> = {
  protection: 'Proteger',
  'exclusion-review': 'Revisar si continúa',
  're-evaluation': 'Evaluar otra vez',
  'complete-ficha': 'Completar la ficha',
  'refer-to-cai': 'Derivar al CAI',
  'waiting-entry': 'Dar ingreso cuando haya lugar',
  'withdrawn-consent': 'Atender el retiro del consentimiento',
  summon: 'Citar',
  'explain-decision': 'Explicar la decisión',
  other: 'Otra tarea',
};

export const outcomeWords: Words<TaskOutcome> = { done: 'Hecha', 'not-needed': 'No hace falta' };

export const recipientWords: Words<(typeof stepRecipients)[number]> = {
  institution: 'Una institución',
  'person-at-risk': 'La persona en riesgo',
};

export const meansWords: Words<(typeof stepMeans)[number]> = {
  phone: 'Teléfono',
  'in-person': 'En persona',
  letter: 'Oficio o carta',
  email: 'Correo',
  other: 'Otro',
};

/** What can be done about a notice; the number to call stands beside it. */
export const moveWords: Words<ProtectionMove> = {
  police: 'Avisar a la comisaría',
  'local-security': 'Avisar a seguridad ciudadana',
  cem: 'Coordinar con el CEM',
  'mental-health': 'Coordinar con salud mental',
  hospital: 'Coordinar con un hospital',
  sau: 'Pedir apoyo al SAU',
  line: 'Llamar a una línea de ayuda',
};

/** «Proteger: amenazas», or the title that a task was given. */
export const taskName = (task: {
  readonly kind: TaskKind;
  readonly noticeKind?: NoticeKind | null | undefined;
  readonly title: string;
}): string => {
  if (task.title !== '') return task.title;
  const name = taskKindWords[task.kind];
  const notice = task.noticeKind ?? null;
  return notice === null ? name : `${name}: ${noticeWords[notice].toLowerCase()}`;
};
