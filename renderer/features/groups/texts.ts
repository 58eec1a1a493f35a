/** Words of the groups and their sessions. */
export const groupTexts = {
  list: {
    title: 'Grupos',
    create: 'Nuevo grupo',
    programmes: 'Programas de sesiones',
    empty: 'Aquí estarán los grupos de la oficina.',
    emptyHow: 'Un grupo necesita un nombre y al menos dos personas capacitadas que lo faciliten.',
    label: 'Grupos de la oficina',
    column: {
      name: 'Grupo',
      kind: 'Tipo',
      place: 'Lugar',
      facilitators: 'Facilitan',
      members: 'Varones',
      sessions: 'Sesiones',
      next: 'Próxima sesión',
    },
    noNext: 'Sin fecha',
  },
  form: {
    title: 'Nuevo grupo',
    sections: { group: 'El grupo', team: 'Quienes facilitan' },
    name: 'Nombre del grupo',
    kind: 'Tipo',
    place: 'Lugar donde se reúne',
    affinity: 'Pueblo en común',
    language: 'Lengua en la que se trabaja',
    affinityHelp: 'La norma prefiere grupos de un mismo pueblo; no es una condición.',
    facilitators: 'Personas que facilitan',
    facilitatorsHelp: 'Al menos dos, con la capacitación que pide la norma.',
    untrained: 'sin capacitación registrada',
    missing: (count: number) =>
      count === 1
        ? 'Falta una persona con capacitación registrada.'
        : `Faltan ${String(count)} personas con capacitación registrada.`,
    create: 'Crear grupo',
    created: 'Grupo creado.',
  },
  page: {
    programme: 'Programa de sesiones',
    noProgramme: 'Elegir programa',
    placePage: 'Lugar',
    calendarPage: 'Calendario',
    language: 'Lengua',
    calledOff: 'Suspendida',
    planned: 'Por venir',
    hours: (from: string, to: string) => `${from} a ${to}`,
    act: 'Acciones',
    move: 'Mover',
    moveOf: (number: number) => `Mover la sesión ${String(number)}`,
    cancel: 'Suspender',
    cancelOf: (number: number) => `Suspender la sesión ${String(number)}`,
    facilitators: 'Facilitan',
    place: 'Lugar',
    affinity: 'Pueblo',
    roster: (count: number) => `Varones (${String(count)})`,
    noRoster: 'Todavía no hay varones en el grupo.',
    since: 'Desde',
    left: (count: number) => `Ya no están (${String(count)})`,
    until: 'Hasta',
    why: (state: string, reason: string) => `${state}: ${reason.toLowerCase()}`,
    code: 'Código',
    name: 'Nombre',
    sessions: 'Sesiones',
    noSessions: 'Todavía no hay sesiones.',
    number: 'N.º',
    date: 'Fecha',
    topic: 'Tema',
    attendance: 'Asistencia',
    open: 'Sin cerrar',
    present: (present: number, roster: number) => `${String(present)} de ${String(roster)}`,
  },
  addMember: {
    sanctionAnswered:
      'Tiene una sanción o medida vigente, y ya consta qué se hace: las sesiones no la reemplazan (§6.2.8).',
    sanctionElsewhere: (codes: readonly string[]) =>
      codes.length === 0
        ? 'La sanción consta en otro caso de la misma persona.'
        : `La sanción consta en otro caso de la misma persona: ${codes.join(', ')}.`,
    sanctionHeld:
      'Está sin responder, y el tratamiento de ese caso está restringido a pedido de la persona: desde aquí no se escribe en él. Consulte a coordinación; se responde allí, cuando la persona levante la restricción (§6.2.8).',
    title: 'Incorporar a un varón',
    person: 'Persona',
    personHelp: 'Escriba su apellido, su documento o su código.',
    joinedOn: 'Desde',
    overCap: (preferred: number, count: number) =>
      `Con él serían ${String(count)}. La norma prefiere grupos de hasta ${String(preferred)}; puede incorporarlo diciendo por qué.`,
    reason: 'Por qué el grupo pasa de quince',
    add: 'Incorporar al grupo',
    added: (name: string) => `${name} pertenece al grupo.`,
    nothing: 'Nadie coincide con lo escrito',
  },
  newSession: {
    title: 'Nueva sesión',
    heldOn: 'Fecha de la sesión',
    topic: 'Tema',
    create: 'Crear sesión',
  },
} as const;

export const groupLabels: Readonly<Record<string, string>> = {
  name: groupTexts.form.name,
  kind: groupTexts.form.kind,
  place: groupTexts.form.place,
  affinity: groupTexts.form.affinity,
  language: groupTexts.form.language,
  facilitators: groupTexts.form.facilitators,
};
