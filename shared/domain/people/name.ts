import type { DocumentKind } from '../../contract/intake.contract';
import { foldForSearch } from '../text/fold';
import { normalDocumentNumber } from './documents';

/** A name as the registration form holds it. Many people have one surname: the maternal one may be empty. */
export interface NameParts {
  readonly givenNames: string;
  readonly paternalSurname: string;
  readonly maternalSurname: string;
}

export interface Identity extends NameParts {
  readonly documentKind: DocumentKind;
  readonly documentNumber: string;
}

const joined = (...words: readonly string[]): string => words.filter((word) => word !== '').join(' ');

/** «Juan Quispe Mamani»: how he is named in a sentence. */
export const fullName = (name: NameParts): string =>
  joined(name.givenNames, name.paternalSurname, name.maternalSurname);

/** «Quispe Mamani, Juan»: how he stands in a list, which is ordered by surname. */
export const displayName = (name: NameParts): string =>
  `${joined(name.paternalSurname, name.maternalSurname)}, ${name.givenNames}`;

/** The folded words under which a person is found: names, surnames and document number. */
export const searchText = (name: NameParts, documentNumber: string): string =>
  foldForSearch(joined(name.paternalSurname, name.maternalSurname, name.givenNames, documentNumber));

/** One word for comparing: no accents, no ñ, no case, and «De la Cruz» equal to «Delacruz». */
const key = (text: string): string => foldForSearch(text).replaceAll(' ', '');

/** True when one letter typed, left out, replaced or swapped with its neighbour turns one text into the other. */
const withinOneSlip = (left: string, right: string): boolean => {
  const [short, long] = left.length <= right.length ? [left, right] : [right, left];
  if (long.length - short.length > 1) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at += 1;
  if (short.length < long.length) return short.slice(at) === long.slice(at + 1);
  if (short.slice(at + 1) === long.slice(at + 1)) return true;
  return (
    short[at] === long[at + 1] && short[at + 1] === long[at] && short.slice(at + 2) === long.slice(at + 2)
  );
};

/** Short words are names of their own (Ana and Ada, Luis and Luz): only from five letters on is a slip likely. */
const shortestWithSlip = 5;

const alike = (left: string, right: string): boolean =>
  left === right || (Math.min(left.length, right.length) >= shortestWithSlip && withinOneSlip(left, right));

const surnamesAlike = (left: NameParts, right: NameParts): boolean => {
  const [leftFirst, leftSecond] = [key(left.paternalSurname), key(left.maternalSurname)];
  const [rightFirst, rightSecond] = [key(right.paternalSurname), key(right.maternalSurname)];
  if (leftFirst === '' || rightFirst === '') return false;
  // Whoever has one surname noted may have either of the two that the other record holds.
  if (leftSecond === '') return alike(leftFirst, rightFirst) || alike(leftFirst, rightSecond);
  if (rightSecond === '') return alike(rightFirst, leftFirst) || alike(rightFirst, leftSecond);
  return (
    (alike(leftFirst, rightFirst) && alike(leftSecond, rightSecond)) ||
    (alike(leftFirst, rightSecond) && alike(leftSecond, rightFirst))
  );
};

/** One given name in common is enough: «Juan», «Juan Carlos» and «Carlos» may be the same man. */
const givenNamesAlike = (left: string, right: string): boolean => {
  const rightWords = foldForSearch(right).split(' ');
  return foldForSearch(left)
    .split(' ')
    .some((word) => word !== '' && rightWords.some((other) => alike(word, other)));
};

/**
 * Whether two records look like the same person, and by what: the same document, or names that are alike despite
 * accents, `ñ`, swapped surnames, a missing one, or one slip of the keyboard in a word. Symmetric; never throws.
 * It only asks the user to look: two men may share a name.
 */
export const likelyDuplicate = (left: Identity, right: Identity): 'document' | 'name' | null => {
  const number = normalDocumentNumber(left.documentKind, left.documentNumber);
  if (
    number !== '' &&
    left.documentKind === right.documentKind &&
    number === normalDocumentNumber(right.documentKind, right.documentNumber)
  ) {
    return 'document';
  }
  return surnamesAlike(left, right) && givenNamesAlike(left.givenNames, right.givenNames) ? 'name' : null;
};
