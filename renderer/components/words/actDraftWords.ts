/** Every dialog that keeps a draft, as Hoy names what was left in it. The names are part of the key of a draft. */
export const actDraftWords = {
  'decision-answer': 'Respuesta a una exclusión propuesta',
  'decision-explain': 'Explicación de una decisión',
  restriction: 'Restricción del tratamiento',
  'disposal-propose': 'Propuesta de eliminar un caso',
  'merge-undo': 'Separación de dos registros unidos',
  'consent-withdrawal': 'Retiro del consentimiento',
  'basis-add': 'Otra base legal',
  'move-undo': 'Corrección de un cambio de estado',
  retract: 'Retiro de un documento',
  team: 'Cambio en el equipo de un caso',
  'sanction-answer': 'Derivación al CAI por una sanción',
  'notice-lift': 'Levantamiento de un aviso',
  'task-new': 'Tarea nueva',
  'task-change': 'Cambio de una tarea',
  'task-close': 'Cierre de una tarea',
  'test-annul': 'Anulación de una prueba',
  'group-leave': 'Salida de un grupo',
  'group-transfer': 'Paso a otro grupo',
  'make-up': 'Recuperación de temas',
  'make-up-retract': 'Anulación de una recuperación',
  'certificate-revoke': 'Anulación de una constancia',
  'session-move': 'Cambio de fecha de una sesión',
  'session-cancel': 'Suspensión de una sesión',
  'programme-copy': 'Copia de un programa de sesiones',
  'appointment-new': 'Cita nueva',
  'appointment-change': 'Cambio de una cita',
  'appointment-end': 'Qué pasó con una cita',
  'care-text': 'Texto de un espacio de cuidado',
  'team-profile': 'Profesión de alguien del equipo',
  'team-outside': 'Alguien sin cuenta en el equipo',
  'team-course': 'Capacitación de alguien del equipo',
  'team-review': 'Revisión de una capacitación',
  'team-paper': 'Compromiso firmado en papel',
  'team-end': 'Capacitación declarada sin efecto',
  'team-leave': 'Salida de alguien del equipo',
  'session-incident': 'Incidente en una sesión',
  'session-exception': 'Autorización para una sesión con una sola persona',
  'session-return': 'Devolución del registro de una sesión',
  'ficha-hand-over': 'Pase de una ficha',
  'family-telling': 'Aviso de una entrevista reservada',
  'attention-goal': 'Meta de atención individual',
  'attention-plan-end': 'Fin de un plan de atención',
} as const;
export type ActDraftName = keyof typeof actDraftWords;

/** What was left in a dialog, by the subject of its draft; null when no dialog of today is called so. */
export const actDraftText = (subject: string): string | null => {
  const name = subject.split('/')[0] ?? '';
  return Object.hasOwn(actDraftWords, name) ? actDraftWords[name as ActDraftName] : null;
};
