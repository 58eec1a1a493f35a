/** The orders of the list of people. */
export const caseSorts = ['name', 'code', 'opened', 'due'] as const;
