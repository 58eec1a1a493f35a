/** Who reads a text from individual attention for the group, and when one may be written (§6.8.4). */

/** Why nothing is written to his group, or null. */
export const messageProblem = (
  groups: number,
): { readonly rule: 'not-in-group'; readonly article: '§6.8.4' } | null =>
  groups === 0 ? { rule: 'not-in-group', article: '§6.8.4' } : null;

/** Whoever wrote it reads it, psychology does, and who conducts a group that he is in now. */
export const readsMessage = (reader: {
  readonly isAuthor: boolean;
  readonly isPsychology: boolean;
  readonly conductsHisGroup: boolean;
}): boolean => reader.isAuthor || reader.isPsychology || reader.conductsHisGroup;
