/** Words of the sheets of a session. */
export const sheetTexts = {
  back: 'Volver a la sesión',
  signIn: {
    title: 'Hoja de firmas',
    help: 'Lleva códigos, no nombres. Cada quien pone sus iniciales al llegar y al irse.',
    number: 'N.º',
    code: 'Código',
    initials: 'Iniciales',
    arrived: 'Llegó',
    left: 'Se fue',
    signature: 'Quien facilitó:',
    filledBy: 'Quién llenó esta hoja:',
  },
  log: {
    title: 'Registro de la sesión',
    help: 'Lleva códigos, no nombres, y las aclaraciones que se añadieron después.',
    open: 'Todavía no está cerrado.',
  },
} as const;
