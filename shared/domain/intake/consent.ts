import type { FieldProblems } from '../../errors';
import type { LegalBasis } from './bases';

/** What was answered when he was told what is kept about him and why. */
export interface ConsentAnswer {
  readonly outcome: 'given' | 'refused' | 'not-asked';
  readonly givenOn: string;
  readonly textVersion: string;
}

export interface ConsentProblem {
  readonly rule: 'consent-first' | 'date-future' | 'consent-text-version';
  readonly article: 'Ley 29733';
}

const problem = (rule: ConsentProblem['rule']): ConsentProblem => ({ rule, article: 'Ley 29733' });

/**
 * Why a registration cannot go on from this consent, or null. Consent comes before any data (the official form
 * asks for it first; Ley 29733): no answer yet is `consent-first`, unless a mandate or a law stands in its place. An
 * answer of tomorrow, or to a text that is no longer the one read aloud, is no answer. A refusal is a valid answer: see
 * `mayStoreData`.
 */
export const consentProblem = (
  consent: ConsentAnswer | null,
  today: string,
  currentTextVersion: string,
  basis: LegalBasis = 'consent',
): ConsentProblem | null => {
  if (consent === null || (basis === 'consent' && consent.outcome === 'not-asked'))
    return problem('consent-first');
  if (consent.givenOn > today) return problem('date-future');
  return consent.textVersion === currentTextVersion ? null : problem('consent-text-version');
};

/** After a refusal not even his name is stored, unless a judge ordered it or a law demands it. */
export const mayStoreData = (
  consent: Pick<ConsentAnswer, 'outcome'>,
  basis: LegalBasis = 'consent',
): boolean => basis !== 'consent' || consent.outcome === 'given';

export interface BasisAbout {
  readonly kind: LegalBasis;
  readonly authority: string;
  readonly document: string;
  readonly documentOn: string | null;
}

/** What a basis lacks or has too much of, by field: of a mandate who ordered it and by which paper, of a law which. */
export const basisProblems = (basis: BasisAbout, today: string): FieldProblems => {
  const { kind, authority, document, documentOn } = basis;
  if (kind === 'mandate') {
    return {
      ...(authority === '' ? { authority: 'required' } : {}),
      ...(document === '' ? { document: 'required' } : {}),
      ...(documentOn === null ? { documentOn: 'required' } : {}),
      ...(documentOn !== null && documentOn > today ? { documentOn: 'date-future' } : {}),
    };
  }
  return {
    ...(kind === 'law' && document === '' ? { document: 'required' } : {}),
    ...(kind === 'consent' && document !== '' ? { document: 'not-of-this-basis' } : {}),
    ...(authority === '' ? {} : { authority: 'not-of-this-basis' }),
    ...(documentOn === null ? {} : { documentOn: 'not-of-this-basis' }),
  };
};
