import { insertReferral } from '../../db/repositories/sanctions';
import { openTask } from '../../db/repositories/tasks';
import type { ReferralInput } from '../../shared/contract/sanctions.contract';
import { referralProblems } from '../../shared/domain/groups/sanction';
import type { WriteContext } from './procedure';
import { requireFields } from './refuse';
import { requirePlan } from './taskPlans';

/**
 * Answers sanctions of a case (§6.2.8): the task of sending him to the CAI, one for all of them, or the reason why not.
 *
 * @param prefix of the fields in the form, `referral.`
 * @throws AppError `invalid`, `rule` and `not-found`, as a plan does
 */
export function answerSanctions(
  context: Pick<WriteContext, 'db' | 'now' | 'today' | 'user' | 'nextId'>,
  caseId: string,
  sanctionIds: readonly string[],
  referral: ReferralInput,
  prefix: string,
): void {
  const { db, now, user, nextId } = context;
  const { answer, cai, plan, reason } = referral;
  const problems = referralProblems({ answer, hasCai: cai !== null, hasPlan: plan !== null, reason });
  requireFields(Object.fromEntries(Object.entries(problems).map(([name, code]) => [prefix + name, code])));
  let taskId: string | null = null;
  if (plan !== null) {
    requirePlan(context, 'refer-to-cai', plan, `${prefix}plan.`);
    taskId = nextId();
    openTask(db, {
      id: taskId,
      caseId,
      kind: 'refer-to-cai',
      title: '',
      ...plan,
      createdAt: now,
      createdBy: user.id,
    });
  }
  for (const sanctionId of sanctionIds) {
    insertReferral(db, {
      sanctionId,
      caseId,
      answer,
      directoryEntryId: cai?.directoryEntryId ?? null,
      caiName: cai?.name ?? '',
      reason,
      taskId,
      recordedAt: now,
      recordedBy: user.id,
    });
  }
}
