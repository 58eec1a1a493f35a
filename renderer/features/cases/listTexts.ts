import type { CaseColumn, CaseSort } from '../../../shared/contract/case-list.contract';

const columns: Readonly<Record<CaseColumn | 'code', string>> = {
  code: 'Código',
  name: 'Nombre',
  state: 'Estado',
  opened: 'Ingreso',
  due: 'Vence',
  responsible: 'Responsable',
  condition: 'Condición',
  'entry-way': 'Cómo llegó',
  group: 'Grupo',
};
const sorts: Readonly<Record<CaseSort, string>> = {
  name: 'Por nombre',
  code: 'Por código, los últimos primero',
  opened: 'Por ingreso, los últimos primero',
  due: 'Por lo que vence antes',
};
const people = (count: number): string =>
  `${count.toLocaleString('es-PE')} ${count === 1 ? 'caso' : 'casos'}`;

/** Words of the list of people. */
export const listTexts = {
  title: 'Personas',
  search: 'Buscar por apellido, nombre, documento o código',
  keys: 'Flechas para moverse, Entrar para abrir.',
  column: columns,
  sortBy: sorts,
  register: 'Registrar a una persona',
  showActive: 'Mostrar el nombre de la fila marcada',
  count: people,
  moreThan: (count: number) => `Más de ${people(count)}`,
  empty: 'Aquí estarán las personas registradas en la oficina.',
  emptyHow:
    'Para registrar a la primera se busca su nombre, se le pide su consentimiento y se llena la ficha.',
  none: 'Nadie coincide con lo escrito.',
  noneHow:
    'Pruebe con menos letras, con otro apellido o con el número del documento. Revise también los filtros.',
  noneFiltered: 'Ningún caso pasa estos filtros.',
  noneFilteredHow: 'Quite alguno de los filtros para ver más.',
  slow: 'Buscando…',
  label: 'Personas registradas',
  columns: { button: 'Columnas', help: 'El código está siempre. Se guarda para usted.' },
  filter: {
    button: (count: number) => (count === 0 ? 'Filtros' : `Filtros (${String(count)})`),
    clear: 'Quitar filtros',
    any: 'Cualquiera',
    state: 'Estado',
    open: 'Con trabajo en curso',
    responsible: 'Responsable',
    notice: 'Avisos de riesgo',
    someNotice: 'Con algún aviso',
    noNotice: 'Sin avisos',
    condition: 'Condición',
    entryWay: 'Cómo llegó',
    group: 'Grupo',
    someGroup: 'En algún grupo',
    noGroup: 'Sin grupo',
    openedFrom: 'Ingreso desde',
    openedTo: 'Ingreso hasta',
    overdue: 'Con tareas vencidas',
    sort: 'Orden',
  },
  saved: {
    label: 'Filtros guardados',
    save: 'Guardar filtro',
    title: 'Guardar este filtro',
    name: 'Nombre del filtro',
    nameHelp: 'Se guarda para usted, con el orden. Lo escrito en la búsqueda no se guarda.',
    kept: (name: string) => `Filtro «${name}» guardado.`,
    remove: 'Borrar el filtro guardado',
    removed: (name: string) => `Filtro «${name}» borrado.`,
  },
} as const;
