/** The psychologist's own notes: no part of the file, read by her and by whom she lets (professional secrecy). */
export interface ProcessNoteStanding {
  readonly authorId: string;
  /** The acts of sharing in their order. */
  readonly shares: readonly { readonly readerId: string; readonly act: 'share' | 'withdraw' }[];
}

/** Who reads it besides its author: those whose last act is that it was shared. */
export const readersOf = ({ shares }: Pick<ProcessNoteStanding, 'shares'>): readonly string[] => {
  const last = new Map(shares.map(({ readerId, act }) => [readerId, act]));
  return [...last].flatMap(([readerId, act]) => (act === 'share' ? [readerId] : []));
};

/** True for its author and for whom she shares it with; the case given to another psychologist changes nothing. */
export const readsProcessNote = (note: ProcessNoteStanding, userId: string): boolean =>
  note.authorId === userId || readersOf(note).includes(userId);

export interface ShareProblem {
  readonly rule: 'not-author' | 'reader-not-psychology' | 'already-shared' | 'not-shared';
  readonly article: '§6.8';
}
const problem = (rule: ShareProblem['rule']): ShareProblem => ({ rule, article: '§6.8' });

/** Why a note is not shared with this reader, or not taken back from her; null when it is. */
export const shareProblem = (
  note: ProcessNoteStanding,
  act: 'share' | 'withdraw',
  userId: string,
  reader: { readonly id: string; readonly role: string; readonly active: boolean },
): ShareProblem | null => {
  if (note.authorId !== userId) return problem('not-author');
  const reads = readersOf(note).includes(reader.id);
  if (act === 'withdraw') return reads ? null : problem('not-shared');
  if (reader.id === userId || reader.role !== 'psychology' || !reader.active) {
    return problem('reader-not-psychology');
  }
  return reads ? problem('already-shared') : null;
};
