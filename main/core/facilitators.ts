import type { Reader } from '../../db/connection/access';
import { findFacilitators } from '../../db/repositories/groups';
import { sessionTeamProblem } from '../../shared/domain/sessions/closing';
import { AppError } from '../../shared/errors';

/**
 * §6.3.1: at least two people with training conduct a group and each of its sessions; a minimum, so it is held to.
 *
 * @param hasException of a single session that one alone conducts
 * @throws AppError `rule` (`two-facilitators`); `not-found` where one of them is nobody
 */
export function requireFacilitators(db: Reader, ids: readonly string[], hasException = false): void {
  const people = findFacilitators(db, ids);
  const problem = sessionTeamProblem(people, hasException);
  if (problem !== null)
    throw new AppError('rule', { detail: { ...problem }, fields: { facilitators: problem.rule } });
  if (people.length !== new Set(ids).size)
    throw new AppError('not-found', { fields: { facilitators: 'not-found' } });
}
