/** Words of the page where all the cases of a colleague are given to others. */
export const handOverTexts = {
  title: 'Entregar los casos',
  subtitle: (name: string) => `De ${name}`,
  closed: 'Su cuenta está cerrada: nadie ve lo que queda a su nombre hasta que se entregue.',
  has: (cases: number, tasks: number, memberships: number) =>
    [
      cases === 1 ? '1 caso a su cargo' : `${String(cases)} casos a su cargo`,
      tasks === 1 ? '1 tarea pendiente' : `${String(tasks)} tareas pendientes`,
      ...(memberships === 0
        ? []
        : [
            memberships === 1
              ? 'parte del equipo en 1 caso'
              : `parte del equipo en ${String(memberships)} casos`,
          ]),
    ].join(' · '),
  nothing: 'No tiene casos, tareas ni equipos.',
  nothingHow: 'No queda nada por entregar.',
  back: 'Volver a las cuentas',
  sections: { who: 'A quién', cases: 'Caso por caso', why: 'Motivo' },
  to: 'Recibe todo',
  toHelp: 'Los casos y sus tareas pendientes. Abajo puede dar algún caso a otra persona.',
  protection: 'Recibe las tareas de protección y las exclusiones por confirmar',
  protectionHelp: (protection: number, reviews: number) =>
    [
      ...(protection === 0
        ? []
        : [
            `${protection === 1 ? 'Hay 1 tarea' : `Hay ${String(protection)} tareas`} de protección, que nombran a otras personas: responde psicología o trabajo social.`,
          ]),
      ...(reviews === 0
        ? []
        : [
            `${reviews === 1 ? 'Hay 1 exclusión' : `Hay ${String(reviews)} exclusiones`} por confirmar: la responde psicología o trabajo social, y no quien la propuso.`,
          ]),
    ].join(' '),
  caseTo: (code: string) => `Recibe el caso ${code}`,
  same: 'La misma persona',
  column: { code: 'Código', name: 'Nombre', state: 'Estado', tasks: 'Tareas', to: 'Recibe' },
  openTasks: (count: number) => (count === 0 ? '' : String(count)),
  reason: 'Por qué se entregan',
  reasonHelp: 'En una línea. Queda en el historial de cada caso: no nombre a quienes se atiende.',
  act: 'Entregar',
  sending: (cases: number) => `Entregando ${String(cases)} casos. Se entrega todo o nada.`,
  done: (cases: number, tasks: number) =>
    `Entrega hecha: ${cases === 1 ? '1 caso' : `${String(cases)} casos`} y ${tasks === 1 ? '1 tarea' : `${String(tasks)} tareas`}.`,
} as const;

export const handOverLabels: Readonly<Record<string, string>> = {
  toId: handOverTexts.to,
  protectionToId: handOverTexts.protection,
  reason: handOverTexts.reason,
};
