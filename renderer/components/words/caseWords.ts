import type { CaseState } from '../../../shared/domain/cases/states';

/** Words for the states of a case, as the service says them. */
export const caseStateWords: Readonly<Record<CaseState, string>> = {
  referred: 'Derivado',
  summoned: 'Citado',
  'no-show': 'No se presentó',
  admitted: 'Admitido',
  'in-evaluation': 'En evaluación',
  waiting: 'En espera',
  'in-intervention': 'En intervención',
  'in-follow-up': 'En seguimiento',
  concluded: 'Concluido',
  withdrew: 'Desistió',
  excluded: 'Excluido',
  'referred-out': 'Derivado a otro servicio',
  archived: 'Archivado',
};
