import type { FichaStep } from '../intake/ficha';
import type { CaseState, StateAct } from './states';

/** A change of the state of a case, as far as it says whether he came. */
export interface Coming {
  readonly to: CaseState;
  readonly act: StateAct;
}

/**
 * Whether he has been here. Where no referral began the case, he was when it was opened; a referred man has come when
 * he was admitted, unless that was taken back as a mistake.
 */
export const hasCome = (wasReferred: boolean, changes: readonly Coming[]): boolean => {
  if (!wasReferred) return true;
  const been: CaseState[] = ['referred'];
  for (const { to, act } of changes) {
    if (act === 'correction') been.pop();
    else been.push(to);
  }
  return been.includes('admitted');
};

/** What of the registration form may be written before he comes: how he was sent, and how he is reached to be summoned. */
const stepsBefore: readonly FichaStep[] = ['admission', 'contact'];

/** True for a step of the form that does not wait for him. */
export const needsNoComing = (step: FichaStep): boolean => stepsBefore.includes(step);

/** Why what is about to be written waits for him, or null: he has not been told what is kept about him, nor asked. */
export const comingProblem = (
  come: boolean,
): { readonly rule: 'not-here-yet'; readonly article: '§6.4.2' } | null =>
  come ? null : { rule: 'not-here-yet', article: '§6.4.2' };
