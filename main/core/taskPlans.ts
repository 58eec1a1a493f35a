import type { Reader } from '../../db/connection/access';
import { findUser } from '../../db/repositories/users';
import { dueProblem, ownerProblem, type TaskKind } from '../../shared/domain/tasks/tasks';
import { AppError } from '../../shared/errors';
import type { WriteContext } from './procedure';
import { requireField, ruleBroken } from './refuse';

/** Who answers for something and by when: the half of a task that a form asks for. */
export interface TaskPlan {
  readonly ownerId: string;
  readonly dueOn: string;
}

/**
 * Goes on when this person may answer for such a task.
 *
 * @param field where the form has her
 * @throws AppError `not-found`; `rule` (`owner-inactive`, `protection-owner`)
 */
export function requireOwner(db: Reader, kind: TaskKind, ownerId: string, field: string): void {
  const owner = findUser(db, ownerId);
  if (owner === null) throw new AppError('not-found', { fields: { [field]: 'not-found' } });
  const problem = ownerProblem(kind, owner);
  if (problem !== null) throw ruleBroken(problem, field);
}

/**
 * Goes on when such a task can be opened so: in whose hands, and until when.
 *
 * @param prefix of the two fields in the form, `notices.threats.` or nothing
 * @throws what `requireOwner` throws; `invalid` (`due-past`, `due-too-far`)
 */
export function requirePlan(
  { db, today }: Pick<WriteContext, 'db' | 'today'>,
  kind: TaskKind,
  plan: TaskPlan,
  prefix: string,
): void {
  requireOwner(db, kind, plan.ownerId, `${prefix}ownerId`);
  requireField(`${prefix}dueOn`, dueProblem(plan.dueOn, today));
}
