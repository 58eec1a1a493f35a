/**
 * Folding of text for searching and for alphabetical order. What people type and what registers hold differ in
 * accents, case and punctuation; none of these may hide a name.
 */

const plainAscii = /^[ -~]*$/;

/** Small letters without marks. Upper-casing first joins the variants of one letter (ſ and s, ς and σ). */
const bareLetters = (text: string): string =>
  // Most text has nothing to take off, and taking it off is the slow part.
  plainAscii.test(text)
    ? text.toLowerCase()
    : text
        .normalize('NFKD')
        .toUpperCase()
        .toLowerCase()
        .normalize('NFKD')
        .replace(/\p{M}+/gu, '');

const spaced = (text: string): string => text.replace(/[^\p{L}\p{N}]+/gu, ' ');

/**
 * The text in small letters without accents, every run of anything but letters and digits as one space.
 * `ñ` folds to `n`, so that «Peña» is found by «pena». Never throws; folding twice changes nothing.
 */
export const foldForSearch = (text: string): string => spaced(bareLetters(text)).trim();

/** The words of a text, folded for searching. */
export const searchWords = (text: string): string[] => {
  const folded = foldForSearch(text);
  return folded === '' ? [] : folded.split(' ');
};

/**
 * A key in plain ASCII that sorts, by code unit, as the Spanish alphabet does: accents and case do not count, `ñ`
 * comes after `n`, spaces before digits and digits before letters. For a column of the database or a comparison
 * that must not depend on the machine's own tables.
 */
export const sortKey = (text: string): string => {
  const parts = text.normalize('NFC').split(/[ñÑ]/u);
  // The tilde of ñ is the one mark that makes another letter. It becomes `n~`, and `~` sorts after every letter.
  const joined = parts
    .map((part) => spaced(bareLetters(part)))
    .join('n~')
    .trim();
  if (plainAscii.test(joined)) return joined;
  return joined.replace(
    /[^ -~]/gu,
    (letter) => `{${(letter.codePointAt(0) ?? 0).toString(16).padStart(6, '0')}`,
  );
};
