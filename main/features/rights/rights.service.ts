import type { z } from 'zod';
import { findCase } from '../../../db/repositories/people';
import {
  countCasesOf,
  disposalWaitDays,
  insertRestriction,
  pendingProposal,
  restrictionsOf,
} from '../../../db/repositories/rights';
import type { CaseId } from '../../../shared/contract/primitives';
import type { restrictionInput, RightsView } from '../../../shared/contract/rights.contract';
import { pastDayProblem } from '../../../shared/domain/evaluation/sections';
import { AppError } from '../../../shared/errors';
import { pendingView } from '../../core/disposals';
import type { ReadContext, WriteContext } from '../../core/procedure';
import { requireField, required } from '../../core/refuse';

const broken = (rule: string, field?: string): AppError =>
  new AppError('rule', {
    detail: { rule, article: 'Ley 29733' },
    ...(field === undefined ? {} : { fields: { [field]: rule } }),
  });

/** What stands of the person's rights over this case. @throws AppError `not-found` */
export function rightsOf(context: ReadContext, caseId: CaseId): RightsView {
  const { db } = context;
  const record = required(findCase(db, caseId));
  const restrictions = restrictionsOf(db, caseId).map(({ restriction, byName }) => ({
    number: restriction.number,
    act: restriction.act,
    reason: restriction.reason,
    askedOn: restriction.askedOn,
    recordedAt: restriction.recordedAt,
    byName,
  }));
  const pending = pendingProposal(db, caseId);
  return {
    state: record.state,
    restricted: restrictions.at(-1)?.act === 'restrict',
    restrictions,
    mayAct: mayAct(context, record),
    disposal: pending === null ? null : pendingView(context, pending),
    lastCase: countCasesOf(db, record.personId) === 1,
    waitDays: disposalWaitDays(db),
  };
}

const mayAct = ({ user }: ReadContext, record: { readonly responsibleId: string }): boolean =>
  user.role === 'coordination' || record.responsibleId === user.id;

/**
 * These acts are coordination's and of whoever answers for the case.
 *
 * @throws AppError `not-found`; `rule` (`coordination-or-responsible`)
 */
export function requireResponsible(context: ReadContext, caseId: CaseId) {
  const record = required(findCase(context.db, caseId));
  if (!mayAct(context, record)) throw broken('coordination-or-responsible');
  return record;
}

/**
 * Restricts what is done with a case, or ends that, with the reason; the last row says how it stands.
 *
 * @throws AppError `not-found`; `invalid` (`askedOn`); `rule` (`already-restricted`, `not-restricted`,
 * `coordination-or-responsible`)
 */
export function setRestriction(
  context: WriteContext,
  act: 'restrict' | 'lift',
  input: z.output<typeof restrictionInput>,
): void {
  const { db, now, today, user } = context;
  requireResponsible(context, input.caseId);
  requireField('askedOn', pastDayProblem(input.askedOn, today));
  const last = restrictionsOf(db, input.caseId).at(-1)?.restriction;
  if ((last?.act ?? 'lift') === act) {
    throw broken(act === 'restrict' ? 'already-restricted' : 'not-restricted');
  }
  insertRestriction(db, {
    ...input,
    act,
    number: (last?.number ?? 0) + 1,
    recordedAt: now,
    recordedBy: user.id,
  });
}
