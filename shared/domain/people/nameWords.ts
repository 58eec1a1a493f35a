import { foldForSearch } from '../text/fold';

/** The words of a name as they are compared: without accents or case, `ñ` as `n`, particles joined to their word. */

const particles = new Set([
  'de',
  'del',
  'la',
  'las',
  'los',
  'san',
  'santa',
  'y',
  'da',
  'do',
  'dos',
  'di',
  'von',
]);

/** True of a folded word that belongs to the one behind it («de», «san»), and names nobody by itself. */
export const isParticle = (word: string): boolean => particles.has(word);

/** More given names than this nobody writes twice in the same way. */
const mostGivenNames = 4;

/** Folded words, each with the particles before it: «De la Cruz Rojas» has the two words `delacruz` and `rojas`. */
const wordsOf = (text: string): string[] => {
  const words: string[] = [];
  let before = '';
  for (const word of foldForSearch(text).split(' ')) {
    if (isParticle(word)) {
      before += word;
    } else if (word !== '') {
      words.push(before + word);
      before = '';
    }
  }
  return before === '' ? words : [...words, before];
};

interface Surnames {
  readonly paternalSurname: string;
  readonly maternalSurname: string;
}

/**
 * The surnames of a record, one word each. Two surnames that were written into the first field, with nothing in the
 * second, count as two.
 */
export const surnameWords = ({ paternalSurname, maternalSurname }: Surnames): string[] => {
  const paternal = wordsOf(paternalSurname);
  const maternal = wordsOf(maternalSurname).join('');
  if (maternal !== '') return [paternal.join(''), maternal].filter((word) => word !== '');
  return paternal.length === 2 ? paternal : [paternal.join('')].filter((word) => word !== '');
};

/** The given names, each once and one word each; particles fall away where anything else is left. */
export function givenWords(givenNames: string): string[] {
  const words = [...new Set(foldForSearch(givenNames).split(' '))].filter((word) => word !== '');
  const names = words.filter((word) => !isParticle(word));
  return (names.length > 0 ? names : words).slice(0, mostGivenNames);
}

/** What is heard alike and written in two ways, in the order in which it is replaced. */
const heardAlike: readonly (readonly [written: RegExp, heard: string])[] = [
  [/ph/g, 'f'],
  [/[hg]u(?=a)|hu(?=[eio])/g, 'w'],
  [/ch/g, '4'],
  [/ll/g, 'i'],
  [/qu(?=[ei])/g, 'k'],
  [/gu(?=[ei])/g, '6'],
  [/c(?=[eiy])/g, 's'],
  [/g(?=[eiy])/g, 'j'],
  [/^x/g, 'j'],
  [/[xz]/g, 's'],
  [/[cq]/g, 'k'],
  [/v/g, 'b'],
  [/h/g, ''],
  [/y/g, 'i'],
  [/(.)\1+/g, '$1'],
];

/** One text for a folded word however Peru writes it: Vásquez and Bazques, Huamán and Guaman, Ccori and Qori. */
export const soundOf = (word: string): string =>
  heardAlike.reduce((text, [written, heard]) => text.replace(written, heard), word);
