import type { Reader } from '../../db/connection/access';
import { stateChangesOf } from '../../db/repositories/caseStates';
import { referralOf } from '../../db/repositories/referrals';
import { comingProblem, hasCome } from '../../shared/domain/cases/arrival';
import { ruleBroken } from './refuse';

/** Whether the man of a case has been here. */
export const hasComeTo = (db: Reader, caseId: string): boolean =>
  hasCome(
    referralOf(db, caseId) !== null,
    stateChangesOf(db, caseId).map(({ change }) => ({ to: change.toState, act: change.act })),
  );

/**
 * Goes on when he has been here: of whom others sent, only who he is and how he is reached is written before he comes.
 * Triggers hold the same.
 *
 * @throws AppError `rule` (`not-here-yet`)
 */
export function requireHasCome(db: Reader, caseId: string): void {
  const problem = comingProblem(hasComeTo(db, caseId));
  if (problem !== null) throw ruleBroken(problem, 'caseId');
}
