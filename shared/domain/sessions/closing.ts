import {
  facilitationProblem,
  minimumFacilitators,
  type FacilitationProblem,
  type FacilitatorStanding,
} from '../groups/facilitators';

/** Who signs a log, and what stands of it already. */
export interface SigningState {
  /** Accounts of those who conducted the session. */
  readonly facilitators: readonly string[];
  readonly signedBy: readonly string[];
  /** Coordination signed that one alone conducts it (§6.3.1). */
  readonly hasException: boolean;
  readonly closed: boolean;
}

export interface SigningProblem {
  readonly rule: 'signer-not-facilitator' | 'signed-already' | 'already-closed';
  readonly article: '§6.3.1' | '§6.9.1';
}

/** Why this person cannot sign the log, or null: who conducted the session signs it, once, while it is not closed. */
export const signingProblem = (
  signer: string,
  { facilitators, signedBy, closed }: SigningState,
): SigningProblem | null => {
  if (closed) return { rule: 'already-closed', article: '§6.9.1' };
  if (!facilitators.includes(signer)) return { rule: 'signer-not-facilitator', article: '§6.3.1' };
  return signedBy.includes(signer) ? { rule: 'signed-already', article: '§6.9.1' } : null;
};

/** True when those who have signed close it: both, or one where coordination's exception stands for the second. */
export const isSignedByAll = ({ facilitators, signedBy, hasException }: SigningState): boolean =>
  signedBy.filter((person) => facilitators.includes(person)).length >=
  (hasException ? 1 : minimumFacilitators);

/**
 * §6.3.1 for one session: two eligible people conduct it. The two hold; for a single session coordination may sign that
 * one alone does. Null when there are enough.
 */
export const sessionTeamProblem = (
  people: readonly FacilitatorStanding[],
  hasException: boolean,
): FacilitationProblem | null => {
  const problem = facilitationProblem(people);
  return problem !== null && hasException && problem.missing < minimumFacilitators ? null : problem;
};
