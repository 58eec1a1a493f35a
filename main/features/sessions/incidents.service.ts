import type { z } from 'zod';
import { findCase } from '../../../db/repositories/people';
import { insertIncident } from '../../../db/repositories/sessionLog';
import { findSession, isFrozen } from '../../../db/repositories/sessions';
import { openTask, openTasksOfCase } from '../../../db/repositories/tasks';
import type { addIncidentInput } from '../../../shared/contract/sessions.contract';
import { hasEnded } from '../../../shared/domain/cases/states';
import { asksForExclusion } from '../../../shared/domain/sessions/elements';
import { holdOf } from '../../core/hold';
import type { WriteContext } from '../../core/procedure';
import { required, requireField, ruleBroken } from '../../core/refuse';
import { requirePlan } from '../../core/taskPlans';

/**
 * Keeps what happened at once, not with the log: somebody may be at risk. Where it is about a man, the task of protecting
 * opens with it (§6.7, end), and that of looking at his exclusion where the norm asks for it (§6.7.1, §6.7.2) and his case
 * may be written in.
 *
 * @throws AppError `not-found`; `rule` (`already-closed` and those of a plan); `invalid` (`plan`)
 */
export function addIncident(context: WriteContext, input: z.output<typeof addIncidentInput>): void {
  const { db, now, today, user, nextId } = context;
  const { session } = required(findSession(db, input.sessionId));
  if (isFrozen(db, session)) throw ruleBroken({ rule: 'already-closed', article: '§6.9.1' }, 'what');
  requireField('kind', session.heldOn > today ? 'session-not-held-yet' : null);
  const { caseId, plan, ...said } = input;
  requireField('plan.ownerId', (caseId === null) === (plan === null) ? null : 'required');
  let taskId: string | null = null;
  if (caseId !== null && plan !== null) {
    const { state } = required(findCase(db, caseId));
    requirePlan(context, 'protection', plan, 'plan.');
    taskId = nextId();
    const task = { caseId, title: '', ...plan, createdAt: now, createdBy: user.id };
    openTask(db, { id: taskId, kind: 'protection', ...task });
    const reviewed = openTasksOfCase(db, caseId).some((open) => open.task.kind === 'exclusion-review');
    if (asksForExclusion(input.kind) && !reviewed && !hasEnded(state) && holdOf(db, caseId) === null)
      openTask(db, { id: nextId(), kind: 'exclusion-review', ...task });
  }
  insertIncident(db, { id: nextId(), ...said, caseId, taskId, recordedAt: now, recordedBy: user.id });
}
