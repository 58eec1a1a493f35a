/** Words about people wherever they are looked for. */
export const peopleTexts = {
  more: 'Hay más personas que coinciden. Escriba otra letra, un apellido o el número del documento.',
} as const;
