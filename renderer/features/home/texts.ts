/** Words of the page "Hoy". */
export const homeTexts = {
  title: 'Hoy',
  register: 'Registrar a una persona',
  resume: {
    title: 'Seguir donde quedó',
    body: (form: string, time: string) => `${form}, lo último escrito a las ${time}.`,
    act: 'Seguir escribiendo',
  },
  received: {
    title: (count: number) => `Recibidos (${String(count)})`,
    hint: 'Casos que le pusieron a cargo o a cuyo equipo se le sumó. Cada uno sale de aquí cuando usted lo abre.',
    row: (role: string, by: string, day: string, reason: string) =>
      [`${role}, por ${by} el ${day}`, ...(reason === '' ? [] : [reason])].join(': '),
  },
  tasks: {
    title: 'Tareas',
    empty: 'Nada vence. Los avisos de riesgo y las tareas aparecen aquí.',
    overdue: (count: number) => `Vencidas (${String(count)})`,
    today: (count: number) => `Para hoy (${String(count)})`,
    later: (count: number) => `Siguientes (${String(count)})`,
  },
  drafts: {
    title: 'Borradores',
    empty: 'Sin borradores: lo que empiece a escribir y no termine lo esperará aquí.',
  },
  notes: {
    title: 'Notas sin firmar',
    empty: 'Sin notas por firmar.',
    row: (code: string) => `Nota del caso ${code}`,
  },
  entryTests: {
    title: 'Sin prueba de entrada',
    men: (count: number) => (count === 1 ? '1 varón' : `${String(count)} varones`),
  },
  toSign: { title: 'Por firmar' },
  sessions: {
    title: 'Sesiones',
    empty: 'Sin sesiones por cerrar.',
    row: (group: string, number: number, topic: string) => `${group}, sesión ${String(number)}: ${topic}`,
    today: 'Hoy',
    overdue: 'Por cerrar',
  },
} as const;
