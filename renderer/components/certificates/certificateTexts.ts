import type { CertificateKind, CertificateLack } from '../../../shared/domain/certificates/certificates';

export const certificateKindWords: Readonly<Record<CertificateKind, string>> = {
  attendance: 'De asistencia',
  completion: 'De conclusión',
};

export const certificateLackWords: Readonly<Record<CertificateLack, string>> = {
  'no-sessions': 'No asistió a ninguna sesión cerrada de ese grupo.',
  'no-rules':
    'La oficina no ha fijado condiciones para concluir. Coordinación las fija en Administración, Oficina.',
  share: 'No llega a la parte de las sesiones que pide la oficina.',
  topics: 'No ha escuchado los temas que pide la oficina.',
  'exit-test': 'No tiene la prueba final que pide la oficina.',
};

/** Words of the certificates. */
export const certificateTexts = {
  title: 'Constancias',
  none: 'No se le ha expedido ninguna.',
  issue: 'Expedir constancia',
  issueTitle: (name: string) => `Constancia para ${name}`,
  group: 'Del grupo',
  kind: 'Qué constancia',
  facts: (attended: number, sessions: number, topics: number) =>
    `Asistió a ${String(attended)} de ${String(sessions)} sesiones cerradas y escuchó ${String(topics)} de los trece temas.`,
  body: 'Dice a qué asistió; no dice cómo es su conducta. Queda como se expide: si algo está mal se anula y se expide otra.',
  act: 'Expedir',
  done: 'Constancia expedida.',
  line: (number: string, kind: string, group: string, day: string, who: string) =>
    `${number}: ${kind.toLowerCase()}, ${group}, ${day}. La firma ${who}.`,
  revoked: (why: string) => `Anulada: ${why}`,
  open: 'Ver e imprimir',
  openOf: (number: string) => `Ver e imprimir la constancia ${number}`,
  revoke: 'Anular',
  revokeOf: (number: string) => `Anular la constancia ${number}`,
  revokeTitle: (number: string) => `Anular la constancia ${number}`,
  revokeBody: 'Deja de valer. Queda en la lista con el motivo y su número no se vuelve a usar.',
  reason: 'Por qué se anula',
  revokeDone: 'Constancia anulada.',
  pageTitle: (number: string) => `Constancia ${number}`,
  back: 'Ir al caso',
  signature: 'Firma',
  revokedNotice: (why: string) => `Esta constancia está anulada (${why}). No la entregue.`,
  rules: {
    title: 'Constancias de conclusión',
    intro:
      'Qué pide esta oficina para expedirlas. Ninguno es un valor oficial: la norma no fija condiciones.',
    share: 'Parte de las sesiones a las que asistió (%)',
    topics: 'Temas que escuchó, de trece',
    empty: 'Vacío: no se pide.',
    exitTest: 'Tener aplicada la prueba final',
    save: 'Guardar condiciones',
    saved: 'Condiciones guardadas.',
  },
} as const;
