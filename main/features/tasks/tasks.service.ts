import type { z } from 'zod';
import { findCase, namesOf } from '../../../db/repositories/people';
import {
  changesOfTask,
  closeTask,
  countSteps,
  findTask,
  insertTaskChange,
  openTask,
} from '../../../db/repositories/tasks';
import { proposerAwaiting } from '../../../db/repositories/decisions';
import { findUser } from '../../../db/repositories/users';
import { secondProblem } from '../../../shared/domain/decisions/decisions';
import { taskId, type TaskId } from '../../../shared/contract/primitives';
import type {
  changeTaskInput,
  closeTaskInput,
  createTaskInput,
  TaskView,
} from '../../../shared/contract/tasks.contract';
import { closeProblem, dueProblem, openProblem, titleProblem } from '../../../shared/domain/tasks/tasks';
import type { ReadContext, WriteContext } from '../../core/procedure';
import { conflict, requireField, required, ruleBroken } from '../../core/refuse';
import { requireOwner, requirePlan } from '../../core/taskPlans';
import { taskRowOf } from '../../core/taskRows';

/** One task with its changes. Steps of protection are behind `protection.steps`. @throws AppError `not-found` */
export function taskViewOf({ db, today }: ReadContext, id: TaskId): TaskView {
  const found = required(findTask(db, id));
  const { createdBy, closedBy, outcome, closingNote } = found.task;
  const names = namesOf(db, closedBy === null ? [createdBy] : [createdBy, closedBy]);
  return {
    ...taskRowOf(found, today),
    createdByName: names.get(createdBy) ?? '',
    closedByName: closedBy === null ? null : (names.get(closedBy) ?? ''),
    outcome,
    closingNote,
    awaited: proposerAwaiting(db, id) !== null,
    changes: changesOfTask(db, id).map(({ change, ownerName, byName }) => ({
      number: change.number,
      ownerName,
      dueOn: change.dueOn,
      reason: change.reason,
      at: change.at,
      byName,
    })),
  };
}

/**
 * Opens a task by hand.
 *
 * @throws AppError `not-found`; `invalid` (`title`, `dueOn`); `rule` (`owner-inactive`)
 */
export function createTask(
  { db, now, today, user, nextId }: WriteContext,
  input: z.output<typeof createTaskInput>,
): { taskId: TaskId } {
  required(findCase(db, input.caseId));
  requireField('title', titleProblem(input.kind, input.title));
  requirePlan({ db, today }, input.kind, input, '');
  const id = taskId.parse(nextId());
  openTask(db, { id, ...input, createdAt: now, createdBy: user.id });
  return { taskId: id };
}

/**
 * Gives a task another owner or another day, with the reason. A day that has passed already may stay.
 *
 * @throws AppError `not-found`; `conflict` (`newer-version`, `nothing-changed`); `invalid`; `rule` (`already-closed`,
 * `protection-owner`, `owner-inactive`); `invalid` with `second-person` for a review that would come to its proposer
 */
export function changeTask(
  { db, now, today, user }: WriteContext,
  input: z.output<typeof changeTaskInput>,
): void {
  const { task } = required(findTask(db, input.taskId));
  const problem = openProblem(task);
  if (problem !== null) throw ruleBroken(problem, problem.field);
  if (input.number !== changesOfTask(db, task.id).length + 1) throw conflict('newer-version');
  if (input.ownerId === task.ownerId && input.dueOn === task.dueOn) throw conflict('nothing-changed');
  if (input.dueOn !== task.dueOn) requireField('dueOn', dueProblem(input.dueOn, today));
  requireOwner(db, task.kind, input.ownerId, 'ownerId');
  const proposer = proposerAwaiting(db, task.id);
  if (proposer !== null) {
    requireField('ownerId', secondProblem(proposer, required(findUser(db, input.ownerId))));
  }
  insertTaskChange(db, { ...input, at: now, byId: user.id });
}

/**
 * Closes a task for good (§6.7, end: protection with at least one step).
 *
 * @throws AppError `not-found`; `rule` (`already-closed`, `protection-owner`, `protection-step`, `note-needed`,
 * `answer-first`)
 */
export function closeOneTask({ db, now, user }: WriteContext, input: z.output<typeof closeTaskInput>): void {
  const { task } = required(findTask(db, input.taskId));
  const { outcome, note } = input;
  const problem = closeProblem({
    kind: task.kind,
    closedAt: task.closedAt,
    steps: countSteps(db, task.id),
    outcome,
    note,
    role: user.role,
    awaited: proposerAwaiting(db, task.id) !== null,
  });
  if (problem !== null) throw ruleBroken(problem, problem.field);
  closeTask(db, task.id, { closedAt: now, closedBy: user.id, outcome, closingNote: note });
}
