import { createHash } from 'node:crypto';
import type { OwnDataText } from '../../../shared/contract/rights.contract';

/** Where it would stand, so that nobody takes a gap for an empty field. */
export const withheldText = 'No se entrega este texto: puede nombrar a otras personas.';

export interface TeamTexts {
  /**
   * What the document says in the place of a free text: the text itself, only where whoever answers for the case has
   * read it and found nobody else named in it.
   */
  readonly say: (where: string, day: string, text: string) => string;
  /** Every text that was met, in the order of the document. */
  readonly met: readonly OwnDataText[];
  readonly withheld: () => number;
}

/**
 * Free texts of the team and of the form: they may name somebody else, which no rule of a program sees.
 *
 * @param handOver keys of the texts that were read and may go. A key is of one wording: a text that was changed since
 * is withheld.
 */
export function teamTexts(handOver: readonly string[]): TeamTexts {
  const met: OwnDataText[] = [];
  let withheld = 0;
  return {
    met,
    withheld: () => withheld,
    say: (where, day, text) => {
      if (text === '') return '';
      const key = createHash('sha256').update([where, day, text].join('\u0000')).digest('hex').slice(0, 32);
      if (!met.some((one) => one.key === key)) met.push({ key, where, day, text });
      if (handOver.includes(key)) return text;
      withheld += 1;
      return withheldText;
    },
  };
}
