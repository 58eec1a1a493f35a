import type { Role } from '../../../shared/permissions';

/** What a role is for, where one is chosen. */
export const roleHelp: Readonly<Record<Role, string>> = {
  admission: 'Registra a las personas que llegan y cuida el directorio. No lee notas de atención individual.',
  facilitation: 'Conduce grupos y registra sesiones. No lee notas de atención individual.',
  psychology:
    'Registra, conduce grupos y es la única que escribe y lee notas de atención individual. Lleva las llaves clínica y protegida.',
  'social-work': 'Registra personas, consulta los grupos y cuida el directorio. Lleva la llave protegida.',
  'judicial-follow-up': 'Registra personas y consulta los grupos para el seguimiento judicial.',
  coordination: 'Crea cuentas, cuida los ajustes y revisa la auditoría. No lee notas de atención individual.',
};

export const administrationTexts = {
  sections: 'Secciones de administración',
  tabs: {
    accounts: 'Cuentas',
    office: 'Oficina',
    audit: 'Auditoría',
    instruments: 'Cuestionarios',
    mine: 'Mi cuenta',
  },
  accounts: {
    title: 'Cuentas del equipo',
    label: 'Cuentas del equipo',
    create: 'Crear cuenta',
    column: {
      name: 'Nombre',
      login: 'Usuario',
      role: 'Rol',
      training: 'Capacitación §6.3.1',
      since: 'Desde',
      state: 'Estado',
      act: 'Acción',
    },
    trained: 'Sí',
    untrained: 'No consta',
    active: 'Activa',
    inactive: 'Cerrada',
    handOver: (cases: number) =>
      cases === 0 ? 'Entregar tareas' : cases === 1 ? 'Entregar 1 caso' : `Entregar ${String(cases)} casos`,
    handOverOf: (name: string) => `Entregar lo que tiene ${name}`,
    deactivate: 'Cerrar cuenta',
    deactivateOf: (name: string) => `Cerrar la cuenta de ${name}`,
    deactivateBody:
      'La cuenta deja de abrir la oficina desde ahora. Lo que registró y firmó conserva su nombre. Para volver a darle acceso habrá que crear una cuenta nueva.',
    deactivateCases: (cases: number, tasks: number) =>
      `Quedan a su nombre ${String(cases)} casos y ${String(tasks)} tareas pendientes: entréguelos a otra persona, antes o después de cerrarla.`,
    deactivated: (name: string) => `La cuenta de ${name} quedó cerrada.`,
  },
  newAccount: {
    title: 'Crear cuenta',
    sections: {
      person: 'Quién es',
      role: 'Qué hará',
      access: 'Cómo abrirá la oficina',
      granter: 'Quién le da las llaves',
    },
    fullName: 'Nombres y apellidos',
    profession: 'Profesión',
    professionHelp: 'Ciencias sociales o de la salud para quien facilita grupos.',
    trained: 'Capacitación para facilitar grupos',
    trainedOptions: { yes: 'La tiene', no: 'No la tiene o no consta' },
    trainedHelp: 'Vivencial, teórica y metodológica. Sin ella no cuenta entre quienes conducen un grupo.',
    role: 'Rol',
    login: 'Usuario',
    loginHelp: 'De 3 a 40 letras minúsculas sin tilde, números, punto o guion.',
    passphrase: 'Frase de paso inicial',
    passphraseHelp:
      'Que la escriba la propia persona. No se guarda en el borrador y podrá cambiarla en Mi cuenta.',
    granterIntro:
      'Este rol lleva llaves que su cuenta no tiene, y nadie puede dar una llave que no tiene. Las da una persona del equipo que sí las lleva, o dos piezas de recuperación.',
    granter: 'Las llaves las da',
    granterOptions: { colleague: 'Una persona del equipo', recovery: 'Dos piezas de recuperación' },
    colleagueLogin: 'Usuario de quien da las llaves',
    colleaguePassphrase: 'Su frase de paso',
    colleagueHelp: 'La escribe esa persona en este teclado. No se guarda.',
    piece: (order: number) => (order === 1 ? 'Primera pieza' : 'Segunda pieza'),
    pieceHelp: 'No distingue mayúsculas; los guiones y espacios pueden faltar.',
    create: 'Crear cuenta',
    back: 'Volver a las cuentas',
    created: (name: string) => `La cuenta de ${name} está lista.`,
  },
  names: {
    title: 'Nombres en las listas',
    label: 'Mostrar solo el código',
    help: 'En las listas el nombre queda detrás del código hasta que alguien lo pide con F4, y se oculta otra vez al salir, cubrir o cerrar.',
    nowHidden: 'Las listas muestran solo el código.',
    nowShown: 'Las listas muestran los nombres.',
  },
  exclusion: {
    title: 'Exclusiones',
    people: 'Cuántas personas deciden una exclusión',
    help: 'La norma no fija un número; no es un valor oficial. Con dos, la segunda confirma desde su propia sesión.',
    two: 'Dos personas',
    one: 'Una persona',
    saved: 'La oficina decide así las exclusiones desde ahora.',
  },
  office: {
    title: 'Oficina',
    identity: 'Datos de la oficina',
    lock: 'Cierre por inactividad',
    name: 'Nombre de la oficina',
    kind: 'Tipo',
    kinds: { cem: 'CEM', cai: 'CAI', other: 'Otro servicio' },
    place: 'Distrito',
    placeHelp: 'Desde aquí se ordena el directorio: lo más cercano primero.',
    placeNone: 'Ningún distrito con esas letras',
    phone: 'Teléfono para participantes',
    phoneHelp: 'Se entrega a cada participante para sus consultas.',
    email: 'Correo para participantes',
    address: 'Dirección para participantes',
    idle: 'Minutos sin uso antes de cerrar',
    idleHelp: 'De 1 a 30. No se puede desactivar; los borradores quedan a salvo.',
    save: 'Guardar cambios',
    saved: 'Los datos de la oficina se guardaron.',
  },
  audit: {
    title: 'Auditoría',
    subtitle: 'Quién hizo qué y cuándo. Guarda nombres de campos, nunca lo escrito en ellos.',
    label: 'Asientos de auditoría, del más reciente al más antiguo',
    verify: 'Verificar toda la cadena',
    column: { seq: 'N.º', at: 'Cuándo', who: 'Quién', action: 'Qué', outcome: 'Resultado', fields: 'Campos' },
    nobody: 'Sin sesión',
    empty: 'Aún no hay asientos',
    emptyHow: 'Cada ingreso, lectura de un caso y cambio deja aquí un asiento.',
    outcome: { done: 'Hecho', refused: 'No permitido', failed: 'Fallido' },
    whole: (rows: number) =>
      rows === 1
        ? 'La cadena está íntegra: se revisó 1 asiento.'
        : `La cadena está íntegra: se revisaron ${String(rows)} asientos.`,
    broken: (words: string, seq: number) =>
      `La cadena no está íntegra: ${words} (asiento ${String(seq)}). No borre nada; conserve una copia y avise a la asistencia técnica.`,
    finding: {
      altered: 'hay un asiento alterado',
      missing: 'falta un asiento',
      reordered: 'hay asientos cambiados de lugar',
      truncated: 'se recortó el final',
      'anchor-damaged': 'falta la marca del último cierre, o está dañada',
      'rolled-back': 'el archivo es anterior al último cierre',
    },
  },
  mine: {
    title: 'Mi cuenta',
    facts: { name: 'Nombre', login: 'Usuario', role: 'Rol', last: 'Ingreso anterior' },
    never: 'Este es el primero',
    change: 'Cambiar la frase de paso',
    current: 'Frase de paso actual',
    next: 'Frase de paso nueva',
    again: 'Frase de paso nueva, otra vez',
    save: 'Cambiar frase de paso',
    saved: 'Su frase de paso cambió. Úsela la próxima vez que abra la oficina.',
  },
} as const;

const { newAccount, office, mine } = administrationTexts;

/** What each field is called in the summary of what is missing. */
export const accountLabels: Readonly<Record<string, string>> = {
  fullName: newAccount.fullName,
  profession: newAccount.profession,
  trained: newAccount.trained,
  role: newAccount.role,
  login: newAccount.login,
  passphrase: newAccount.passphrase,
  granter: newAccount.granter,
  'granter.login': newAccount.colleagueLogin,
  'granter.passphrase': newAccount.colleaguePassphrase,
  'granter.pieces.0': newAccount.piece(1),
  'granter.pieces.1': newAccount.piece(2),
};

export const officeLabels: Readonly<Record<string, string>> = {
  'office.name': office.name,
  'office.kind': office.kind,
  'office.ubigeo': office.place,
  'office.contactPhone': office.phone,
  'office.contactEmail': office.email,
  'office.contactAddress': office.address,
  idleMinutes: office.idle,
};

export const passphraseLabels: Readonly<Record<string, string>> = {
  current: mine.current,
  next: mine.next,
  again: mine.again,
};
