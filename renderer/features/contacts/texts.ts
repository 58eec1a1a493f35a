export const contactFormTexts = {
  title: 'Persona a proteger',
  ofCase: (code: string) => `Caso ${code}`,
  section: 'Quién es y cómo comunicarse con ella',
  note: 'Lo escrito se cifra con la llave que solo tienen psicología y trabajo social. Cada vez que se guarda queda una versión; las anteriores se pueden leer.',
  whereaboutsHelp: 'Solo lo que haga falta para protegerla.',
  safeWayHelp: 'A través de quién, por qué medio, con qué palabras.',
  safeHoursHelp: 'Cuándo está sola o puede hablar.',
  neverHelp: 'Llamar a la casa, dejar mensajes, decir de parte de quién…',
  save: 'Guardar',
  saved: 'Quedó guardado.',
  gone: 'Esa persona no está anotada en este caso.',
} as const;
