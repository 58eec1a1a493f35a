/** Words of the documents of a case. */
export const documentsTabTexts = {
  add: 'Adjuntar un documento',
  continueAdding: 'Seguir con el documento elegido',
  empty: 'Aquí estarán los documentos del caso: escaneos, fotografías, PDF y Word.',
  emptyHow:
    'Se guardan cifrados dentro de la oficina, hasta 25 MB cada uno. El archivo original queda donde estaba.',
  staged: (title: string) => `Eligió «${title}» y aún no lo guardó.`,
  reserved: (count: number) =>
    count === 1
      ? 'Hay un documento más, reservado a psicología o trabajo social.'
      : `Hay ${String(count)} documentos más, reservados a psicología o trabajo social.`,
  column: { day: 'Fecha', title: 'Documento', kind: 'Clase', size: 'Tamaño', by: 'Guardó' },
  reservedMark: 'reservado',
  retractedMark: (name: string) => `retirado por ${name}`,
  label: 'Documentos del caso',
} as const;
