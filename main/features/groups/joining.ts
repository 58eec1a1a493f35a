import type { z } from 'zod';
import type { Reader } from '../../../db/connection/access';
import { findGroup } from '../../../db/repositories/groups';
import { findCase } from '../../../db/repositories/people';
import { standingSanctions, type StandingSanction } from '../../../db/repositories/sanctions';
import type { addMemberInput, joiningInput, joiningView } from '../../../shared/contract/groups.contract';
import { sanctionGuard } from '../../../shared/domain/groups/sanction';
import { AppError } from '../../../shared/errors';
import { answerSanctions } from '../../core/caiReferrals';
import type { WriteContext } from '../../core/procedure';
import { required, ruleBroken } from '../../core/refuse';

type Standing = z.infer<typeof joiningView>['sanction'];
type GroupKind = 'preventive' | 'cai';

const standingOf = (kind: GroupKind, sanctions: readonly StandingSanction[]): Standing => {
  const guard = sanctionGuard(kind, sanctions);
  return guard === null ? null : guard.answered ? 'answered' : 'open';
};

/** Whether a sanction of the man stands beside each name of a roster, and was answered (§6.2.8). */
export function sanctionsBeside(db: Reader, kind: GroupKind, caseIds: readonly string[]) {
  const standing = standingSanctions(db, caseIds);
  return (caseId: string): Standing => standingOf(kind, standing.get(caseId) ?? []);
}

/** What his joining asks for, and in which other cases of his it stands. @throws AppError `not-found` */
export function joiningViewOf(
  db: Reader,
  { groupId, caseId }: z.output<typeof joiningInput>,
): z.infer<typeof joiningView> {
  const group = required(findGroup(db, groupId));
  required(findCase(db, caseId));
  const sanctions = standingSanctions(db, [caseId]).get(caseId) ?? [];
  const sanction = standingOf(group.kind, sanctions);
  const shown = sanctions.filter(({ answered }) => sanction === 'answered' || !answered);
  const elsewhere = shown.filter((found) => found.caseId !== caseId).map(({ caseCode }) => caseCode);
  return { sanction, otherCases: sanction === null ? [] : [...new Set(elsewhere)] };
}

/**
 * Answers in the act of joining what stands unanswered in any case of the man (§6.2.8). Each answer stands where its
 * sanction does, so that it is read there and erased with it.
 *
 * @throws AppError `rule`: `sanction-not-replaced` without an answer, `no-sanction` for an answer to nothing; and those
 * of an answer
 */
export function answerBeforeJoining(
  context: WriteContext,
  { groupId, caseId, referral }: z.output<typeof addMemberInput>,
): void {
  const { sanction } = joiningViewOf(context.db, { groupId, caseId });
  if (sanction !== 'open') {
    if (referral !== null) throw new AppError('rule', { detail: { rule: 'no-sanction' } });
    return;
  }
  if (referral === null) {
    throw ruleBroken({ rule: 'sanction-not-replaced', article: '§6.2.8' }, 'referral');
  }
  const standing = standingSanctions(context.db, [caseId]).get(caseId) ?? [];
  const open = standing.filter(({ answered }) => !answered);
  for (const ofCase of new Set(open.map((found) => found.caseId))) {
    const ids = open.filter((found) => found.caseId === ofCase).map(({ sanctionId }) => sanctionId);
    answerSanctions(context, ofCase, ids, referral, 'referral.');
  }
}
