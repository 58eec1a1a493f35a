import { legalBases } from '../cases/states';

/** On what data about a man are kept (Ley 29733; D.S. 016-2024-JUS): what he agreed to, what a judge ordered, a law. */
export const basisKinds = ['consent', 'mandate', 'law', 'withdrawal'] as const;
export type BasisKind = (typeof basisKinds)[number];

/** What a case can be opened on. */
export type LegalBasis = (typeof legalBases)[number];

interface Numbered {
  readonly number: number;
  readonly kind: BasisKind;
}

const inOrder = <B extends Numbered>(bases: readonly B[]): B[] =>
  [...bases].sort((left, right) => left.number - right.number);

/**
 * What stands today, of everything that was written down: the last consent unless it was taken back, the last mandate,
 * and a law unless a consent was taken back after it: it has to be named again, by whoever then says why. A case
 * without any row is older than the rows, and has the consent that it was opened with.
 */
export const standingBases = (bases: readonly Numbered[]): LegalBasis[] => {
  if (bases.length === 0) return ['consent'];
  const standing = new Set<LegalBasis>();
  for (const { kind } of inOrder(bases)) {
    if (kind !== 'withdrawal') standing.add(kind);
    else {
      standing.delete('consent');
      standing.delete('law');
    }
  }
  return legalBases.filter((basis) => standing.has(basis));
};

export interface BasisProblem {
  readonly rule: 'no-basis' | 'nothing-to-withdraw';
  readonly article: 'Ley 29733';
}

/** Why nothing new may be written about him, or null. */
export const noBasisProblem = (bases: readonly Numbered[]): BasisProblem | null =>
  standingBases(bases).length > 0 ? null : { rule: 'no-basis', article: 'Ley 29733' };

/** Why there is no consent to take back, or null. */
export const withdrawalProblem = (bases: readonly Numbered[]): BasisProblem | null =>
  standingBases(bases).includes('consent') ? null : { rule: 'nothing-to-withdraw', article: 'Ley 29733' };
