import type { AttentionGiver, PlanEndReason } from '../../../shared/domain/notes/plan';

type Words<Value extends string> = Readonly<Record<Value, string>>;

/** Who gives individual attention (§6.8.1). */
export const giverWords: Words<AttentionGiver> = {
  facilitator: 'Quien facilita',
  psychologist: 'Psicología de la oficina',
  outside: 'Profesional externo',
  'health-service': 'Servicio de salud',
};

export const planEndWords: Words<PlanEndReason> = {
  'goals-reached': 'Se alcanzaron las metas',
  'goes-on-elsewhere': 'Sigue en otro servicio',
  'he-left': 'Dejó de venir',
  'case-ended': 'Terminó su caso',
  other: 'Otro motivo',
};
