/** Words of the draft mechanism. */
export const draftTexts = {
  saving: 'Guardando…',
  saved: (time: string) => `Guardado ${time}`,
  sheltered:
    'El disco está lleno. Lo escrito sigue en esta pantalla y en la memoria, cifrado. Libere espacio: se guardará solo.',
  failed:
    'El borrador no se pudo guardar. Lo escrito sigue en esta pantalla; se intentará de nuevo en unos segundos.',
  discarded: 'Se descartó el borrador.',
  resumed: 'Recuperado: lo que dejó sin terminar está aquí.',
  discard: 'Descartar borrador',
  discardOf: (name: string) => `Descartar el borrador: ${name}`,
  discardUnread: 'Este borrador no se puede leer',
  discardUnreadHelp: (name: string) =>
    `${name}: lo que guarda está dañado o su cuenta ya no lo abre. Si lo descarta, no se podrá recuperar.`,
  unreadable: 'No se pudo leer el borrador de esta página. No se ha borrado nada.',
  retry: 'Intentar de nuevo',
  startBlank: 'Empezar sin el borrador',
} as const;
