import type { z } from 'zod';
import { findCase } from '../../../db/repositories/people';
import {
  endSanction,
  findSanction,
  insertSanction,
  isInPreventiveGroup,
  sanctionsOf,
} from '../../../db/repositories/sanctions';
import { sanctionId, taskId, type CaseId, type SanctionId } from '../../../shared/contract/primitives';
import type {
  answerSanctionInput,
  endSanctionInput,
  RecordSanctionInput,
  sanctionsView,
} from '../../../shared/contract/sanctions.contract';
import { endProblem, imposedProblem } from '../../../shared/domain/groups/sanction';
import { AppError } from '../../../shared/errors';
import { answerSanctions } from '../../core/caiReferrals';
import { requireBasis } from '../../core/legalBasis';
import { finishDraft } from '../../core/ownDrafts';
import type { ReadContext, WriteContext } from '../../core/procedure';
import { requireField, required, ruleBroken } from '../../core/refuse';

/** What courts have imposed on him, each with its answer. @throws AppError `not-found` */
export function sanctionsViewOf({ db }: ReadContext, caseId: CaseId): z.input<typeof sanctionsView> {
  required(findCase(db, caseId));
  return {
    inPreventiveGroup: isInPreventiveGroup(db, caseId),
    rows: sanctionsOf(db, caseId).map(({ sanction, recordedByName, referral, answeredByName }) => ({
      sanctionId: sanctionId.parse(sanction.id),
      number: sanction.number,
      kind: sanction.kind,
      court: sanction.court,
      docket: sanction.docket,
      imposedOn: sanction.imposedOn,
      recordedAt: sanction.recordedAt,
      recordedByName,
      endedOn: sanction.endedOn,
      referral:
        referral === null
          ? null
          : {
              answer: referral.answer,
              caiName: referral.caiName,
              reason: referral.reason,
              taskId: referral.taskId === null ? null : taskId.parse(referral.taskId),
              byName: answeredByName ?? '',
            },
    })),
  };
}

/**
 * Writes down a sanction or measure. Who takes part in a preventive group when it is learned of is sent to the CAI, or
 * somebody says why not, in the same act (§6.2.8).
 *
 * @throws AppError `not-found`; `invalid` by field; `rule` (`sanction-not-replaced`, `no-basis`)
 */
export function recordSanction(
  context: WriteContext,
  input: RecordSanctionInput,
): { sanctionId: SanctionId } {
  const { db, now, today, user, nextId } = context;
  const { caseId, referral, ...imposed } = input;
  required(findCase(db, caseId));
  requireBasis(db, caseId);
  requireField('imposedOn', imposedProblem(imposed.imposedOn, today));
  if (referral === null && isInPreventiveGroup(db, caseId)) {
    throw ruleBroken({ rule: 'sanction-not-replaced', article: '§6.2.8' }, 'referral');
  }
  const id = sanctionId.parse(nextId());
  insertSanction(db, {
    id,
    caseId,
    number: sanctionsOf(db, caseId).length + 1,
    ...imposed,
    recordedAt: now,
    recordedBy: user.id,
    endedOn: null,
    endedAt: null,
    endedBy: null,
  });
  if (referral !== null) answerSanctions(context, caseId, [id], referral, 'referral.');
  finishDraft(context, 'sanction', caseId);
  return { sanctionId: id };
}

/** Answers one that was not answered when it was written down. @throws AppError `not-found`; `rule`; `invalid` */
export function answerSanction(context: WriteContext, input: z.output<typeof answerSanctionInput>): void {
  const sanction = required(findSanction(context.db, input.sanctionId));
  const found = sanctionsOf(context.db, sanction.caseId).find((row) => row.sanction.id === sanction.id);
  if (found?.referral !== null) throw new AppError('rule', { detail: { rule: 'already-answered' } });
  answerSanctions(context, sanction.caseId, [sanction.id], input.referral, 'referral.');
}

/** Says that it ended: it stands in the way of nothing any more. @throws AppError `not-found`; `rule`; `invalid` */
export function endOne(
  { db, now, today, user }: WriteContext,
  input: z.output<typeof endSanctionInput>,
): void {
  const { id, endedOn, imposedOn } = required(findSanction(db, input.sanctionId));
  if (endedOn !== null) throw new AppError('rule', { detail: { rule: 'already-ended' } });
  requireField('endedOn', endProblem(input.endedOn, { imposedOn, today }));
  endSanction(db, id, { endedOn: input.endedOn, endedAt: now, endedBy: user.id });
}
