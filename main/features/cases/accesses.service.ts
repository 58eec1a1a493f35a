import type { z } from 'zod';
import { accessesOfCase } from '../../../db/repositories/accesses';
import { findCase } from '../../../db/repositories/people';
import type { accessesInput, accessPage } from '../../../shared/contract/accesses.contract';
import { mayReadAccessesProblem } from '../../../shared/domain/cases/team';
import { AppError } from '../../../shared/errors';
import { roleMay } from '../../../shared/permissions';
import type { ReadContext } from '../../core/procedure';
import { required, ruleBroken } from '../../core/refuse';

const positionOf = (cursor: string | null): number | null => {
  if (cursor === null) return null;
  if (!/^\d{1,15}$/.test(cursor)) throw new AppError('invalid', { fields: { cursor: 'invalid' } });
  return Number(cursor);
};

/**
 * Who opened a case or wrote in it, and when, from the audit log.
 *
 * @throws AppError `not-found`; `invalid` (`cursor`); `rule` (`accesses-who`)
 */
export function accessesOf(
  { db, user }: ReadContext,
  { caseId, cursor, limit }: z.output<typeof accessesInput>,
): z.output<typeof accessPage> {
  const problem = mayReadAccessesProblem(user, required(findCase(db, caseId)).responsibleId);
  if (problem !== null) throw ruleBroken(problem, problem.field);
  // Whoever reads the log or the contacts knows of them already; to the others they must not show even by an act.
  const others = roleMay(user.role, 'contacts.read') || roleMay(user.role, 'audit.read');
  const found = accessesOfCase(db, caseId, positionOf(cursor), limit + 1, others);
  const rows = found.slice(0, limit).map((row) => ({ ...row, actorName: row.actorName ?? '' }));
  return { rows, nextCursor: found.length > limit ? String(rows.at(-1)?.seq ?? 0) : null };
}
