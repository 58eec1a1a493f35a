import type { Reader } from '../../db/connection/access';
import { findFacilitators } from '../../db/repositories/groups';
import { facilitationProblem } from '../../shared/domain/groups/facilitators';
import { AppError } from '../../shared/errors';

/**
 * §6.3.1: at least two people with training conduct a group and each of its sessions; a minimum, so it is held to.
 *
 * @throws AppError `rule` (`two-facilitators`); `not-found` where one of them is nobody
 */
export function requireFacilitators(db: Reader, ids: readonly string[]): void {
  const people = findFacilitators(db, ids);
  const problem = facilitationProblem(people);
  if (problem !== null)
    throw new AppError('rule', { detail: { ...problem }, fields: { facilitators: problem.rule } });
  if (people.length !== new Set(ids).size)
    throw new AppError('not-found', { fields: { facilitators: 'not-found' } });
}
