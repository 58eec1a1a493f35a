/** Words of copying a programme of sessions. */
export const copyProgrammeTexts = {
  template: 'Copiar como plantilla de la oficina',
  group: 'Elegir el programa del grupo',
  from: 'Programa del que se parte',
  fromHelp: 'El grupo tendrá una copia propia: lo que se cambie en ella no cambia la plantilla.',
  name: 'Nombre de la copia',
  act: 'Copiar',
  choose: 'Usar este programa',
  done: 'Programa copiado.',
  copyName: (name: string) => `${name} (copia)`,
} as const;
