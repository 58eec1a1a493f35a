import { z } from 'zod';
import {
  findPlan,
  goalsOf,
  insertGoal,
  insertPlan,
  insertPlanEnd,
  plansOfCase,
} from '../../../db/repositories/attentionPlans';
import { findCase } from '../../../db/repositories/people';
import { findUser } from '../../../db/repositories/users';
import type {
  AttentionGoal,
  BeginPlanInput,
  endPlanInput,
  plansOfCase as plansView,
  saveGoalInput,
} from '../../../shared/contract/attention-plans.contract';
import { planId, type CaseId } from '../../../shared/contract/primitives';
import { pastDayProblem } from '../../../shared/domain/evaluation/sections';
import { attentionApproaches } from '../../../shared/domain/approaches';
import { givesAttention, isGivenHere, planProblems } from '../../../shared/domain/notes/plan';
import { readsAttention } from '../../../shared/domain/notes/readers';
import { AppError } from '../../../shared/errors';
import { requireHasCome } from '../../core/arrival';
import { requireBasis } from '../../core/legalBasis';
import { finishDraft } from '../../core/ownDrafts';
import type { ReadContext, WriteContext } from '../../core/procedure';
import { conflict, requireField, required, ruleBroken } from '../../core/refuse';
import { readerOf, requireReads } from './readers';

const storedApproaches = z.array(z.enum(attentionApproaches));

/** The plans of a case with every version of their goals, for who reads them. @throws AppError `not-found` */
export function plansOf({ db, user }: ReadContext, id: CaseId): z.input<typeof plansView> {
  required(findCase(db, id));
  const all = plansOfCase(db, id);
  const reader = readerOf(db, user, id);
  const found = all.filter(({ plan }) => readsAttention({ ...reader, isAuthor: plan.authorId === user.id }));
  const goals = goalsOf(
    db,
    found.map(({ plan }) => plan.id),
  );
  const goalsOfPlan = (plan: string): AttentionGoal[] => {
    const rows = goals.filter(({ goal }) => goal.planId === plan);
    return [...new Set(rows.map(({ goal }) => goal.goal))].flatMap((goal) => {
      const [latest, ...earlier] = rows
        .filter((row) => row.goal.goal === goal)
        .map(({ goal: { version, text, state, recordedAt }, authorName }) => ({
          version,
          text,
          state,
          at: recordedAt,
          authorName,
        }));
      return latest === undefined ? [] : [{ goal, ...latest, earlier }];
    });
  };
  return {
    withheld: all.length - found.length,
    rows: found.map(({ plan, end, memberName, authorName, enderName }) => ({
      planId: planId.parse(plan.id),
      begunOn: plan.begunOn,
      giver: plan.giver,
      giverName: memberName ?? plan.giverName,
      serviceName: plan.serviceName,
      requestedBy: plan.requestedBy,
      reason: plan.reason,
      approaches: storedApproaches.parse(JSON.parse(plan.approaches)),
      approachesReason: plan.approachesReason,
      recordedAt: plan.recordedAt,
      authorName,
      goals: goalsOfPlan(plan.id),
      ended:
        end === null
          ? null
          : { on: end.endedOn, reason: end.reason, note: end.note, authorName: enderName ?? '' },
    })),
  };
}

/**
 * Begins a plan with its goals.
 *
 * @throws AppError `not-found`; `invalid` (`begunOn`); `rule` (`no-basis`, `not-here-yet`, those of `planProblems`)
 */
export function beginPlan(context: WriteContext, input: BeginPlanInput): { planId: z.input<typeof planId> } {
  const { db, now, today, user, nextId } = context;
  const { caseId, giver, giverId, service, goals } = input;
  required(findCase(db, caseId));
  requireBasis(db, caseId);
  requireHasCome(db, caseId);
  requireField('begunOn', pastDayProblem(input.begunOn, today));
  const member = giverId === null ? null : required(findUser(db, giverId));
  const [problem] = planProblems({
    ...input,
    hasMember: member !== null && member.active && givesAttention(giver, member.role),
    serviceInDirectory: service === null ? null : service.directoryEntryId !== null,
  });
  if (problem !== undefined) throw ruleBroken(problem, problem.field);
  const id = nextId();
  insertPlan(db, {
    id,
    caseId,
    begunOn: input.begunOn,
    giver,
    // What does not belong to this giver is not kept: the form may have been filled in for another first.
    giverId: isGivenHere(giver) ? giverId : null,
    giverName: giver === 'outside' ? input.giverName : '',
    directoryEntryId: isGivenHere(giver) ? null : (service?.directoryEntryId ?? null),
    serviceName: isGivenHere(giver) ? '' : (service?.name ?? ''),
    requestedBy: input.requestedBy,
    reason: input.reason,
    approaches: JSON.stringify(attentionApproaches.filter((one) => input.approaches.includes(one))),
    approachesReason: input.approachesReason,
    recordedAt: now,
    authorId: user.id,
  });
  goals.forEach((text, index) => {
    insertGoal(db, {
      planId: id,
      goal: index + 1,
      version: 1,
      text,
      state: 'open',
      recordedAt: now,
      authorId: user.id,
    });
  });
  finishDraft(context, 'attention-plan', caseId);
  return { planId: id };
}

/** A plan that goes on, for who reads it. @throws AppError `not-found`; `rule` (`plan-ended`, `attention-readers`) */
function requireOpen({ db, user }: Pick<ReadContext, 'db' | 'user'>, id: string) {
  const { plan, end } = required(findPlan(db, id));
  requireReads(db, user, plan);
  if (end !== null) throw ruleBroken({ rule: 'plan-ended', article: '§6.8' }, 'planId');
  requireBasis(db, plan.caseId);
  return plan;
}

/** Adds a goal, or writes one again: earlier versions stay. @throws AppError `not-found`, `rule`, `conflict` */
export function saveGoal(
  context: WriteContext,
  { planId: id, goal, baseVersion, text, state }: z.output<typeof saveGoalInput>,
): void {
  const { db, now, user } = context;
  const plan = requireOpen(context, id);
  const all = goalsOf(db, [plan.id]).map((row) => row.goal);
  const number = goal ?? 1 + Math.max(0, ...all.map((row) => row.goal));
  const latest = all.find((row) => row.goal === number);
  if (goal !== null && latest === undefined) throw new AppError('not-found');
  if ((latest?.version ?? 0) !== baseVersion) throw conflict('newer-version');
  if (latest?.text === text && latest.state === state) throw conflict('nothing-changed');
  insertGoal(db, {
    planId: plan.id,
    goal: number,
    version: baseVersion + 1,
    text,
    state,
    recordedAt: now,
    authorId: user.id,
  });
}

/**
 * Ends a plan, with why.
 *
 * @throws AppError `not-found`; `invalid` (`endedOn`, `note`); `rule` (`plan-ended`, `attention-readers`)
 */
export function endPlan(
  context: WriteContext,
  { planId: id, endedOn, reason, note }: z.output<typeof endPlanInput>,
): void {
  const { db, now, today, user } = context;
  const { plan, end } = required(findPlan(db, id));
  requireReads(db, user, plan);
  if (end !== null) throw ruleBroken({ rule: 'plan-ended', article: '§6.8' }, 'endedOn');
  requireField('endedOn', pastDayProblem(endedOn, today) ?? (endedOn < plan.begunOn ? 'before-plan' : null));
  requireField('note', reason === 'other' && note === '' ? 'required' : null);
  insertPlanEnd(db, { planId: plan.id, endedOn, reason, note, recordedAt: now, authorId: user.id });
}
