/** Words of the interviews with partners and relatives (§6.4.12). */
export const familyTexts = {
  title: 'Entrevista con su pareja o su familia',
  ofCase: (code: string, name: string) => `Caso ${code} · ${name}`,
  note: 'Lo que diga no le llega a él: no sale en sus datos, en impresiones, en exportaciones ni en informes al juzgado. Guardada ya no cambia; una corrección se escribe en otra.',
  sections: { how: 'Cómo fue', said: 'Lo que dijo' },
  field: {
    heldOn: 'Fecha',
    'body.kind': 'Qué fue',
    'body.safeWayKept': '¿Se la contactó por la forma segura?',
    'body.safeWayNote': 'Qué pasó y cómo quedó ella',
    'body.text': 'Lo que dijo del proceso',
    'body.riskSaid': '¿Dijo algo por lo que alguien pueda estar en riesgo?',
    'body.nextStep': 'Siguiente paso',
    'protection.ownerId': 'Quién se encarga de proteger',
    'protection.dueOn': 'Hasta cuándo',
    contactId: 'A quién',
  },
  kept: 'Sí, como está anotado',
  notKept: 'No',
  textHelp: 'Si ve cambios, cómo está ella. Con sus palabras cuando importen.',
  riskNow: 'Al guardar se abre una tarea de proteger. ¿Quién se encarga?',
  riskUrgent:
    'La tarea no dice quién lo contó. El aviso junto al nombre se abre en las historias de la evaluación. Si es urgente, F2 muestra los números de emergencia.',
  told: (day: string, how: string, name: string) =>
    `Él lo sabe desde el ${day} (${how.toLowerCase()}, ${name}).`,
  notTold: 'Todavía no consta que él lo sepa. Sin eso la entrevista no se registra (§6.4.12).',
  save: 'Guardar entrevista',
  saved: 'La entrevista quedó guardada, solo para psicología y trabajo social.',
  savedRisk: 'La entrevista quedó guardada y la tarea de proteger, abierta.',
  gone: 'Esa persona no está anotada en este caso.',
} as const;
