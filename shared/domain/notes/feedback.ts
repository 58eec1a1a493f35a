/** When a text from individual attention for the group may be written (§6.8.4). */

/** Why nothing is written to his group, or null. */
export const messageProblem = (
  groups: number,
): { readonly rule: 'not-in-group'; readonly article: '§6.8.4' } | null =>
  groups === 0 ? { rule: 'not-in-group', article: '§6.8.4' } : null;
