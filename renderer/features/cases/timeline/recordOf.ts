import type { TimelineRow } from '../../../../shared/contract/timeline.contract';
import type { Permission } from '../../../../shared/permissions';

/** The page of the record behind a row, for those who may open it; the others read that it exists. */
export function recordOf(
  row: TimelineRow,
  caseId: string,
  permissions: readonly Permission[],
): string | null {
  const page = (permission: Permission, address: string) =>
    permissions.includes(permission) ? address : null;
  switch (row.kind) {
    case 'note':
      return row.reserved
        ? page('notes.read', `/notas/${row.noteId}`)
        : page('attention.read', `/notas/facilitacion/${row.noteId}`);
    case 'attention-plan':
      return page('attention.read', `/casos/${caseId}/atencion`);
    case 'session':
    case 'incident':
      return page('groups.read', `/sesiones/${row.sessionId}`);
    case 'joined-group':
    case 'left-group':
      return page('groups.read', `/grupos/${row.groupId}`);
    case 'certificate':
      return page('groups.read', `/casos/${caseId}/constancias/${row.certificateId}`);
    case 'make-up':
      return page('groups.read', `/casos/${caseId}/grupo`);
    case 'entry':
      return page('evaluation.read', `/casos/${caseId}/evaluacion`);
    case 'test':
      return page('tests.read', `/casos/${caseId}/pruebas/${row.applicationId}`);
    case 'attachment':
      return page('attachments.read', `/casos/${caseId}/documentos/${row.attachmentId}`);
    case 'notice':
    case 'task':
      return `/tareas/${row.taskId}`;
    case 'appointment':
      return `/agenda/dia/${row.onDay}`;
    case 'decision':
      return page('evaluation.read', `/casos/${caseId}/decision`);
    case 'sanction':
      return page('sanctions.write', `/casos/${caseId}/mandatos`);
    case 'restriction':
      return page('rights.manage', `/casos/${caseId}/derechos`);
    // What it says is all of it, and the team stands on the first tab.
    case 'assignment':
      return `/casos/${caseId}`;
    case 'state':
      return `/casos/${caseId}/estado`;
    case 'registered':
    case 'consent':
    case 'basis':
      return `/casos/${caseId}/ficha`;
  }
}
