/** Words of leaving a group and going over to another. */
export const membershipTexts = {
  leave: {
    title: (name: string) => `${name} deja el grupo`,
    body: 'Su caso sigue. Las sesiones de los días en que estuvo lo siguen mostrando, y lo que escuchó no se pierde.',
    leftOn: 'Último día en el grupo',
    reason: 'Por qué',
    reasonHelp: 'En una línea. Lo lee quien ve el grupo: no nombre a otras personas.',
    act: 'Retirar del grupo',
    done: (name: string) => `${name} dejó el grupo.`,
  },
  transfer: {
    title: (name: string) => `${name} pasa a otro grupo`,
    body: 'Deja este grupo y entra en el otro en un solo acto. Lo que escuchó aquí le sigue contando.',
    toGroup: 'A qué grupo',
    joinedOn: 'Desde qué día',
    reason: 'Por qué',
    reasonHelp: 'En una línea. Lo lee quien ve el grupo: no nombre a otras personas.',
    overCap: 'Por qué el grupo pasa de quince',
    overCapWarning: (preferred: number, count: number) =>
      `Con él serían ${String(count)}. La norma prefiere grupos de hasta ${String(preferred)}; puede incorporarlo diciendo por qué.`,
    act: 'Pasar al otro grupo',
    done: (name: string, group: string) => `${name} pasó a ${group}.`,
  },
} as const;
