import type { PledgeKind } from '../../../shared/domain/team/pledges';

/** What is read and accepted, by kind and version. An old version stays as it was accepted. */
const texts: Readonly<Record<PledgeKind, Readonly<Record<string, readonly string[]>>>> = {
  confidentiality: {
    '1': [
      'Guardaré reserva de lo que conozca en este trabajo: de los participantes, de sus parejas y familias, y de lo que se diga en el grupo, en la atención individual y en el equipo.',
      'No lo comentaré fuera del equipo, tampoco cuando deje de trabajar aquí, ni llevaré registros ni copias fuera de la oficina.',
      'Si hay un riesgo para la vida o la integridad de alguien, se lo diré a quien debe actuar: proteger no rompe esta reserva.',
    ],
  },
  approaches: {
    '1': [
      'Conozco los enfoques de los Lineamientos (género, derechos humanos, interculturalidad, integralidad, generacional y los demás que proponen) y los aplico en lo que diseño y conduzco.',
      'Procuro que mi trato de todos los días, en el trabajo y en mi vida personal, sea congruente con ellos. Es mi palabra: nadie la vigila con este programa.',
    ],
  },
};

/** The text of a version, in paragraphs; none for a version that this program does not know. */
export const pledgeText = (kind: PledgeKind, version: string): readonly string[] =>
  texts[kind][version] ?? [];
