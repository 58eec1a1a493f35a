import { noticeWords, sectionWords, taskName } from '../../components/words/evaluationWords';
import { displayTopic } from '../../components/words/topicWords';
import { markWords } from '../../components/words/recordWords';
import type { TimelineRow } from '../../../shared/contract/cases.contract';

/** Words of the list of people and of a case. */
export const caseTexts = {
  list: {
    title: 'Personas',
    search: 'Buscar por apellido, nombre, documento o código',
    keys: 'Flechas para moverse, Entrar para abrir.',
    column: {
      code: 'Código',
      name: 'Nombre',
      state: 'Estado',
      openedOn: 'Ingreso',
      responsible: 'Responsable',
    },
    register: 'Registrar a una persona',
    empty: 'Aquí estarán las personas registradas en la oficina.',
    emptyHow:
      'Para registrar a la primera se busca su nombre, se le pide su consentimiento y se llena la ficha.',
    none: 'Nadie coincide con lo escrito.',
    noneHow: 'Pruebe con menos letras, con otro apellido o con el número del documento.',
    label: 'Personas registradas',
  },
  page: {
    responsible: 'Responsable',
    nextStep: 'Siguiente paso',
    nextProtect: (notice: string, due: string, owner: string) => `Proteger (${notice}): ${due}, ${owner}`,
    nextSign: (day: string) => `Firmar la nota del ${day}`,
    nextGroup: 'Incorporarlo a un grupo',
    nextNone: 'Sin pendientes',
    newNote: 'Nueva nota',
    tabs: {
      summary: 'Resumen',
      ficha: 'Ficha',
      evaluation: 'Evaluación',
      attention: 'Atención',
      group: 'Grupo',
      history: 'Historial',
    },
    seeAll: 'Ver todo el historial',
    latest: 'Lo último',
    noNotes: 'Aquí estarán las notas de atención individual.',
    noNotesHow: 'Cada nota se escribe, se firma y desde entonces no cambia; lo que falte se aclara debajo.',
    noGroup: 'Todavía no participa en un grupo.',
    noGroupHow: 'Se le incorpora desde la página del grupo.',
    sessions: 'Asistencia',
    groupsJoined: 'Grupos',
  },
  tasks: {
    title: 'Tareas',
    add: 'Nueva tarea',
    empty: 'Sin tareas pendientes.',
    kind: 'Clase',
    what: 'Qué hay que hacer',
    whatHelp: 'En una línea. Lo lee quien ve el caso: no nombre a otras personas.',
    owner: 'Quién se encarga',
    due: 'Hasta cuándo',
    act: 'Crear tarea',
    created: 'Tarea creada.',
  },
  ficha: {
    person: 'Persona',
    document: 'Documento',
    birthDate: 'Nacimiento',
    age: (years: number, stage: string) => `${String(years)} años, ${stage}`,
    phone: 'Teléfono',
    safeContact: 'Cuándo y cómo se le puede llamar',
    admission: 'Ingreso',
    openedOn: 'Fecha de ingreso',
    condition: 'Condición',
    entryWay: 'Cómo llegó',
    institutionNumber: 'Ficha de la institución',
    reason: 'Motivo',
    consent: 'Consentimiento',
    legalBasis: 'Base para tratar sus datos',
    consentKind: 'Forma',
    consentOn: 'Fecha',
    informedBy: 'Le informó',
    how: 'De qué manera',
    textVersion: 'Texto leído',
    unknown: 'No consta',
  },
  timeline: {
    filter: 'Mostrar',
    all: 'Todo',
    kinds: {
      note: 'Notas',
      session: 'Sesiones',
      evaluation: 'Evaluación y avisos',
      other: 'Ingreso y grupos',
    },
    by: (name: string) => `por ${name}`,
    empty: 'Nada de esto en el historial.',
  },
} as const;

/** One line of the history, in words. */
export const timelineSentence = (row: TimelineRow): string => {
  switch (row.kind) {
    case 'registered':
      return 'Se abrió el caso';
    case 'consent':
      return 'Dio su consentimiento';
    case 'note': {
      const amended =
        row.amendments === 0
          ? ''
          : row.amendments === 1
            ? ', con una aclaración'
            : `, con ${String(row.amendments)} aclaraciones`;
      return row.signed
        ? `Nota de atención individual firmada${amended}`
        : 'Nota de atención individual sin firmar';
    }
    case 'session':
      return `Sesión «${displayTopic(row.topic)}», ${row.groupName}: ${markWords[row.mark].toLowerCase()}`;
    case 'joined-group':
      return `Se incorporó al grupo ${row.groupName}`;
    case 'entry':
      return `${sectionWords[row.section]}: versión ${String(row.version)}${row.complete ? '' : ', incompleta'}`;
    case 'notice':
      return row.lifted
        ? `Se levantó el aviso «${noticeWords[row.noticeKind]}»`
        : `Se abrió el aviso «${noticeWords[row.noticeKind]}»`;
    case 'task':
      return `${row.closed ? 'Tarea cerrada' : 'Tarea abierta'}: ${taskName({ ...row, kind: row.taskKind })}`;
  }
};
