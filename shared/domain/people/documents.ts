import type { DocumentKind } from '../../contract/intake.contract';

/**
 * Identity documents. Their shape is a hint and never a wall: a man may come with half a number, and a register
 * that refuses him loses him. Only what makes the record senseless (a kind without a number) is a problem.
 */
export interface DocumentFindings {
  readonly problem: 'required' | 'number-without-kind' | null;
  readonly warning: 'dni-shape' | 'dni-check' | 'foreign-card-shape' | null;
}

const dniWeights = [3, 2, 7, 6, 5, 4, 3, 2] as const;
const dniCheckDigits = '65432110987';

/**
 * The check digit printed after the eight digits of a DNI (practice: 10117410 gives 2).
 * @param number exactly eight digits; leading zeros count
 */
export const dniCheckDigit = (number: string): string => {
  const sum = dniWeights.reduce((total, weight, position) => total + weight * Number(number[position]), 0);
  return dniCheckDigits.charAt(sum % 11);
};

const bare = (text: string): string =>
  text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s.\-–—/]+/gu, '')
    // Capitals of some letters come apart again.
    .normalize('NFKC');

const eightDigits = /^\d{8}$/;
const withCheckDigit = /^(\d{8})(\d)$/;
const withCheckLetter = /^(\d{8})[A-Z]$/;

/**
 * The number in the one form that is stored and compared: capitals, no spaces, dots or hyphens, and for a DNI
 * without its check character once that character fits. Applying it twice changes nothing.
 */
export const normalDocumentNumber = (kind: DocumentKind, number: string): string => {
  const text = bare(number);
  if (kind !== 'dni') return text;
  const digit = withCheckDigit.exec(text);
  if (digit?.[1] !== undefined) return dniCheckDigit(digit[1]) === digit[2] ? digit[1] : text;
  return withCheckLetter.exec(text)?.[1] ?? text;
};

const shapeWarning = (kind: DocumentKind, number: string): DocumentFindings['warning'] => {
  if (kind === 'foreign-card') return /^[A-Z0-9]{9,12}$/.test(number) ? null : 'foreign-card-shape';
  if (kind !== 'dni' || eightDigits.test(number)) return null;
  return withCheckDigit.test(number) ? 'dni-check' : 'dni-shape';
};

/**
 * What is wrong (`problem`, holds the registration) and what is odd (`warning`, shown and let through) in a
 * document of the registration form (§6.4.2).
 */
export const documentProblems = (kind: DocumentKind, number: string): DocumentFindings => {
  const normal = normalDocumentNumber(kind, number);
  if (kind === 'none') return { problem: normal === '' ? null : 'number-without-kind', warning: null };
  if (normal === '') return { problem: 'required', warning: null };
  return { problem: null, warning: shapeWarning(kind, normal) };
};

/**
 * True for the documents of which each person has one number of her own, as the index `people_one_per_document` holds
 * them. Under «otro» two people may have the same number of different papers.
 */
export const identifiesOnePerson = (kind: DocumentKind): boolean => kind !== 'other' && kind !== 'none';
