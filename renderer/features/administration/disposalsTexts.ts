/** Words of the list of proposed disposals. */
export const disposalsTexts = {
  title: 'Eliminaciones',
  empty: 'No hay eliminaciones propuestas.',
  emptyHow: 'Se proponen desde un caso archivado, en su pestaña «Derechos», y las confirma otra persona.',
  wait: 'Días de espera antes de confirmar una eliminación',
  waitHelp: 'Lo fija la oficina; no es un valor oficial. Vale para las que se propongan desde ahora.',
  waitWrong: 'Escriba un número entero de días, de 0 a 365.',
  save: 'Guardar el plazo',
  saved: 'Plazo guardado.',
  columns: ['Código', 'Persona', 'Motivo', 'La propuso', 'Se puede confirmar desde'],
  ripe: 'ya puede confirmarse',
} as const;
