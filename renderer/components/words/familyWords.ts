import type { interviewKinds, riskAnswers, tellingWays } from '../../../shared/domain/contacts/interviews';

type Words<Value extends string> = Readonly<Record<Value, string>>;

/** How he was told that the office would talk to somebody of his (§6.4.12). */
export const tellingWords: Words<(typeof tellingWays)[number]> = {
  'in-person': 'En persona',
  'by-phone': 'Por teléfono',
  'in-writing': 'Por escrito',
};

export const interviewKindWords: Words<(typeof interviewKinds)[number]> = {
  interview: 'Entrevista',
  meeting: 'Reunión',
  call: 'Llamada',
};

export const riskAnswerWords: Words<(typeof riskAnswers)[number]> = {
  yes: 'Sí',
  no: 'No',
  'not-asked': 'No se preguntó',
};
