import type { AttachmentKind } from '../domain/attachments/documents';
import type { CaseState, legalBases } from '../domain/cases/states';
import type { conditions, consentKinds, DocumentKind } from '../contract/intake.contract';
import type { GoalState } from '../domain/notes/plan';
import type { AttendanceMark, NotAdmittedGround } from '../domain/sessions/attendance';
import type { IncidentKind } from '../domain/sessions/elements';

/** Words for the fixed lists of the record that both the window and what the core prints say (es-PE). */
type Words<Value extends string> = Readonly<Record<Value, string>>;

/** The states of a case, as the service says them. */
export const caseStateWords: Words<CaseState> = {
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

export const conditionWords: Words<(typeof conditions)[number]> = {
  new: 'Nuevo',
  're-entry': 'Reingreso',
  repeat: 'Reincidente',
  referred: 'Derivado',
  continuing: 'Continuador',
};

export const documentKindWords: Words<DocumentKind> = {
  dni: 'DNI',
  'foreign-card': 'Carné de extranjería',
  ptp: 'PTP',
  passport: 'Pasaporte',
  other: 'Otro documento',
  none: 'Sin documento',
};

/** How a goal of individual attention stands. */
export const goalStateWords: Words<GoalState> = {
  open: 'Por empezar',
  'under-way': 'En camino',
  reached: 'Alcanzada',
  left: 'Se dejó',
};

export const legalBasisWords: Words<(typeof legalBases)[number]> = {
  consent: 'Su consentimiento',
  mandate: 'Un mandato judicial',
  law: 'Una obligación legal',
};

export const consentKindWords: Words<(typeof consentKinds)[number]> = {
  verbal: 'Verbal',
  written: 'Por escrito',
};

export const markWords: Words<AttendanceMark> = {
  present: 'Asistió',
  late: 'Llegó tarde',
  'left-early': 'Se retiró antes',
  excused: 'Falta justificada',
  absent: 'Faltó',
  'not-admitted': 'No fue admitido',
};

export const groundWords: Words<NotAdmittedGround> = {
  alcohol: 'Bajo efectos del alcohol',
  drugs: 'Bajo efectos de drogas',
  weapon: 'Con un arma',
  violence: 'Por violencia',
  other: 'Otro motivo',
};

export const incidentWords: Words<IncidentKind> = {
  violence: 'Violencia',
  alcohol: 'Alcohol',
  drugs: 'Drogas',
  weapon: 'Arma',
  other: 'Otro',
};

export const attachmentKindWords: Words<AttachmentKind> = {
  identity: 'Documento de identidad',
  court: 'Resolución o mandato judicial',
  referral: 'Oficio o derivación',
  consent: 'Consentimiento firmado',
  ficha: 'Ficha en papel',
  report: 'Informe de otra institución',
  protection: 'Medida de protección',
  test: 'Prueba psicológica',
  other: 'Otro',
};
