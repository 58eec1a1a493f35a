/** What §6.3.1 looks at, as `shared/domain/team/eligibility.ts` works it out for a member of the team. */
export interface FacilitatorStanding {
  /** Her field, the three kinds of training and her pledge are in order, or were declared before there were courses. */
  readonly trainedForFacilitation: boolean;
  readonly active: boolean;
}

export interface FacilitationProblem {
  readonly rule: 'two-facilitators';
  readonly article: '§6.3.1';
  readonly missing: number;
}

export const minimumFacilitators = 2;

/** Trained for this work and with an active account. */
export const isEligibleFacilitator = (person: FacilitatorStanding): boolean =>
  person.trainedForFacilitation && person.active;

/**
 * §6.3.1: at least two trained professionals conduct a group and each of its sessions. The two are a minimum and
 * hold; null when there are enough, else how many are missing.
 */
export const facilitationProblem = (people: readonly FacilitatorStanding[]): FacilitationProblem | null => {
  const missing = minimumFacilitators - people.filter(isEligibleFacilitator).length;
  return missing > 0 ? { rule: 'two-facilitators', article: '§6.3.1', missing } : null;
};
