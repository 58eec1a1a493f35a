/** Words of the days without sessions. */
export const localDaysTexts = {
  title: 'Días sin sesiones',
  intro:
    'El calendario de los grupos salta los feriados nacionales y los días de esta lista: aniversario del distrito, fiestas, simulacros. Lo que ya está fechado no se mueve solo.',
  day: 'Día',
  name: 'Por qué',
  nameHelp: 'En pocas palabras: se muestra cada vez que el calendario salta ese día.',
  act: 'Acciones',
  add: 'Agregar día',
  added: 'Día agregado.',
  remove: 'Quitar',
  removeOf: (name: string) => `Quitar ${name}`,
  removed: (name: string) => `Quitó «${name}».`,
  empty: 'La oficina no ha agregado días propios.',
  label: 'Días de la oficina sin sesiones',
  national: (year: number) => `Feriados nacionales de ${String(year)}`,
} as const;
