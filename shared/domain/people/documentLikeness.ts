import type { DocumentKind } from '../../contract/intake.contract';
import { identifiesOnePerson, normalDocumentNumber } from './documents';
import { oneSlipApart } from './slips';

export interface IdentityDocument {
  readonly documentKind: DocumentKind;
  readonly documentNumber: string;
}

/**
 * `zeros`: the same but for zeros at its beginning, which spreadsheets take off. `other-kind`: the same number noted
 * under another kind. `one-digit`: one character typed wrong, left out, doubled or swapped. `other`: two whole
 * numbers that are not the same. `unknown`: one of them is missing or not whole, or the kinds differ.
 */
export type DocumentAgreement = 'same' | 'zeros' | 'other-kind' | 'one-digit' | 'other' | 'unknown';

/** Shorter numbers are alike by chance, or are not whole. */
const shortest = { withoutZeros: 4, otherKind: 6, oneDigit: 7 } as const;

const withoutZeros = (number: string): string => number.replace(/^0+/, '');

const isWhole = (kind: DocumentKind, number: string): boolean =>
  kind === 'dni' ? /^\d{8}$/.test(number) : identifiesOnePerson(kind) && number.length >= 8;

/** What the documents of two records say about each other. Symmetric. */
export function documentAgreement(left: IdentityDocument, right: IdentityDocument): DocumentAgreement {
  const [one, other] = [left, right].map(({ documentKind, documentNumber }) =>
    normalDocumentNumber(documentKind, documentNumber),
  ) as [string, string];
  const sameKind = left.documentKind === right.documentKind;
  if (one === '' || other === '') return 'unknown';
  if (one === other && sameKind) return 'same';
  const bare = withoutZeros(one);
  if (bare === withoutZeros(other) && bare.length >= shortest.withoutZeros) {
    if (sameKind) return 'zeros';
    if (bare.length >= shortest.otherKind) return 'other-kind';
  }
  if (!sameKind) return 'unknown';
  if (Math.min(one.length, other.length) >= shortest.oneDigit && oneSlipApart(one, other)) return 'one-digit';
  return isWhole(left.documentKind, one) && isWhole(right.documentKind, other) ? 'other' : 'unknown';
}

/** The number under which a document is looked up, or null when there is none. */
export const documentKey = ({ documentKind, documentNumber }: IdentityDocument): string | null => {
  const number = normalDocumentNumber(documentKind, documentNumber);
  return number === '' ? null : withoutZeros(number);
};

const digits = '0123456789';
const oneDigitLookedUp = /^\d{7,12}$/;

/** The keys of every number of digits that is one slip away from this one: some two hundred, none stored. */
export function nearDocumentKeys({ documentKind, documentNumber }: IdentityDocument): string[] {
  const number = normalDocumentNumber(documentKind, documentNumber);
  if (!oneDigitLookedUp.test(number)) return [];
  const near = new Set<string>();
  for (let at = 0; at <= number.length; at += 1) {
    const [before, here, after] = [number.slice(0, at), number.charAt(at), number.slice(at + 1)];
    for (const digit of digits) {
      near.add(withoutZeros(before + digit + here + after));
      if (here !== '') near.add(withoutZeros(before + digit + after));
    }
    near.add(withoutZeros(before + after));
    if (after !== '') near.add(withoutZeros(before + after.charAt(0) + here + after.slice(1)));
  }
  return [...near];
}
