import type { z } from 'zod';
import { findTask, insertStep, stepsOfTask, type StepRecord } from '../../../db/repositories/tasks';
import type { TaskId } from '../../../shared/contract/primitives';
import type { recordStepInput, StepRow } from '../../../shared/contract/tasks.contract';
import { pastDayProblem } from '../../../shared/domain/evaluation/sections';
import { stepProblems } from '../../../shared/domain/tasks/tasks';
import { finishDraft } from '../../core/ownDrafts';
import type { ReadContext, WriteContext } from '../../core/procedure';
import { requireField, requireFields, required, ruleBroken } from '../../core/refuse';

/** Binds a note to its step: moved to another task or author it does not open. */
const place = (step: Pick<StepRecord, 'id' | 'taskId' | 'recordedBy'>): string =>
  ['protection_steps', 'note', step.id, step.taskId, step.recordedBy].join('|');

/** The steps taken for a task, with their notes opened. @throws AppError `not-found`, `damaged` */
export function stepsOf({ db, unseal }: ReadContext<'protected'>, id: TaskId): StepRow[] {
  required(findTask(db, id));
  return stepsOfTask(db, id).map(({ step, recordedByName }) => ({
    recipient: step.recipient,
    institution: step.institution,
    means: step.means,
    toldOn: step.toldOn,
    toldAtTime: step.toldAtTime,
    receipt: step.receipt,
    note: unseal('protected', step.noteSealed, place(step)),
    recordedAt: step.recordedAt,
    recordedByName,
  }));
}

/**
 * Writes down who was told, when, by which means and with which receipt (§6.7, end). It does not change afterwards, and
 * may still be added once the task is closed: what was done is worth more than the order in which it was written.
 *
 * @throws AppError `not-found`; `rule` (`not-protection`); `invalid` by field
 */
export function recordStep(
  context: WriteContext<'protected'>,
  { note, ...input }: z.output<typeof recordStepInput>,
): void {
  const { db, now, today, user, nextId, seal } = context;
  const { task } = required(findTask(db, input.taskId));
  if (task.kind !== 'protection') throw ruleBroken({ rule: 'not-protection', article: '§6.7' }, 'taskId');
  requireFields(stepProblems(input));
  requireField('toldOn', pastDayProblem(input.toldOn, today));
  const step = { id: nextId(), ...input, recordedAt: now, recordedBy: user.id };
  insertStep(db, { ...step, noteSealed: seal('protected', note, place(step)) });
  finishDraft(context, 'protection-step', input.taskId);
}
