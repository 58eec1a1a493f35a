/** What a person whom a case may put at risk is to the man of the case. */
export const contactRelations = [
  'partner',
  'former-partner',
  'victim',
  'child',
  'parent',
  'sibling',
  'other-relative',
  'other',
] as const;

/** Whether what is written still holds; nobody is removed. */
export const contactStandings = ['current', 'past'] as const;

interface Reachable {
  readonly phone: string;
  readonly whereabouts: string;
  readonly safeWay: string;
  readonly never: string;
}

/**
 * Who can be found through what is written must not be endangered by it: with a telephone or a place goes how to use
 * them safely, or what must never be done (§6.7, end). Null when nothing holds the save.
 */
export const contactProblem = (
  contact: Reachable,
): { readonly field: 'safeWay'; readonly rule: 'safe-way-needed'; readonly article: '§6.7' } | null => {
  const reachable = contact.phone !== '' || contact.whereabouts !== '';
  return reachable && contact.safeWay === '' && contact.never === ''
    ? { field: 'safeWay', rule: 'safe-way-needed', article: '§6.7' }
    : null;
};
