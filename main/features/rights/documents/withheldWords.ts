import type { Withholding } from '../ownDataSources';

export interface Withheld {
  readonly que: string;
  readonly porque: string;
  readonly base: string;
}

/** What is not in the document, why, and on what ground (practice.md; the directive; Ley 29733, art. 27). */
export const withheldWords: Readonly<Record<Withholding, Withheld>> = {
  'third-parties': {
    que: 'La evaluación, las sanciones y medidas anotadas, y todo lo que nombra a otras personas: víctimas, parejas, familiares y quien informó.',
    porque: 'Son datos de terceras personas, que no se entregan sin que ellas lo pidan.',
    base: 'Ley 29733, art. 27; D.S. 009-2023-MIMP, reserva de la identidad de las víctimas; §6.4.12.',
  },
  'professional-secrecy': {
    que: 'El texto de las notas de atención individual que escribió psicología, la apreciación de psicología y las pruebas que un profesional respondió sobre usted. Consta cuándo se le atendió.',
    porque: 'Están bajo secreto profesional.',
    base: '§6.8; secreto profesional de psicología.',
  },
  'attention-notes': {
    que: 'El texto de las notas de atención individual que escribió quien facilita. Consta cuándo se le atendió.',
    porque:
      'No es secreto profesional: son apuntes del trabajo con usted que nombran a otras personas, como su pareja, su familia y los demás del grupo.',
    base: 'Ley 29733, art. 27; §6.4.12.',
  },
  protection: {
    que: 'Los avisos de riesgo y los pasos dados para proteger a otras personas.',
    porque: 'Entregarlos pondría en riesgo a quien se protege.',
    base: '§6.7; D.S. 009-2023-MIMP; Ley 29733, art. 27.',
  },
  team: {
    que: 'Los fundamentos de las decisiones de ingreso, exclusión y derivación, y las anotaciones internas del equipo: tareas, observaciones de las sesiones y registro de accesos. Lo que se decidió consta en los cambios de estado. De las correcciones consta cómo quedó el dato con la última, no lo que decía antes por error.',
    porque: 'Son herramientas de trabajo del equipo y nombran a otras personas.',
    base: 'Ley 29733, art. 27.',
  },
  'handed-over-apart': {
    que: 'Las copias de los documentos del expediente.',
    porque: 'Se piden una por una, porque pueden nombrar a otras personas. La lista está en este documento.',
    base: 'Ley 29733, art. 19 y 27; D.S. 016-2024-JUS.',
  },
};

/** Free texts that whoever answers for the case did not let go. */
export const withheldTextsWords = (count: number): Withheld => ({
  que:
    count === 1
      ? 'Un texto escrito por el equipo; su lugar está señalado en este documento.'
      : `${String(count)} textos escritos por el equipo; el lugar de cada uno está señalado en este documento.`,
  porque: 'Quien responde por el caso no pudo descartar que nombren o dejen reconocer a otras personas.',
  base: 'Ley 29733, art. 27; §6.4.12.',
});
