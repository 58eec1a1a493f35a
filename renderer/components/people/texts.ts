/** Words about people wherever they are looked for. */
export const peopleTexts = {
  more: 'Hay más personas que coinciden. Escriba otra letra, un apellido o el número del documento.',
  showNames: 'Mostrar nombres',
  hideNames: 'Ocultar nombres',
  showOne: 'Nombre oculto. Haga clic para mostrar solo este.',
  hidden: 'Nombre oculto',
  matches: (typed: string) => `Coincide con «${typed}»`,
} as const;
