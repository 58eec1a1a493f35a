export const firstRunTexts = {
  title: 'Crear la oficina en este equipo',
  steps: {
    office: 'Oficina',
    coordinator: 'Coordinación',
    psychologist: 'Psicología',
    numbers: 'Números locales',
    pieces: 'Piezas de recuperación',
    drill: 'Ensayo',
  },
  next: 'Continuar',
  back: 'Volver',
  create: 'Crear la oficina',
  office: {
    intro:
      'Estos datos identifican a la oficina y se entregan a los participantes para que puedan consultar (§6.2.6).',
    name: 'Nombre de la oficina',
    kind: 'Tipo',
    kinds: {
      cem: 'Centro Emergencia Mujer y Familia (CEM)',
      cai: 'Centro de Atención Institucional (CAI)',
      other: 'Otro servicio',
    },
    place: 'Distrito',
    placeHelp: 'Escriba el distrito, la provincia o el departamento y elija de la lista.',
    placeNone: 'Ningún distrito con esas letras',
    phone: 'Teléfono para participantes',
    email: 'Correo para participantes',
    address: 'Dirección',
  },
  account: {
    coordinatorIntro:
      'Quien coordina crea las cuentas y cuida los ajustes. No lee las notas de atención individual.',
    psychologistIntro:
      'Si quien ejerce psicología está presente, cree ahora su cuenta: así recibe la llave de las notas clínicas. Después hará falta otra persona con esa llave, o dos piezas de recuperación.',
    with: 'Crear ahora la cuenta de psicología',
    without: 'Más adelante',
    fullName: 'Nombre y apellidos',
    login: 'Usuario',
    loginHelp: 'De 3 a 40 letras minúsculas, números, punto o guion. Con él se abre la oficina.',
    passphrase: 'Frase de paso',
    show: 'Mostrar u ocultar lo escrito',
    trained: 'Tiene la capacitación vivencial, teórica y metodológica para facilitar grupos (§6.3.1)',
  },
  numbers: {
    intro:
      'El directorio ya trae las líneas nacionales, los CEM, los SAU y los establecimientos de salud. Falta lo que solo usted conoce: a quién llamar en la zona (§6.2.7).',
    police: 'Comisaría PNP de la zona',
    policePhone: 'Teléfono de la comisaría',
    security: 'Seguridad ciudadana (serenazgo)',
    securityPhone: 'Teléfono de seguridad ciudadana',
    missing:
      'Sin estos números, en una emergencia solo habrá líneas nacionales. Puede agregarlos luego en Directorio.',
  },
  pieces: {
    intro:
      'Si alguien olvida su frase de paso, dos de estas tres piezas devuelven el acceso. Sin ellas nadie puede hacerlo, tampoco quienes hicieron el programa.',
    keep: 'Entréguelas a tres personas o guárdelas en tres lugares. Una sola no abre nada. No las fotografíe.',
    piece: (number: number) => `Pieza ${String(number)} de 3`,
    print: 'Imprimir las tres, cada una en su hoja',
    preparing: 'Preparando las piezas',
    paper: (office: string) =>
      `Resguardo · ${office} · Pieza de recuperación. Con otra de las tres devuelve el acceso a la oficina.`,
  },
  drill: {
    intro: 'Para comprobar que quedaron bien guardadas, escriba dos de ellas leyéndolas del papel.',
    piece: (number: number) => `Pieza ${String(number)}`,
    help: 'No distingue mayúsculas; los guiones y espacios pueden faltar.',
  },
} as const;

/** What each field is called in the summary of what is missing. */
export const firstRunLabels: Readonly<Record<string, string>> = {
  'office.name': firstRunTexts.office.name,
  'office.kind': firstRunTexts.office.kind,
  'office.ubigeo': firstRunTexts.office.place,
  'office.contactPhone': firstRunTexts.office.phone,
  'office.contactEmail': firstRunTexts.office.email,
  'office.contactAddress': firstRunTexts.office.address,
  'coordinator.fullName': firstRunTexts.account.fullName,
  'coordinator.login': firstRunTexts.account.login,
  'coordinator.passphrase': firstRunTexts.account.passphrase,
  'psychologist.fullName': firstRunTexts.account.fullName,
  'psychologist.login': firstRunTexts.account.login,
  'psychologist.passphrase': firstRunTexts.account.passphrase,
  'localNumbers.policeStation.phone': firstRunTexts.numbers.policePhone,
  'localNumbers.localSecurity.phone': firstRunTexts.numbers.securityPhone,
  'drill.0': 'Primera pieza del ensayo',
  'drill.1': 'Segunda pieza del ensayo',
};
