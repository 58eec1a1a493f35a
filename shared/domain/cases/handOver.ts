import { roleMay, type Role } from '../../permissions';
import { secondProblem } from '../decisions/decisions';
import type { TaskKind } from '../tasks/tasks';

interface Receiver {
  readonly id: string;
  readonly role: Role;
  readonly active: boolean;
}

export type HandOverProblem = 'hand-over-same' | 'owner-inactive' | 'protection-owner' | 'second-person';

/** Why this person cannot receive what a colleague had, or null. */
export const receiverProblem = (fromId: string, receiver: Receiver): HandOverProblem | null => {
  if (receiver.id === fromId) return 'hand-over-same';
  return receiver.active ? null : 'owner-inactive';
};

/** True when this profession may answer for a task of the kind: the steps of protection name third parties (§6.7). */
export const mayReceiveTask = (kind: TaskKind, role: Role): boolean =>
  kind !== 'protection' || roleMay(role, 'evaluation.write');

export interface GivenTask {
  readonly kind: TaskKind;
  /** Who proposed the exclusion that it is to review; null of any other task. */
  readonly proposedBy: string | null;
}

/**
 * Who receives an open task: whoever receives its case, or the one named for protection where that person may not answer
 * for it: she lacks the key of protection, or proposed the exclusion that waits for another (§6.7). Null when nobody
 * named may.
 */
export const taskReceiver = <R extends Receiver>(
  { kind, proposedBy }: GivenTask,
  ofCase: R,
  forProtection: R | null,
): R | null => {
  const may = (receiver: R): boolean =>
    mayReceiveTask(kind, receiver.role) &&
    (proposedBy === null || secondProblem(proposedBy, receiver) === null);
  if (may(ofCase)) return ofCase;
  return forProtection !== null && may(forProtection) ? forProtection : null;
};
