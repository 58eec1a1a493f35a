/** Words of the export of the list, and of reading one. */
export const exportTexts = {
  button: 'Exportar',
  title: 'Exportar la lista',
  what: (filtered: boolean) =>
    filtered
      ? 'Se exportan los casos que pasan los filtros, en el orden de la lista.'
      : 'Se exportan todos los casos, en el orden de la lista.',
  sealed:
    'El archivo queda cifrado y solo se abre con la frase que usted ponga aquí, en un equipo que tenga Resguardo: Personas, Exportar, «Abrir una exportación». Dígala por otro medio, nunca junto con el archivo. Sin ella nadie puede abrirlo.',
  columns: 'Columnas',
  passphrase: 'Frase de este archivo',
  passphraseHelp: 'Distinta de la suya. Cuatro o más palabras al azar.',
  again: 'La misma frase otra vez',
  act: 'Elegir dónde y exportar',
  waiting: 'Elija dónde guardar el archivo.',
  writing: 'Exportando',
  done: 'Lista exportada y cifrada.',
  cancelled: 'No se exportó nada.',
  nameWarning: 'Con los nombres, el archivo dice quiénes son. Exporte el código si alcanza.',
  open: {
    title: 'Abrir una exportación',
    link: 'Abrir una exportación',
    help: 'Elija el archivo .resguardo que recibió. Se lee en memoria: no se guarda ninguna copia sin cifrar.',
    passphrase: 'Frase del archivo',
    act: 'Elegir el archivo y abrir',
    waiting: 'Elija el archivo que recibió.',
    reading: 'Abriendo',
    from: (office: string, by: string, when: string) => `${office}, exportada por ${by}, ${when}`,
    close: 'Cerrar la exportación',
    rows: 'Filas de la exportación',
    none: 'La exportación no tiene filas.',
    gone: 'La exportación ya no está abierta: lo leído no se guarda.',
    again: 'Abrirla otra vez',
  },
} as const;
