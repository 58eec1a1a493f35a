import { documentKey, nearDocumentKeys } from './documentLikeness';
import type { Identity } from './name';
import { givenWords, soundOf, surnameWords } from './nameWords';

/**
 * The keys under which a record is kept, so that whoever looks like it is found without comparing everybody: every
 * two words of the name together, as they sound, and the document. Whatever `likenessOf` shows by the name has two
 * words in common, since at most one word may have its slip: one pair of keys is the same.
 */

const pair = (...words: readonly string[]): string => `n|${[...words].sort().join('|')}`;

/** The keys of a record. A change of the rules here needs a migration that has them written again. */
export function likenessKeys(person: Identity): string[] {
  const surnames = surnameWords(person).map(soundOf);
  const given = givenWords(person.givenNames).map(soundOf);
  const number = documentKey(person);
  const [first, second] = surnames;
  return [
    ...new Set([
      ...(first !== undefined && second !== undefined ? [pair(first, second)] : []),
      ...surnames.flatMap((surname) => given.map((name) => pair(surname, name))),
      ...(number === null ? [] : [`d|${number}`]),
    ]),
  ];
}

/** The keys by which to look for whoever is like this person: his own, and those of documents one slip away. */
export const lookUpKeys = (person: Identity): string[] => [
  ...likenessKeys(person),
  ...nearDocumentKeys(person).map((number) => `d|${number}`),
];
