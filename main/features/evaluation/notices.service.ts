import type { z } from 'zod';
import { findNotice, insertNotice, liftNotice, standingNotices } from '../../../db/repositories/notices';
import { openTask } from '../../../db/repositories/tasks';
import type {
  liftNoticeInput,
  noticePlan,
  reopenNoticeInput,
} from '../../../shared/contract/notices.contract';
import { noticeId, type NoticeId } from '../../../shared/contract/primitives';
import {
  liftProblem,
  noticeKinds,
  planCovers,
  reopenProblem,
  type NoticeKind,
} from '../../../shared/domain/evaluation/notices';
import { AppError } from '../../../shared/errors';
import type { ReadContext, WriteContext } from '../../core/procedure';
import { required, ruleBroken } from '../../core/refuse';
import { requirePlan } from '../../core/taskPlans';

export type Plan = z.output<typeof noticePlan>;
/** Who answers for each notice that a save raises. */
export type Plans = Partial<Readonly<Record<NoticeKind, Plan | null>>>;

/**
 * The kinds that stand in a case itself: those of an earlier case of the same man were answered then, and do not spare
 * anybody from protecting now.
 */
export const standingOf = (db: ReadContext['db'], caseId: string): readonly NoticeKind[] =>
  standingNotices(db, caseId).map(({ notice }) => notice.kind);

/**
 * The plan of each notice that is raised, in order.
 *
 * @throws AppError `rule`: `notice-plan` when the form planned for others than these (§6.7, end), `protection-owner`,
 * `owner-inactive`; `invalid` for a day that has passed; `not-found` for an account that is not there
 */
export function plansFor(
  context: Pick<WriteContext, 'db' | 'today'>,
  plans: Plans,
  raised: readonly NoticeKind[],
): readonly { readonly kind: NoticeKind; readonly plan: Plan }[] {
  const planned = noticeKinds.flatMap((kind) => {
    const plan = plans[kind] ?? null;
    return plan === null ? [] : [{ kind, plan }];
  });
  const kinds = planned.map(({ kind }) => kind);
  if (!planCovers(kinds, raised)) {
    const wrong = [
      ...kinds.filter((kind) => !raised.includes(kind)),
      ...raised.filter((kind) => !kinds.includes(kind)),
    ];
    throw new AppError('rule', {
      detail: { rule: 'notice-plan', article: '§6.7' },
      fields: Object.fromEntries(wrong.map((kind) => [`notices.${kind}`, 'notice-plan'])),
    });
  }
  for (const { kind, plan } of planned) requirePlan(context, 'protection', plan, `notices.${kind}.`);
  return planned;
}

/** Puts a notice beside the name together with the task of protecting whoever may be at risk (§6.7, end). */
export function raiseNotice(
  { db, now, user, nextId }: Pick<WriteContext, 'db' | 'now' | 'user' | 'nextId'>,
  notice: {
    readonly caseId: string;
    readonly kind: NoticeKind;
    readonly entryId: string;
    readonly plan: Plan;
  },
): NoticeId {
  const { caseId, kind, entryId, plan } = notice;
  const taskId = nextId();
  openTask(db, {
    id: taskId,
    caseId,
    kind: 'protection',
    title: '',
    ownerId: plan.ownerId,
    dueOn: plan.dueOn,
    createdAt: now,
    createdBy: user.id,
  });
  const id = noticeId.parse(nextId());
  insertNotice(db, {
    id,
    caseId,
    kind,
    entryId,
    taskId,
    raisedAt: now,
    raisedBy: user.id,
    liftedAt: null,
    liftedBy: null,
    liftReason: '',
  });
  return id;
}

/** Takes a notice from beside the name, with the reason. Its task goes on until it is closed. @throws AppError `rule` */
export function lift({ db, now, user }: WriteContext, input: z.output<typeof liftNoticeInput>): void {
  const notice = required(findNotice(db, input.noticeId));
  const problem = liftProblem(notice);
  if (problem !== null) throw ruleBroken(problem, 'noticeId');
  liftNotice(db, notice.id, { liftedAt: now, liftedBy: user.id, liftReason: input.reason });
}

/**
 * Puts a lifted notice back, as a notice and a task of their own: what was lifted stays lifted, with its reason.
 *
 * @throws AppError `rule`: `not-lifted`, `already-standing`, and those of a plan; `invalid`; `not-found`
 */
export function reopen(
  context: WriteContext,
  { noticeId: id, ...plan }: z.output<typeof reopenNoticeInput>,
): { noticeId: NoticeId } {
  const notice = required(findNotice(context.db, id));
  const problem = reopenProblem(notice, standingOf(context.db, notice.caseId));
  if (problem !== null) throw ruleBroken(problem, 'noticeId');
  requirePlan(context, 'protection', plan, '');
  const { caseId, kind, entryId } = notice;
  return { noticeId: raiseNotice(context, { caseId, kind, entryId, plan }) };
}
