/**
 * What is read to him before anything is written down, by version; the ending says on what basis (`m`: a mandate, `l`: a
 * law). An old version stays as it was read.
 */
const texts: Readonly<Record<string, readonly string[]>> = {
  '2026-1': [
    'Este servicio trabaja con varones para prevenir la violencia. Para atenderlo necesitamos anotar quién es usted, cómo ubicarlo sin ponerlo en riesgo a usted ni a otras personas, y lo que se trabaje aquí.',
    'Lo anotado se guarda cifrado en esta oficina. Lo lee solo el equipo que lo atiende; lo que converse en atención individual, solo psicología. Si un juzgado lo derivó, se le informa de su asistencia y avance, y usted sabrá qué se informa.',
    'Usted puede preguntar qué hay anotado, pedir que se corrija, y retirar su consentimiento. Si hubiera un riesgo para la vida o la integridad de alguien, el equipo tiene el deber de actuar.',
    '¿Está de acuerdo en que lo registremos?',
  ],
  '2026-1-m': [
    'Un juzgado o una fiscalía dispuso que usted participe en este servicio. Por eso anotamos quién es usted, cómo ubicarlo y lo que se trabaje aquí, también si usted no diera su consentimiento.',
    'Lo anotado se guarda cifrado en esta oficina y lo lee solo el equipo que lo atiende; lo que converse en atención individual, solo psicología. A quien lo derivó se le informa de su asistencia y avance, y usted sabrá qué se informa.',
    'Usted puede preguntar qué hay anotado y pedir que se corrija. Si hubiera un riesgo para la vida o la integridad de alguien, el equipo tiene el deber de actuar.',
    'Lo que no haga falta para cumplir lo dispuesto se anota solo si usted está de acuerdo. ¿Lo está?',
  ],
  '2026-1-l': [
    'Una ley obliga a este servicio a anotar ciertos datos. Le decimos cuál es y qué se anota.',
    'Lo anotado se guarda cifrado en esta oficina y lo lee solo el equipo que lo atiende. Usted puede preguntar qué hay anotado y pedir que se corrija.',
    'Lo demás se anota solo si usted está de acuerdo. ¿Lo está?',
  ],
};

/** The text of a version, in paragraphs; none for a version that this program does not know. */
export const toldText = (version: string): readonly string[] => texts[version] ?? [];
