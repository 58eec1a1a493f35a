import type { Approach, AttentionGiver, PlanEndReason } from '../../../shared/domain/notes/plan';

type Words<Value extends string> = Readonly<Record<Value, string>>;

/** Who gives individual attention (§6.8.1). */
export const giverWords: Words<AttentionGiver> = {
  facilitator: 'Quien facilita',
  psychologist: 'Psicología de la oficina',
  outside: 'Profesional externo',
  'health-service': 'Servicio de salud',
};

/** The approaches of §6.8.2. */
export const approachWords: Words<Approach> = {
  'human-rights': 'Derechos humanos',
  gender: 'Género',
  ecological: 'Ecológico',
  multicomponent: 'Multicomponente',
  intercultural: 'Intercultural',
  generational: 'Generacional',
};

export const planEndWords: Words<PlanEndReason> = {
  'goals-reached': 'Se alcanzaron las metas',
  'goes-on-elsewhere': 'Sigue en otro servicio',
  'he-left': 'Dejó de venir',
  'case-ended': 'Terminó su caso',
  other: 'Otro motivo',
};
