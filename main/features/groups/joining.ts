import type { z } from 'zod';
import type { Reader } from '../../../db/connection/access';
import { treatedTopics } from '../../../db/repositories/coverage';
import { findGroup } from '../../../db/repositories/groups';
import { findCase } from '../../../db/repositories/people';
import { isRestricted } from '../../../db/repositories/rights';
import { standingSanctions, type StandingSanction } from '../../../db/repositories/sanctions';
import type { addMemberInput, joiningInput, joiningView } from '../../../shared/contract/groups.contract';
import { coverageOf, topicsToMakeUp } from '../../../shared/domain/groups/coverage';
import { sanctionGuard } from '../../../shared/domain/groups/sanction';
import { AppError } from '../../../shared/errors';
import { hearingsOf } from '../../core/coverage';
import { answerSanctions } from '../../core/caiReferrals';
import type { ReadContext, WriteContext } from '../../core/procedure';
import { required, ruleBroken } from '../../core/refuse';
import { opensRestricted } from '../../core/restriction';

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

/**
 * What his joining asks for, and in which other cases of his it stands. One whose processing is restricted is named only
 * to who opens it, and its sanction is answered by nobody from here.
 *
 * @throws AppError `not-found`
 */
export function joiningViewOf(
  { db, user }: Pick<ReadContext, 'db' | 'user'>,
  { groupId, caseId }: z.output<typeof joiningInput>,
): z.infer<typeof joiningView> {
  const group = required(findGroup(db, groupId));
  required(findCase(db, caseId));
  const sanctions = standingSanctions(db, [caseId]).get(caseId) ?? [];
  const sanction = standingOf(group.kind, sanctions);
  const treated = treatedTopics(db, groupId).map(({ topic }) => topic);
  const missedTopics = [...topicsToMakeUp(coverageOf(hearingsOf(db, { caseId }).get(caseId) ?? []), treated)];
  if (sanction === null) return { sanction, otherCases: [], unnamed: false, held: false, missedTopics };
  const shown = sanctions.filter(({ answered }) => sanction === 'answered' || !answered);
  const elsewhere = shown.filter((found) => found.caseId !== caseId);
  const restricted = elsewhere.filter((found) => isRestricted(db, found.caseId));
  const unread = restricted.filter((found) => !opensRestricted(user, required(findCase(db, found.caseId))));
  return {
    sanction,
    otherCases: [
      ...new Set(elsewhere.filter((found) => !unread.includes(found)).map(({ caseCode }) => caseCode)),
    ],
    unnamed: unread.length > 0,
    held: sanction === 'open' && restricted.length > 0,
    missedTopics,
  };
}

/**
 * Answers in the act of joining what stands unanswered in any case of the man (§6.2.8). Each answer stands where its
 * sanction does, so that it is read there and erased with it; into a restricted case none is written, and the man waits.
 *
 * @throws AppError `rule`: `sanction-not-replaced` without an answer, `sanction-held`, `no-sanction` for an answer to nothing; and those
 * of an answer
 */
export function answerBeforeJoining(
  context: WriteContext,
  { groupId, caseId, referral }: z.output<typeof addMemberInput>,
): void {
  const { sanction, held } = joiningViewOf(context, { groupId, caseId });
  if (sanction !== 'open') {
    if (referral !== null) throw new AppError('rule', { detail: { rule: 'no-sanction' } });
    return;
  }
  if (held) throw ruleBroken({ rule: 'sanction-held', article: '§6.2.8' }, 'caseId');
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
