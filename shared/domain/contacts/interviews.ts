/** Interviews with the partner and relatives of a man, with his prior knowledge (§6.4.12). */
export const tellingWays = ['in-person', 'by-phone', 'in-writing'] as const;
export const interviewKinds = ['interview', 'meeting', 'call'] as const;
/** Whether something was said from which somebody may be at risk. */
export const riskAnswers = ['yes', 'no', 'not-asked'] as const;

export interface InterviewProblem {
  readonly field: 'heldOn' | 'contactId' | 'safeWayNote' | 'protection';
  readonly rule:
    | 'not-told'
    | 'before-told'
    | 'contact-past'
    | 'safe-way-first'
    | 'safe-way-note-needed'
    | 'protection-needed'
    | 'protection-without-risk';
  readonly article: '§6.4.12' | '§6.7';
}

const problem = (field: InterviewProblem['field'], rule: InterviewProblem['rule']): InterviewProblem => ({
  field,
  rule,
  article: '§6.4.12',
});

/**
 * Why this interview is not written down, or null. He was told before, and she is called upon in the way that does not
 * put her at risk: without one written down nobody is called, and where it was not kept to it is said what happened. A risk
 * that was said is in somebody's hands from that very act (§6.7, end).
 */
export const interviewProblem = (interview: {
  readonly contact: { readonly standing: 'current' | 'past'; readonly safeWay: string };
  /** The days on which he was told of her. */
  readonly toldOn: readonly string[];
  readonly heldOn: string;
  readonly safeWayKept: boolean;
  readonly safeWayNote: string;
  readonly riskSaid: (typeof riskAnswers)[number];
  readonly hasProtection: boolean;
}): InterviewProblem | null => {
  const { contact, toldOn, heldOn } = interview;
  if (contact.standing === 'past') return problem('contactId', 'contact-past');
  if (contact.safeWay.trim() === '') return problem('contactId', 'safe-way-first');
  if (toldOn.length === 0) return problem('heldOn', 'not-told');
  if (!toldOn.some((day) => day <= heldOn)) return problem('heldOn', 'before-told');
  if (!interview.safeWayKept && interview.safeWayNote.trim() === '') {
    return problem('safeWayNote', 'safe-way-note-needed');
  }
  if ((interview.riskSaid === 'yes') === interview.hasProtection) return null;
  const rule = interview.hasProtection ? 'protection-without-risk' : 'protection-needed';
  return { field: 'protection', rule, article: '§6.7' };
};
