export const caseAppointmentTexts = {
  title: 'Citas',
  add: 'Citar',
  none: 'No tiene citas por delante.',
  noneEver: 'Todavía no se le ha citado.',
  settle: 'Anotar qué pasó',
  with: (name: string, room: string) => (room === '' ? `con ${name}` : `con ${name}, ${room}`),
  openAgenda: (what: string) => `Ver en la agenda: ${what}`,
} as const;
