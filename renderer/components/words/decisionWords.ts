import type {
  DecisionAnswer,
  DecisionOutcome,
  DecisionStanding,
  ExclusionCriterion,
  explanationMeans,
} from '../../../shared/domain/decisions/decisions';

import type { SanctionKind } from '../../../shared/domain/groups/sanction';

/** Words of a decision of entry or exclusion (§6.7). */
type Words<Value extends string> = Readonly<Record<Value, string>>;

export const decisionOutcomeWords: Words<DecisionOutcome> = {
  group: 'Ingresa a un grupo',
  individual: 'Ingresa a atención individual',
  cai: 'Al CAI',
  waiting: 'Queda en espera',
  referred: 'Se le deriva a otro servicio',
  excluded: 'Se le excluye',
};

/** The criteria in the words of the provision, shortened. */
export const criterionWords: Words<ExclusionCriterion> = {
  'violence-in-the-service': 'Violencia contra quien facilita, un participante u otra persona del servicio',
  'does-not-cooperate': 'No participa de forma cooperativa en las sesiones',
  'cannot-focus': 'Un problema psiquiátrico evidente que no le permite enfocarse en las sesiones',
  'substance-abuse': 'Un problema de abuso de drogas o alcohol',
  'under-the-influence': 'Asiste bajo los efectos del alcohol o de una droga',
  'brings-a-weapon': 'Asiste portando un arma',
  psychiatric: 'Problemas psiquiátricos',
  addictions: 'Adicciones',
  'homicide-attempts': 'Intentos homicidas contra su familia u otras personas',
  'criminal-history': 'Una historia criminal',
};

export const standingWords: Words<DecisionStanding> = {
  'in-force': 'En vigor',
  proposed: 'Propuesta: falta la segunda persona',
  refused: 'No confirmada',
  withdrawn: 'Retirada',
};

export const answerWords: Words<DecisionAnswer> = {
  confirmed: 'La confirmó',
  refused: 'No la confirmó',
  withdrawn: 'La retiró',
};

export const explanationMeansWords: Words<(typeof explanationMeans)[number]> = {
  'in-person': 'En persona',
  phone: 'Teléfono',
  letter: 'Carta u oficio',
  other: 'Otro medio',
};

export const sanctionKindWords: Words<SanctionKind> = {
  sentence: 'Sentencia',
  'protection-measure': 'Medida de protección',
  other: 'Otra sanción o medida',
};
