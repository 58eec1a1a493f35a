import type { AttendanceMark } from '../../../shared/domain/sessions/attendance';
import type {
  OwnCheckAnswer,
  ReflectionAspect,
  SessionElement,
  ThingToAvoid,
} from '../../../shared/domain/sessions/elements';

/** The letter of each mark: the same on the keyboard and on the paper list. */
export const markLetters: Readonly<Record<AttendanceMark, string>> = {
  present: 'A',
  late: 'T',
  'left-early': 'R',
  excused: 'J',
  absent: 'F',
  'not-admitted': 'N',
};

/** Words of a session's log. */
export const sessionTexts = {
  title: (number: number, topic: string) => `Sesión ${String(number)}: ${topic}`,
  subtitle: (parts: readonly string[]) => parts.filter((part) => part !== '').join(' · '),
  hours: (from: string, to: string) => (to === '' ? from : `${from} a ${to}`),
  sections: {
    attendance: 'Asistencia',
    incidents: 'Incidentes',
    team: 'Quienes facilitaron',
    plan: 'Qué se trató',
    elements: 'Elementos de la sesión',
    development: 'Desarrollo y tareas',
    directory: 'Directorio a mano',
    ownCheck: 'Mirada propia',
    paper: 'Si se llenó en papel',
  },
  keys: 'Flechas para moverse. A asistió, T tarde, R se retiró antes, J justificada, F falta, N no admitido, Entrar observación, Mayús+A los que faltan marcar asistieron.',
  rosterLabel: 'Lista de asistencia',
  column: { name: 'Nombre', code: 'Código', mark: 'Asistencia', observation: 'Observación' },
  observationOf: (name: string) => `Observación de ${name}`,
  markOf: (mark: string, name: string) => `${mark}: ${name}`,
  announce: (name: string, mark: string) => `${name}: ${mark.toLowerCase()}`,
  unmarked: 'Sin marcar',
  allPresent: 'Los que faltan marcar asistieron',
  emptyRoster: 'En la fecha de la sesión el grupo no tenía varones.',
  /** One and many, of each mark. */
  countWords: {
    present: ['asistió', 'asistieron'],
    late: ['llegó tarde', 'llegaron tarde'],
    'left-early': ['se retiró antes', 'se retiraron antes'],
    excused: ['con falta justificada', 'con falta justificada'],
    absent: ['faltó', 'faltaron'],
    'not-admitted': ['no fue admitido', 'no fueron admitidos'],
    unmarked: ['sin marcar', 'sin marcar'],
  },
  held: {
    restricted: 'Caso restringido: solo la marca',
    'no-basis': 'Retiró su consentimiento: solo la marca',
  },
  attendanceOf: (name: string) => `Asistencia de ${name}`,
  details: {
    minutes: 'Minutos tarde (opcional)',
    minutesOf: (name: string) => `Minutos tarde (opcional) de ${name}`,
    ground: 'Por qué no fue admitido',
    groundOf: (name: string) => `Por qué no fue admitido ${name}`,
    chooseGround: 'Elija el motivo',
    action: 'Qué se hizo',
    actionOf: (name: string) => `Qué se hizo con ${name}`,
    addTask: 'Tarea',
    task: 'Tarea que se lleva',
    taskOf: (name: string) => `Tarea que se lleva ${name}`,
    taskLine: (task: string) => `Tarea: ${task}`,
    late: (minutes: number) => `${String(minutes)} min`,
  },
  guests: {
    add: 'Agregar a un varón de otro grupo',
    help: 'Viene a recuperar una sesión. Escriba su apellido, su documento o su código.',
    reason: 'Por qué viene a esta sesión',
    act: 'Agregar a la lista',
    leave: 'No agregar',
    from: (reason: string) => `de otro grupo: ${reason}`,
    remove: (name: string) => `Quitar de la lista a ${name}`,
  },
  facilitators: 'Estuvieron facilitando',
  facilitatorsHelp:
    'Al menos dos personas con capacitación y cuenta activa. Quien facilita el grupo puede tener reemplazo: marque a quien estuvo.',
  facilitator: (person: {
    readonly fullName: string;
    readonly trainedForFacilitation: boolean;
    readonly active: boolean;
  }) => {
    if (!person.active) return `${person.fullName} (cuenta cerrada)`;
    return person.trainedForFacilitation
      ? person.fullName
      : `${person.fullName} (sin capacitación registrada)`;
  },
  exception: {
    open: 'Facilitó una sola persona',
    title: 'Una sola persona en esta sesión',
    help: 'La norma pide dos (§6.3.1). Coordinación puede autorizar, solo para esta sesión, que la conduzca una. Firma aquí mismo con su usuario y su frase de paso; la sesión abierta no cambia.',
    reason: 'Por qué',
    login: 'Usuario de coordinación',
    passphrase: 'Frase de paso de coordinación',
    act: 'Autorizar',
    done: 'Autorizado para esta sesión.',
    stands: (name: string, at: string, reason: string) =>
      `Coordinación (${name}, ${at}) autorizó que esta sesión la condujera una sola persona: ${reason}`,
  },
  topics: 'Temas tratados',
  topicsHelp:
    'Los de la lista de la norma. Si fue una sesión de apertura o de cierre, puede no haber ninguno.',
  planned: (title: string) => `Planeada como «${title}».`,
  startsAt: 'Empezó',
  endsAt: 'Terminó',
  room: 'Ambiente',
  reflections: 'Sobre qué reflexionaron',
  reflectionsHelp: 'Marque lo que se conversó de sus propias vivencias.',
  development: 'Cómo se desarrolló',
  developmentHelp: 'Lo que se buscó que sepan, que sientan y que puedan hacer, y cómo respondió el grupo.',
  groupTask: 'Tarea para el grupo',
  how: (element: string) => `Cómo se trabajó: ${element.toLowerCase()}`,
  howLabel: 'Cómo',
  directory: {
    question: '¿El directorio de emergencia estuvo a mano durante la sesión?',
    yes: 'Sí',
    no: 'No',
    why: 'Por qué no',
    said: (answer: 'yes' | 'no', why: string) =>
      answer === 'yes' ? 'Estuvo a mano.' : `No estuvo a mano: ${why}`,
  },
  paperBy: 'Quién llenó el papel',
  paperHelp: 'Solo si este registro se copia de una hoja llenada a mano. Queda dicho cuándo se pasó y quién.',
  paper: (by: string) => `Copiado de una hoja que llenó ${by}.`,
  incidents: {
    add: 'Registrar un incidente',
    title: 'Incidente en la sesión',
    none: 'Ninguno.',
    help: 'Violencia, alcohol, drogas o un arma. Se guarda en el momento, aparte del registro, y no se cambia. Números completos: F2.',
    kind: 'Qué clase',
    man: 'De quién se trata',
    nobody: 'De nadie de la lista',
    what: 'Qué pasó',
    done: 'Qué se hizo',
    called: 'A quién se llamó',
    owner: 'Quién se encarga de proteger',
    ownerHelp:
      'Se abre la tarea de proteger a quien pueda estar en riesgo y, si su caso lo permite, la de revisar si corresponde excluirlo.',
    dueOn: 'Hasta cuándo',
    act: 'Guardar el incidente',
    saved: 'Incidente guardado. Siga con los pasos que aparecen junto a él.',
    by: (name: string, at: string) => `Lo escribió ${name}, ${at}`,
    calledLine: (who: string) => `Se llamó a: ${who}`,
    next: 'Lo que sigue',
    task: 'Tarea de proteger',
    notice: 'Aviso de riesgo',
    decision: 'Decisión de exclusión',
    noticeOf: 'Del aviso de riesgo y de la exclusión se encarga quien tiene la tarea.',
  },
  ownCheck: {
    title: 'Mirada propia (§6.4.10 c)',
    help: 'Para usted: nadie más lo lee, tampoco coordinación, y no sale en ningún informe ni indicador. Se guarda una vez.',
    act: 'Guardar para mí',
    saved: 'Guardado. Solo usted lo lee.',
    mine: 'Lo que anotó de sí. Solo usted lo lee.',
  },
  future: (day: string) => `La sesión es el ${day}. Su registro se podrá cerrar desde ese día.`,
  returned: (name: string, at: string, reason: string) =>
    `${name} lo devolvió (${at}) para revisar: ${reason}`,
  earlier: {
    mine: 'Antes de que se firmara este registro, usted tenía otro a medio escribir. Abajo está el que se firmó; el suyo se conserva aquí para que copie lo que falte.',
    see: 'Ver lo que usted había escrito',
    hide: 'Ocultarlo',
    away: 'Ya no lo necesito',
    gone: 'Se quitó lo que usted había escrito antes.',
  },
  close: 'Firmar el registro',
  closeTitle: 'Firmar el registro de la sesión',
  closeBody:
    'Lo cierran quienes facilitaron. Con la segunda firma la asistencia y el desarrollo quedan como están; después solo se añaden aclaraciones. Cada varón tendrá su línea en su caso.',
  closeAlone: 'Coordinación autorizó que la condujera una sola persona: con su firma se cierra.',
  myPassphrase: 'Su frase de paso',
  second: 'Firma de la otra persona',
  secondNow: 'Firma aquí ahora',
  secondLater: 'Firmará después, desde Hoy',
  secondLogin: 'Usuario de la otra persona',
  secondPassphrase: 'Frase de paso de la otra persona',
  cancel: 'Seguir revisando',
  closed: 'Registro cerrado.',
  signedOne: 'Firmado. Queda esperando la otra firma.',
  awaiting: (names: string) => `Firmado por ${names}. Falta la firma de la otra persona que facilitó.`,
  sign: 'Firmar',
  signTitle: 'Firmar y cerrar el registro',
  signBody: 'Con su firma queda cerrado: la asistencia y el desarrollo ya no cambian.',
  giveBack: 'Devolver para revisar',
  giveBackTitle: 'Devolver el registro',
  giveBackHelp: 'Lo escrito se conserva; las firmas se retiran y se vuelve a firmar.',
  giveBackReason: 'Qué hay que revisar',
  givenBack: 'Devuelto: se puede volver a escribir.',
  closedBy: (names: string, at: string) => `Cerrado por ${names}, ${at}. No cambia.`,
  nothingWritten: 'No se escribió.',
  amendments: 'Aclaraciones',
  noAmendments: 'Ninguna.',
  amend: 'Añadir una aclaración',
  amendText: 'Qué se aclara',
  amendHelp: 'Se añade debajo. Lo que se cerró no cambia.',
  amendAct: 'Firmar la aclaración',
  amendBody: 'Quedará debajo del registro, con su nombre y la hora, en la pantalla y en el papel.',
  amended: 'Aclaración añadida.',
  backToGroup: 'Ir al grupo',
  print: 'Imprimir',
  signIn: 'Hoja de firmas',
  cancelled: (why: string) => `Esta sesión se suspendió: ${why}`,
  readOnly: 'Quien facilita el grupo todavía no firmó este registro.',
} as const;

/** The elements of §6.4.10, in plain words. */
export const elementWords: Readonly<Record<SessionElement, string>> = {
  a: 'Analizar la situación de violencia, la responsabilidad y el control de impulsos (a)',
  b: 'Reconocer señales y retirarse a tiempo (b)',
  c: 'No dejar pasar lo que excusa o refuerza la violencia (c)',
  d: 'Participar en acciones públicas contra la violencia (d)',
};

export const reflectionWords: Readonly<Record<ReflectionAspect, string>> = {
  reasons: 'Sus razones',
  beliefs: 'Sus creencias',
  intentions: 'Sus intenciones',
  justifications: 'Sus justificaciones',
  effects: 'Los efectos que produce',
};

export const avoidWords: Readonly<Record<ThingToAvoid, string>> = {
  minimise: 'Eludir o minimizar la responsabilidad de quien ejerció la violencia (i)',
  blame: 'Culpar o ridiculizar a las mujeres (ii)',
  conceal: 'Encubrir la relación de causa y efecto, o quitarle importancia (iii)',
  accept: 'Reforzar o aceptar comentarios contrarios al enfoque de género (iv)',
};

export const ownAnswerWords: Readonly<Record<OwnCheckAnswer, string>> = {
  avoided: 'Lo evité',
  happened: 'Me pasó',
  unsure: 'No lo sé',
};

export const sessionLabels: Readonly<Record<string, string>> = {
  attendance: sessionTexts.sections.attendance,
  heldOn: 'Fecha',
  startsAt: sessionTexts.startsAt,
  endsAt: sessionTexts.endsAt,
  topics: sessionTexts.topics,
  facilitators: sessionTexts.facilitators,
  development: sessionTexts.development,
  directoryAtHand: sessionTexts.sections.directory,
  directoryWhy: sessionTexts.directory.why,
  guests: sessionTexts.guests.add,
  passphrase: sessionTexts.myPassphrase,
  'second.login': sessionTexts.secondLogin,
  'second.passphrase': sessionTexts.secondPassphrase,
};
