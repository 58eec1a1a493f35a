import { roleMay, type Role } from '../../permissions';
import type { TaskKind } from '../tasks/tasks';

interface Receiver {
  readonly id: string;
  readonly role: Role;
  readonly active: boolean;
}

export type HandOverProblem = 'hand-over-same' | 'owner-inactive' | 'protection-owner';

/** Why this person cannot receive what a colleague had, or null. */
export const receiverProblem = (fromId: string, receiver: Receiver): HandOverProblem | null => {
  if (receiver.id === fromId) return 'hand-over-same';
  return receiver.active ? null : 'owner-inactive';
};

/** True when this profession may answer for a task of the kind: the steps of protection name third parties (§6.7). */
export const mayReceiveTask = (kind: TaskKind, role: Role): boolean =>
  kind !== 'protection' || roleMay(role, 'evaluation.write');

/**
 * Who receives an open task: whoever receives its case, or the one named for protection where its key is lacking. Null
 * when nobody named may answer for it.
 */
export const taskReceiver = <R extends Receiver>(
  kind: TaskKind,
  ofCase: R,
  forProtection: R | null,
): R | null => {
  if (mayReceiveTask(kind, ofCase.role)) return ofCase;
  return forProtection !== null && mayReceiveTask(kind, forProtection.role) ? forProtection : null;
};
