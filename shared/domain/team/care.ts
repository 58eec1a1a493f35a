import type { FieldProblems } from '../../errors';

/** Alone it is no space of the group (§6.3.5: «espacios grupales»). */
export const minimumInCare = 2;

export interface CareMeeting {
  /** Accounts of who took part. */
  readonly participants: readonly string[];
  /** How many took part without an account. */
  readonly others: number;
  readonly byPsychology: boolean;
  readonly noPsychologyReason: string;
}

/**
 * What does not hold together in a space of care, by field (§6.3.5). At least two take part, and whoever writes it down
 * was one of them: nobody writes what she could not read. A professional in psychology leads it «de preferencia»: without
 * one the reason is asked for, and nothing is refused for it.
 */
export const careProblems = (
  { participants, others, byPsychology, noPsychologyReason }: CareMeeting,
  writerId: string,
): FieldProblems => ({
  ...(participants.includes(writerId) ? {} : { participants: 'care-own' }),
  ...(new Set(participants).size + others < minimumInCare ? { participants: 'care-two' } : {}),
  ...(!byPsychology && noPsychologyReason.trim() === '' ? { noPsychologyReason: 'care-psychology' } : {}),
});

/** True for who may read what was written: whoever took part, and nobody by her role. */
export const readsCare = (participants: readonly string[], userId: string): boolean =>
  participants.includes(userId);
