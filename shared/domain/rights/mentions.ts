import type { NameParts } from '../people/name';
import { foldForSearch } from '../text/fold';

/** Records whose texts may name somebody whose own case is erased. */
export const mentionKinds = ['session', 'group', 'case', 'task', 'draft'] as const;
export type MentionKind = (typeof mentionKinds)[number];

const wordsOf = (text: string): string[] => foldForSearch(text).split(' ');

export interface Named extends NameParts {
  readonly documentNumber: string;
}

/**
 * True when a text names a person: his document number, or a surname of his together with one of his given names. A
 * surname alone is many people's.
 */
export function namesPerson(person: Named, text: string): boolean {
  const words = new Set(wordsOf(text));
  const has = (part: string) => wordsOf(part).some((word) => word.length > 2 && words.has(word));
  const number = foldForSearch(person.documentNumber);
  if (number.length >= 6 && words.has(number)) return true;
  return has(person.givenNames) && (has(person.paternalSurname) || has(person.maternalSurname));
}

/** The words of his surnames that a label may hold alone; of four letters or more, so that «de la» is none. */
export const surnameWords = (person: NameParts): string[] =>
  [...wordsOf(person.paternalSurname), ...wordsOf(person.maternalSurname)].filter((word) => word.length > 3);
