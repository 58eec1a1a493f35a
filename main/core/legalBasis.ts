import type { Reader } from '../../db/connection/access';
import { basesOfCase } from '../../db/repositories/ficha';
import { noBasisProblem } from '../../shared/domain/intake/bases';
import { ruleBroken } from './refuse';

/**
 * Goes on when there is something on which data of this case may be written: after a consent was taken back nothing new
 * is, until another basis stands (Ley 29733). Triggers hold the same.
 *
 * @throws AppError `rule` (`no-basis`)
 */
export function requireBasis(db: Reader, caseId: string): void {
  const problem = noBasisProblem(basesOfCase(db, caseId).map(({ basis }) => basis));
  if (problem !== null) throw ruleBroken(problem, 'caseId');
}
