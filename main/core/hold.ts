import type { Reader } from '../../db/connection/access';
import { basesOfCase } from '../../db/repositories/ficha';
import { isRestricted } from '../../db/repositories/rights';
import { noBasisProblem } from '../../shared/domain/intake/bases';
import type { CaseHold } from '../../shared/domain/rights/hold';

/** Why nothing new is written into a case, for every page that shows something of it; null when nothing holds it. */
export function holdOf(db: Reader, caseId: string): CaseHold | null {
  if (isRestricted(db, caseId)) return 'restricted';
  return noBasisProblem(basesOfCase(db, caseId).map(({ basis }) => basis)) === null ? null : 'no-basis';
}
