/** Words of the psychologist's own notes. */
export const processNoteTexts = {
  title: 'Mis notas de proceso',
  what: 'Solo usted las lee. No son parte del expediente: no salen en impresiones, exportaciones ni datos propios, y no se ven en el historial.',
  add: 'Escribir nota de proceso',
  none: 'No tiene notas de proceso en este caso.',
  of: (day: string, at: string) => `${day} · guardada ${at}`,
  sharedBy: (name: string) => `La comparte ${name}`,
  readers: (names: string) => `También la lee: ${names}`,
  share: 'Compartir',
  shareOf: (day: string) => `Compartir la nota de ${day}`,
  shareTitle: 'Compartir una nota de proceso',
  shareBody:
    'La leerá completa hasta que usted deje de compartirla. Que el caso pase a otra persona no comparte ninguna nota.',
  reader: 'Con quién',
  shared: 'La nota quedó compartida.',
  stop: (name: string) => `Dejar de compartir con ${name}`,
  stopped: 'Ya no la lee.',
  noColleagues: 'No hay otra cuenta de psicología con quien compartirla.',
} as const;
