import { findUser } from '../../../db/repositories/users';
import { insertReferral } from '../../../db/repositories/referrals';
import { caseId, type CaseId } from '../../../shared/contract/primitives';
import type { RegisterReferral } from '../../../shared/contract/intake.contract';
import { basisOfReferral, notTold, referralProblems } from '../../../shared/domain/intake/referral';
import { unanswered } from '../../../shared/domain/lists/options';
import { finishDraft } from '../../core/ownDrafts';
import { answerProblem } from '../../core/pickLists';
import type { WriteContext } from '../../core/procedure';
import { requireField, requireFields } from '../../core/refuse';
import { addRow, requireWholeBasis } from './bases.service';
import { beginCase, personOf, writeFirstSteps } from './intake.service';

const under = (problems: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(problems).map(([field, code]) => [`referral.${field}`, code]));

/**
 * Writes down somebody who was sent and has not come yet: the paper that says so, on what basis it is kept, who he is
 * and how he is reached to be summoned (§6.4.2, §6.11; Ley 29733). What he is told, and the rest of the form, wait for him.
 *
 * @throws AppError `invalid` by field; `conflict` (`document-taken`, `duplicates-not-seen`); `not-found`
 */
export function registerReferral(
  context: WriteContext,
  input: RegisterReferral,
): { caseId: CaseId; caseCode: string } {
  const { db, now, today, user } = context;
  const { referral } = input;
  const year = Number(referral.receivedOn.slice(0, 4));
  requireFields(under(referralProblems(referral, today)));
  requireField('referral.origin', answerProblem(db, 'entry-way', referral.origin, { year, before: null }));
  requireField('referral.origin', unanswered.some((way) => way === referral.origin) ? 'required' : null);
  requireField('referral.receivedBy', findUser(db, referral.receivedBy) === null ? 'required' : null);
  const basis = basisOfReferral(input.basis, referral);
  requireWholeBasis(basis, today, 'basis.');
  finishDraft(context, 'referral', 'new');

  const named = { ...input, person: input.person === null ? null : { ...input.person, estimatedAge: null } };
  const person = personOf(context, named);
  const admission = {
    condition: 'referred',
    entryWay: referral.origin,
    institutionNumber: '',
    reason: '',
  } as const;
  const record = beginCase(context, {
    personId: person.id,
    legalBasis: input.basis.kind,
    consentId: null,
    state: 'referred',
    ...admission,
    openedOn: referral.receivedOn,
  });
  insertReferral(db, { caseId: record.id, ...referral, recordedAt: now, recordedBy: user.id });
  addRow(context, {
    caseId: record.id,
    ...basis,
    consentId: null,
    means: 'written',
    toldOn: referral.receivedOn,
    toldBy: referral.receivedBy,
    how: referral.document,
    textVersion: notTold,
    note: '',
  });
  writeFirstSteps(context, { ...named, paperOn: null }, record, admission);
  return { caseId: caseId.parse(record.id), caseCode: record.code };
}
