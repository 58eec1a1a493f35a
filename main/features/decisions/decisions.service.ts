import type { z } from 'zod';
import {
  decisionsOf,
  exclusionPeople,
  insertAnswer,
  insertDecision,
  insertDecisionTask,
  insertExplanation,
  taskOfDecision,
  type DecisionRecord,
} from '../../../db/repositories/decisions';
import { findCase, type CaseRecord } from '../../../db/repositories/people';
import { closeTask, findTask, openTask } from '../../../db/repositories/tasks';
import { findUser, getOffice } from '../../../db/repositories/users';
import type { answerInput, DecideInput, explainInput } from '../../../shared/contract/decisions.contract';
import { decisionId, type DecisionId } from '../../../shared/contract/primitives';
import { changeDayProblem } from '../../../shared/domain/cases/moves';
import {
  answerProblem,
  decisionProblems,
  explanationProblem,
  followUpOf,
  needsSecond,
  outcomesFrom,
  secondProblem,
  standingOf,
  stateAfter,
  type DecisionStanding,
} from '../../../shared/domain/decisions/decisions';
import type { TaskKind } from '../../../shared/domain/tasks/tasks';
import { AppError } from '../../../shared/errors';
import { changeState } from '../../core/caseMoves';
import { requireBasis } from '../../core/legalBasis';
import { finishDraft } from '../../core/ownDrafts';
import type { WriteContext } from '../../core/procedure';
import { conflict, requireField, requireFields, required } from '../../core/refuse';
import { requirePlan, type TaskPlan } from '../../core/taskPlans';
import { detailPlace, notePlace, reasonPlace, requireDecision } from './decisionView';

const article = '§6.7';
const ruleBroken = (rule: string, field?: string): AppError =>
  new AppError('rule', {
    detail: { rule, article },
    ...(field === undefined ? {} : { fields: { [field]: rule } }),
  });

type Writing = WriteContext<'protected'>;

function openFor(
  { db, now, user, nextId }: Pick<Writing, 'db' | 'now' | 'user' | 'nextId'>,
  caseId: string,
  kind: TaskKind,
  { ownerId, dueOn }: TaskPlan,
): string {
  const id = nextId();
  openTask(db, { id, caseId, kind, title: '', ownerId, dueOn, createdAt: now, createdBy: user.id });
  return id;
}

/** Refuses what the form would have refused, and what only the office knows. */
function requireDecidable(context: Writing, input: DecideInput, record: CaseRecord): void {
  const { db, today, user } = context;
  const officeKind = getOffice(db).kind;
  const before = decisionsOf(db, input.caseId);
  const open = before.at(-1);
  if (open !== undefined && standingOf(open.decision.people, open.answer?.answer ?? null) === 'proposed') {
    throw ruleBroken('decision-open');
  }
  if (input.number !== before.length + 1) throw conflict('newer-version');
  if (!outcomesFrom(record.state, officeKind).includes(input.outcome))
    throw ruleBroken('no-outcome', 'outcome');
  const day = changeDayProblem(input.decidedOn, { openedOn: record.openedOn, today });
  requireFields({
    ...decisionProblems({
      ...input,
      officeKind,
      today,
      helpCount: input.help.length,
      hasService: input.service !== null,
      hasProtection: input.protection !== null,
      hasFollowUp: input.followUp !== null,
      hasSecond: input.second !== null,
      exclusionPeople: exclusionPeople(db),
    }),
    ...(day === null ? {} : { decidedOn: day }),
  });
  if (input.protection !== null) requirePlan(context, 'protection', input.protection, 'protection.');
  const follows = followUpOf(input.outcome, officeKind);
  if (input.followUp !== null && follows !== null) requirePlan(context, follows, input.followUp, 'followUp.');
  if (input.second !== null) {
    requirePlan(context, 'exclusion-review', input.second, 'second.');
    const second = required(findUser(db, input.second.ownerId));
    requireField('second.ownerId', secondProblem(user.id, second));
  }
}

/** What follows once a decision holds: the state of the case, and the task of whoever sees to the rest. */
function putInForce(
  context: Writing,
  decision: DecisionRecord,
  record: CaseRecord,
  occurredOn: string,
): void {
  changeState(context, {
    caseId: decision.caseId,
    from: record.state,
    to: decision.toState,
    act: 'decision',
    decisionId: decision.id,
    reason: 'decided',
    note: '',
    occurredOn,
  });
  const follows = followUpOf(decision.outcome, getOffice(context.db).kind);
  const { followUpOwnerId: ownerId, followUpDueOn: dueOn } = decision;
  if (follows !== null && ownerId !== null && dueOn !== null) {
    const taskId = openFor(context, decision.caseId, follows, { ownerId, dueOn });
    insertDecisionTask(context.db, { decisionId: decision.id, taskId, caseId: decision.caseId });
  }
}

/**
 * Writes down a decision of entry or exclusion (§6.7). What one person decides holds at once; an exclusion that takes
 * two changes nothing until the second has confirmed it, but whoever may be at risk is protected from now on.
 *
 * @throws AppError `not-found`; `conflict` (`newer-version`); `rule` (`no-basis`, `decision-open`, `no-outcome`); `invalid` by field
 */
export function decide(
  context: Writing,
  input: DecideInput,
): { decisionId: DecisionId; standing: DecisionStanding } {
  const { db, now, user, nextId, seal } = context;
  const record = required(findCase(db, input.caseId));
  requireBasis(db, input.caseId);
  requireDecidable(context, input, record);
  const { caseId, number, outcome, decidedOn, protection, followUp, second, ...detail } = input;
  const people = needsSecond(outcome, exclusionPeople(db)) ? 2 : 1;
  const written = {
    id: nextId(),
    caseId,
    number,
    outcome,
    toState: stateAfter(outcome, getOffice(db).kind),
    criteria: JSON.stringify(detail.criteria.map(({ criterion }) => criterion)),
    decidedOn,
    people,
    followUpOwnerId: followUp?.ownerId ?? null,
    followUpDueOn: followUp?.dueOn ?? null,
    authorId: user.id,
  };
  const decision: DecisionRecord = {
    ...written,
    detailSealed: seal('protected', JSON.stringify(detail), detailPlace(written)),
    reviewTaskId: second === null ? null : openFor(context, caseId, 'exclusion-review', second),
    recordedAt: now,
  };
  insertDecision(db, decision);
  if (protection !== null) openFor(context, caseId, 'protection', protection);
  if (people === 1) putInForce(context, decision, record, decidedOn);
  finishDraft(context, 'decision', caseId);
  return { decisionId: decisionId.parse(decision.id), standing: standingOf(people, null) };
}

function closeReview({ db, now, user }: Writing, id: string | null, withdrawn: boolean): void {
  if (id === null || findTask(db, id)?.task.closedAt !== null) return;
  closeTask(db, id, {
    closedAt: now,
    closedBy: user.id,
    outcome: withdrawn ? 'not-needed' : 'done',
    closingNote: withdrawn ? 'Quien la propuso la retiró.' : '',
  });
}

/**
 * What the second person answers to an exclusion, from a session of her own; or its author takes it back. Confirmed, it
 * holds from that day on.
 *
 * @throws AppError `not-found`; `rule` (`already-answered`, `second-person`, `no-basis`,
 * `state-moved-on`); `invalid` (`reason`)
 */
export function answer(
  context: Writing,
  { decisionId: id, answer: given, reason }: z.output<typeof answerInput>,
): { decisionId: DecisionId; standing: DecisionStanding } {
  const { db, now, today, user, seal } = context;
  const { whole, standing } = requireDecision(db, id);
  const { decision } = whole;
  const problem = answerProblem({
    standing,
    authorId: decision.authorId,
    byId: user.id,
    answer: given,
    reason,
  });
  if (problem === 'reason') requireFields({ reason: 'required' });
  if (problem !== null) throw ruleBroken(problem);
  const record = required(findCase(db, decision.caseId));
  // Refusing or withdrawing ends what was open; confirming would decide something new about him.
  if (given === 'confirmed') requireBasis(db, decision.caseId);
  const row = { decisionId: decision.id, caseId: decision.caseId, answer: given, byId: user.id };
  insertAnswer(db, { ...row, reasonSealed: seal('protected', reason, reasonPlace(row)), at: now });
  if (given === 'confirmed') {
    // He may have given up or been referred while the exclusion was waiting.
    if (!outcomesFrom(record.state, getOffice(db).kind).includes(decision.outcome))
      throw ruleBroken('state-moved-on');
    putInForce(context, decision, record, today);
  }
  closeReview(context, decision.reviewTaskId, given === 'withdrawn');
  return { decisionId: id, standing: standingOf(decision.people, given) };
}

/**
 * Writes down that a decision was explained to him, when and how (§6.7.3); whoever had to do it has done it.
 *
 * @throws AppError `not-found`; `rule` (`not-in-force`, `already-explained`); `invalid` (`explainedOn`)
 */
export function explain(context: Writing, input: z.output<typeof explainInput>): void {
  const { db, now, today, user, seal } = context;
  const { whole, standing } = requireDecision(db, input.decisionId);
  const { decision } = whole;
  const problem = explanationProblem(standing, whole.explanation !== null);
  if (problem !== null) throw ruleBroken(problem);
  requireField('explainedOn', explainedOnProblem(decision, input.explainedOn, today));
  const { note, ...said } = input;
  const row = { ...said, caseId: decision.caseId, byId: user.id };
  insertExplanation(db, { ...row, noteSealed: seal('protected', note, notePlace(row)), recordedAt: now });
  const taskId = taskOfDecision(db, decision.id);
  const task = taskId === null ? null : findTask(db, taskId)?.task;
  // What a decision left besides (a place to find, a CAI to send him to) is not done by explaining it.
  if (task?.kind === 'explain-decision' && task.closedAt === null) {
    closeTask(db, task.id, { closedAt: now, closedBy: user.id, outcome: 'done', closingNote: '' });
  }
}

/** Not tomorrow, and not before it was decided; today always, also by a clock that was set back. */
const explainedOnProblem = (decision: DecisionRecord, explainedOn: string, today: string): string | null => {
  if (explainedOn > today) return 'date-future';
  return explainedOn < decision.decidedOn && explainedOn !== today ? 'before-decision' : null;
};
