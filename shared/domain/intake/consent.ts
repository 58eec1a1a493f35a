/** What was answered when he was told what is kept about him and why. */
export interface ConsentAnswer {
  readonly outcome: 'given' | 'refused';
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
 * asks for it first; Ley 29733): no answer yet is `consent-first`. An answer of tomorrow, or to a text that is no
 * longer the one read aloud, is no answer. A refusal is a valid answer: see `mayStoreData`.
 */
export const consentProblem = (
  consent: ConsentAnswer | null,
  today: string,
  currentTextVersion: string,
): ConsentProblem | null => {
  if (consent === null) return problem('consent-first');
  if (consent.givenOn > today) return problem('date-future');
  return consent.textVersion === currentTextVersion ? null : problem('consent-text-version');
};

/** Only a given consent lets anything about him be stored; after a refusal not even his name is. */
export const mayStoreData = (consent: Pick<ConsentAnswer, 'outcome'>): boolean => consent.outcome === 'given';
