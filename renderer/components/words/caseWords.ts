import type { ChangeReason } from '../../../shared/domain/cases/states';
import type { SummonsMeans } from '../../../shared/domain/cases/summons';

/** Why a case was moved. */
export const changeReasonWords: Readonly<Record<ChangeReason, string>> = {
  'referral-received': 'Se recibió la derivación',
  'court-order': 'Lo dispuso el juzgado',
  'no-show-before': 'No vino a la cita anterior',
  'another-day': 'Pidió otro día',
  'did-not-come': 'No vino a la cita',
  'not-found': 'No se le ubicó',
  came: 'Se presentó',
  're-entry': 'Vuelve al servicio (reingreso)',
  'evaluation-begins': 'Comienza la evaluación',
  're-evaluation': 'Se le evalúa de nuevo',
  'place-free': 'Hay cupo',
  resumes: 'Retoma el trabajo',
  'intervention-ended': 'Terminó la intervención',
  'follow-up-ended': 'Terminó el seguimiento',
  'mandate-ended': 'Terminó el mandato',
  died: 'Falleció',
  'said-so': 'Él lo dijo',
  'stopped-coming': 'Dejó de venir',
  'consent-withdrawn': 'Retiró su consentimiento',
  'moved-away': 'Cambió de domicilio',
  'other-service': 'Otro servicio lo atiende mejor',
  'retention-ended': 'Pasó el plazo de la oficina',
  'never-came': 'Nunca se presentó',
  other: 'Otra razón',
  decided: 'Por una decisión',
  mistake: 'Se deshizo un cambio equivocado',
  'closed-before': 'Figuraba cerrado en una versión anterior',
};

export const summonsMeansWords: Readonly<Record<SummonsMeans, string>> = {
  letter: 'Carta u oficio',
  'court-notice': 'Notificación del juzgado',
  'in-person': 'En persona',
  phone: 'Teléfono',
  message: 'Mensaje',
  email: 'Correo',
};
