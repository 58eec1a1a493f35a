import type { z } from 'zod';
import type { Reader } from '../../../db/connection/access';
import { findGroup } from '../../../db/repositories/groups';
import { findCase } from '../../../db/repositories/people';
import { sanctionsOf, standingSanctions } from '../../../db/repositories/sanctions';
import type { addMemberInput, joiningInput, joiningView } from '../../../shared/contract/groups.contract';
import { sanctionGuard } from '../../../shared/domain/groups/sanction';
import { AppError } from '../../../shared/errors';
import { answerSanctions } from '../../core/caiReferrals';
import type { WriteContext } from '../../core/procedure';
import { required, ruleBroken } from '../../core/refuse';

type Standing = z.infer<typeof joiningView>['sanction'];
type GroupKind = 'preventive' | 'cai';

/** Whether a sanction stands beside each name of a roster, and was answered (§6.2.8). */
export function sanctionsBeside(db: Reader, kind: GroupKind, caseIds: readonly string[]) {
  const standing = standingSanctions(db, caseIds);
  return (caseId: string): Standing => {
    const guard = sanctionGuard(kind, standing.get(caseId) ?? []);
    return guard === null ? null : guard.answered ? 'answered' : 'open';
  };
}

/** What his joining asks for. @throws AppError `not-found` */
export function joiningViewOf(
  db: Reader,
  { groupId, caseId }: z.output<typeof joiningInput>,
): z.infer<typeof joiningView> {
  const group = required(findGroup(db, groupId));
  required(findCase(db, caseId));
  return { sanction: sanctionsBeside(db, group.kind, [caseId])(caseId) };
}

/**
 * Answers in the act of joining the sanctions that stand unanswered (§6.2.8).
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
  const open = sanctionsOf(context.db, caseId).filter(
    (found) => found.sanction.endedOn === null && found.referral === null,
  );
  answerSanctions(
    context,
    caseId,
    open.map((found) => found.sanction.id),
    referral,
    'referral.',
  );
}
