/** Words of the tab «Pruebas» of a case. */
export const caseTestTexts = {
  apply: 'Aplicar una prueba',
  applyPartner: 'Aplicar a su pareja',
  outside: 'Anotar una prueba externa',
  outsidePartner: 'Anotar una externa de su pareja',
  instruments: 'Cuestionarios de la oficina',
  notCome: 'Las pruebas se aplican cuando la persona esté aquí.',
  applied: 'Pruebas aplicadas',
  none: 'Todavía no hay pruebas.',
  noneHow: 'La prueba de entrada se aplica a quienes integran el grupo, antes o al inicio (§6.4.3).',
  noEntry: 'Falta la prueba de entrada.',
  day: 'Día',
  test: 'Prueba',
  point: 'Momento',
  who: 'Quién respondió',
  by: 'La guardó',
  annul: 'Anular',
  annulled: (reason: string) => `Anulada: ${reason}`,
  results: 'Resultados',
  change: 'Cambio desde la entrada',
  changeNote:
    'Es la diferencia entre dos puntajes, no un juicio. Solo se comparan pruebas de la misma versión.',
  noChange: 'Para ver un cambio hacen falta una prueba de entrada y una posterior de la misma versión.',
  partner: 'Lo que respondió su pareja o expareja',
  partnerNote:
    'Cifrado con la llave de psicología y trabajo social. No aparece en nada de él ni se imprime con su caso.',
  partnerNone: 'No hay nada anotado.',
  annulTitle: 'Anular la prueba',
  annulBody:
    'La prueba se queda en el caso, marcada como anulada, y no se cuenta. Después se puede ingresar de nuevo.',
  annulReason: 'Por qué no vale',
  annulDone: 'La prueba quedó anulada.',
} as const;
