import { auditActions, type AuditAction } from '../../../shared/auditActions';

/** Each act of the log in words. */
const words: Readonly<Record<AuditAction, string>> = {
  'office.created': 'Creó la oficina',
  'vault.opened': 'Abrió la oficina',
  'vault.open-failed': 'Intento de abrir la oficina',
  'vault.locked': 'Cerró la oficina',
  'vault.recovered': 'Recuperó el acceso con dos piezas',
  'account.passphrase-changed': 'Cambió su frase de paso',
  'users.created': 'Creó una cuenta',
  'users.deactivated': 'Cerró una cuenta',
  'settings.updated': 'Cambió los datos de la oficina',
  'directory.updated': 'Cambió el directorio',
  'intake.registered': 'Registró a una persona',
  'intake.consent-refused': 'Anotó que no dio su consentimiento',
  'cases.read': 'Leyó un caso',
  'notes.created': 'Comenzó una nota',
  'notes.read': 'Leyó una nota',
  'notes.signed': 'Firmó una nota',
  'notes.amended': 'Agregó una aclaración a una nota',
  'notes.discarded': 'Descartó una nota sin firmar',
  'evaluation.read': 'Leyó una evaluación',
  'evaluation.saved': 'Guardó una evaluación',
  'appreciation.read': 'Leyó una apreciación de psicología',
  'appreciation.saved': 'Guardó una apreciación de psicología',
  'people.read': 'Leyó los datos de una persona',
  'people.compared': 'Comparó dos registros',
  'people.merged': 'Unió dos registros de una persona',
  'people.merge-undone': 'Deshizo la unión de dos registros',
  'people.corrected': 'Corrigió datos de una persona',
  'notices.lifted': 'Levantó un aviso de riesgo',
  'notices.reopened': 'Volvió a abrir un aviso de riesgo',
  'tasks.created': 'Creó una tarea',
  'tasks.changed': 'Cambió una tarea',
  'tasks.closed': 'Cerró una tarea',
  'protection.step-recorded': 'Anotó un aviso hecho para proteger',
  'groups.created': 'Creó un grupo',
  'groups.read': 'Leyó un grupo',
  'groups.member-added': 'Incorporó a una persona a un grupo',
  'sessions.created': 'Comenzó una sesión',
  'sessions.read': 'Leyó una sesión',
  'sessions.closed': 'Cerró una sesión',
  'audit.read': 'Leyó la auditoría',
  'audit.verified': 'Verificó la cadena de auditoría',
  'audit.finding': 'La cadena de auditoría no coincide con lo guardado',
  'access.refused': 'Pidió algo que su rol no permite',
};

const isKnown = (action: string): action is AuditAction => auditActions.some((known) => known === action);

/** Words for an act; one that a newer program wrote is shown by its own name. */
export const auditActionText = (action: string): string => (isKnown(action) ? words[action] : action);
