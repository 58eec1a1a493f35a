import { consentTextVersion } from '../../../shared/contract/intake.contract';

/** What is read to him before anything is written down, by version. An old version stays as it was read. */
export const consentTexts: Readonly<Record<string, readonly string[]>> = {
  '2026-1': [
    'Este servicio trabaja con varones para prevenir la violencia. Para atenderlo necesitamos anotar quién es usted, cómo ubicarlo sin ponerlo en riesgo a usted ni a otras personas, y lo que se trabaje aquí.',
    'Lo anotado se guarda cifrado en esta oficina. Lo lee solo el equipo que lo atiende; lo que converse en atención individual, solo psicología. Si un juzgado lo derivó, se le informa de su asistencia y avance, y usted sabrá qué se informa.',
    'Usted puede preguntar qué hay anotado, pedir que se corrija, y retirar su consentimiento. Si hubiera un riesgo para la vida o la integridad de alguien, el equipo tiene el deber de actuar.',
    '¿Está de acuerdo en que lo registremos?',
  ],
};

/** The text that is read today. */
export const currentConsentText: readonly string[] = consentTexts[consentTextVersion] ?? [];

export const intakeTexts = {
  title: 'Registrar a una persona',
  search: {
    label: 'Documento, apellidos o nombres',
    help: 'Primero se busca: quizá la persona ya está registrada.',
    column: { name: 'Nombre', document: 'Documento', birth: 'Nacimiento', case: 'Expediente' },
    none: 'Nadie registrado coincide con lo escrito.',
    noCase: 'Sin expediente',
    openCase: 'Ver expediente',
    newCase: 'Abrir otro caso a esta persona',
    by: { document: 'Por el documento', name: 'Por el nombre', code: 'Por el código' },
    registerNew: 'Registrar a una persona nueva',
    before: 'Escriba al menos dos letras o el número del documento.',
  },
  consent: {
    title: 'Consentimiento',
    read: 'Léale este texto',
    version: (version: string) => `Texto ${version}`,
    outcome: 'Su respuesta',
    given: 'Da su consentimiento',
    refused: 'No lo da',
    kind: 'Cómo lo dio',
    kindRefused: 'Cómo lo dijo',
    givenOn: 'Fecha',
    informedBy: 'Quién le informó',
    how: 'De qué manera se le informó',
    howHelp: 'En persona, por teléfono, con intérprete de quechua…',
    waiting: 'La ficha se abre cuando haya dado su consentimiento.',
  },
  refusal: {
    title: 'No se guarda ningún dato',
    body: 'Si no da su consentimiento, Resguardo no guarda su nombre ni ningún otro dato: solo queda anotado, sin decir de quién, que ese día hubo una negativa. Lo que se haya escrito en esta página se borra. Puede ofrecerle los teléfonos del directorio y decirle que la puerta queda abierta.',
    act: 'Anotar la negativa y borrar lo escrito',
    done: 'Quedó anotada la negativa. No se guardó ningún dato de la persona.',
    again: 'Registrar a otra persona',
  },
  person: {
    title: 'Datos de la persona',
    documentKind: 'Tipo de documento',
    documentNumber: 'Número de documento',
    givenNames: 'Nombres',
    paternalSurname: 'Primer apellido',
    maternalSurname: 'Segundo apellido',
    birthDate: 'Fecha de nacimiento',
    phone: 'Teléfono',
    safeContact: 'Cuándo y cómo se le puede llamar',
    safeContactHelp: 'Horas y maneras que no pongan en riesgo a nadie.',
    existing: 'Persona ya registrada',
    existingBody: (name: string) => `El caso nuevo se abre a ${name}. Sus datos se toman de su registro.`,
    undoExisting: 'Es otra persona: escribir sus datos',
  },
  warning: {
    'dni-shape': 'Un DNI tiene ocho dígitos. Puede registrar el número así si es el único que hay.',
    'dni-check':
      'El dígito verificador no corresponde a este DNI. Compruebe el número; puede registrarlo así.',
    'foreign-card-shape':
      'Un carné de extranjería tiene de 9 a 12 letras o dígitos. Puede registrarlo así si es el único que hay.',
  },
  duplicates: {
    title: 'Puede que ya esté registrado',
    body: 'Compare antes de seguir. Dos registros de una misma persona parten su historia.',
    same: 'Es esta persona: abrirle un caso',
    other: 'Es otra persona',
    isOther: 'Marcado como otra persona',
  },
  admission: {
    title: 'Ingreso',
    condition: 'Condición',
    entryWay: 'Cómo llegó',
    institutionNumber: 'Número de ficha de la institución',
    reason: 'Motivo',
    reasonHelp: 'Lo que él dice que lo trae, en pocas palabras.',
  },
  register: 'Registrar y abrir el caso',
  registered: (code: string) => `Caso ${code} registrado.`,
} as const;

/** Names of the fields, for the summary of what to revise. */
export const intakeLabels: Readonly<Record<string, string>> = {
  'consent.outcome': intakeTexts.consent.outcome,
  'consent.kind': intakeTexts.consent.kind,
  'consent.givenOn': intakeTexts.consent.givenOn,
  'consent.informedBy': intakeTexts.consent.informedBy,
  'consent.how': intakeTexts.consent.how,
  'person.documentKind': intakeTexts.person.documentKind,
  'person.documentNumber': intakeTexts.person.documentNumber,
  'person.givenNames': intakeTexts.person.givenNames,
  'person.paternalSurname': intakeTexts.person.paternalSurname,
  'person.maternalSurname': intakeTexts.person.maternalSurname,
  'person.birthDate': intakeTexts.person.birthDate,
  'person.phone': intakeTexts.person.phone,
  'person.safeContact': intakeTexts.person.safeContact,
  condition: intakeTexts.admission.condition,
  entryWay: intakeTexts.admission.entryWay,
  institutionNumber: intakeTexts.admission.institutionNumber,
  reason: intakeTexts.admission.reason,
  duplicates: intakeTexts.duplicates.title,
};
