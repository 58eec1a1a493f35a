import type { PlaceAnswer, PlaceCondition } from '../../../shared/domain/groups/place';

/** §6.2.3 in plain words. */
export const conditionWords: Readonly<Record<PlaceCondition, string>> = {
  quiet: 'Está libre de ruidos',
  'room-to-move': 'Hay espacio para moverse',
  'group-work': 'Permite trabajar en grupos',
  accessible: 'Se llega y se entra sin dificultad',
  hours: 'El horario les conviene a los participantes',
};

export const placeAnswerOptions: readonly {
  readonly value: PlaceAnswer;
  readonly label: string;
  readonly hotkey: string;
}[] = [
  { value: 'yes', label: 'Sí', hotkey: 'S' },
  { value: 'no', label: 'No', hotkey: 'N' },
  { value: 'unknown', label: 'No se sabe', hotkey: 'D' },
];

export const weekdayWords = [
  'lunes',
  'martes',
  'miércoles',
  'jueves',
  'viernes',
  'sábado',
  'domingo',
] as const;

/** Words of a group's place, its timetable and its calendar. */
export const calendarTexts = {
  place: {
    title: 'Lugar del grupo',
    sections: { who: 'Dónde y para quiénes', conditions: 'Condiciones del lugar' },
    place: 'Lugar donde se reúne',
    affinity: 'Pueblo en común',
    affinityHelp: 'La norma prefiere grupos de un mismo pueblo; no es una condición.',
    language: 'Lengua en la que se trabaja',
    conditionsHelp: 'Se advierte lo que no se cumple; el grupo puede reunirse igual mientras se corrige.',
    note: 'Qué falta y qué se hace',
    noteHelp: 'Hace falta cuando algo no se cumple.',
    save: 'Guardar',
    saved: 'Lugar guardado.',
    unanswered: 'Todavía no se respondió si el lugar cumple lo que pide la norma.',
    answered: (day: string, name: string) => `Lo respondió ${name}, ${day}.`,
  },
  page: {
    title: 'Calendario del grupo',
    slots: 'Horario de cada semana',
    weekday: 'Día',
    from: 'Desde',
    to: 'Hasta',
    addSlot: 'Agregar otro día',
    removeSlot: 'Quitar este horario',
    room: 'Sala',
    startsOn: 'Primera sesión, desde',
    left: (left: number, held: number) =>
      held === 0
        ? `El programa tiene ${String(left)} sesiones por fechar.`
        : `Quedan ${String(left)} sesiones por fechar; ${String(held)} ya se hicieron, comenzaron, se movieron a mano o tienen su día pasado, y no cambian.`,
    noProgramme: 'El grupo todavía no tiene programa. Elíjalo en el grupo y vuelva para hacer el calendario.',
    nothingLeft:
      'Todas las sesiones del programa ya se hicieron, se movieron a mano o tienen su día pasado. No queda nada por fechar.',
    preview: 'Cómo quedaría',
    previewLoading: 'Buscando las fechas…',
    slot: (number: number, part: string) => `Horario ${String(number)}, ${part.toLowerCase()}`,
    previewEmpty: 'Complete el horario y el primer día para ver las fechas.',
    column: { number: 'N.º', day: 'Fecha', hours: 'Horas', title: 'Sesión' },
    skipped: 'Días que se saltan',
    noneSkipped: 'No se salta ningún día.',
    moves: 'Cambia de día',
    without: (count: number) =>
      `No se encontró día para ${String(count)} sesiones en cinco años. Revise el horario y los días sin sesiones.`,
    calledOff: 'Se suspenden, porque ya no están en el programa:',
    accept: 'Hacer el calendario',
    accepted: (count: number) =>
      count === 1 ? 'Calendario hecho: 1 sesión.' : `Calendario hecho: ${String(count)} sesiones.`,
    last: (day: string, name: string) => `El último lo hizo ${name}, ${day}.`,
    lastSkipped: (days: string) => `Saltó: ${days}.`,
  },
  move: {
    title: (number: number) => `Mover la sesión ${String(number)}`,
    heldOn: 'Nueva fecha',
    dayOff: (name: string) => `Ese día es ${name}. Muévala allí solo si el grupo se reunirá.`,
    from: 'Desde',
    to: 'Hasta',
    room: 'Sala',
    reason: 'Por qué se mueve',
    reasonHelp: 'En una línea, sin nombrar a nadie.',
    act: 'Mover',
    done: 'Sesión movida.',
  },
  cancel: {
    title: (number: number) => `Suspender la sesión ${String(number)}`,
    body: (day: string) =>
      `La sesión del ${day} no se hará. Queda en la lista con su motivo, y lo que iba a tratar vuelve a estar por fechar.`,
    reason: 'Por qué se suspende',
    reasonHelp: 'En una línea, sin nombrar a nadie.',
    act: 'Suspender',
    done: 'Sesión suspendida.',
  },
} as const;
