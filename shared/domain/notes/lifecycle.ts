/** What decides whether a note of individual attention (§6.8) may still change. */
export interface NoteStanding {
  readonly isMine: boolean;
  readonly signedAt: string | null;
}

export interface NoteProblem {
  readonly rule: 'already-signed' | 'not-author' | 'date-future' | 'not-signed';
  readonly article: '§6.8';
}

const problem = (rule: NoteProblem['rule']): NoteProblem => ({ rule, article: '§6.8' });

/**
 * Why this note cannot be signed by who asks, or null. A note is signed once, by its author, for an attention that
 * has taken place; from then on it does not change.
 */
export const signProblem = (note: NoteStanding, occurredOn: string, today: string): NoteProblem | null => {
  if (note.signedAt !== null) return problem('already-signed');
  if (!note.isMine) return problem('not-author');
  return occurredOn > today ? problem('date-future') : null;
};

/** Why this note cannot be discarded by who asks, or null: only its author, and never once signed. */
export const discardProblem = (note: NoteStanding): NoteProblem | null => {
  if (note.signedAt !== null) return problem('already-signed');
  return note.isMine ? null : problem('not-author');
};

/** Why this note cannot be amended, or null. Amendments stand below a signed text; an unsigned one is still written. */
export const amendProblem = (note: Pick<NoteStanding, 'signedAt'>): NoteProblem | null =>
  note.signedAt === null ? problem('not-signed') : null;

export const fieldsToSign = ['reason', 'requestedBy', 'development'] as const;

/** What a note still lacks to be signed, in the order of the form. Spaces alone are nothing. */
export const missingToSign = (
  body: Readonly<Partial<Record<(typeof fieldsToSign)[number], string>>>,
): (typeof fieldsToSign)[number][] => fieldsToSign.filter((field) => (body[field] ?? '').trim() === '');
