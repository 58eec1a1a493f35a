import type { DisposalReason } from '../../../shared/domain/rights/disposal';

export const disposalReasonWords: Readonly<Record<DisposalReason, string>> = {
  'retention-ended': 'Terminó el plazo de conservación',
  'person-request': 'Lo pidió la persona',
  authority: 'Lo dispuso una autoridad',
  'by-mistake': 'Se registró por error',
  other: 'Otro motivo',
};
