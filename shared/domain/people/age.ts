import { ageOn, stageAtAge, type StageOfLife } from './birthDate';

/** What is known of how old he is: the day of his birth, or how old he seemed on the day of the estimate. */
export interface KnownAge {
  readonly birthDate: string | null;
  readonly estimatedAge: number | null;
  readonly estimatedOn: string | null;
}

export interface AgeToday {
  readonly age: number;
  readonly stage: StageOfLife;
  /** Counted on from an estimate. */
  readonly estimated: boolean;
}

/** How old he is on a day, with his stage of life (§5.4.6), or null when nothing is known. Derived, never stored. */
export const ageToday = (known: KnownAge, day: string): AgeToday | null => {
  const { birthDate, estimatedAge, estimatedOn } = known;
  if (birthDate !== null) {
    const age = ageOn(birthDate, day);
    // A clock that was set back says nothing of him.
    return age < 0 ? null : { age, stage: stageAtAge(age), estimated: false };
  }
  if (estimatedAge === null || estimatedOn === null) return null;
  const age = estimatedAge + Math.max(0, ageOn(estimatedOn, day));
  return { age, stage: stageAtAge(age), estimated: true };
};
