import { openTasksOf, openTasksOfNobody, type TaskWithNames } from '../../db/repositories/tasks';
import { asUserId } from '../../db/repositories/users';
import { caseId, taskId } from '../../shared/contract/primitives';
import type { TaskRow } from '../../shared/contract/tasks.contract';
import { displayName } from '../../shared/domain/people/name';
import { isOverdue, taskOrder } from '../../shared/domain/tasks/tasks';
import { roleMay } from '../../shared/permissions';
import type { ReadContext } from './procedure';

/** More than anybody does in a day; whoever has more open finds the rest as these are closed. */
const mostOpenTasks = 200;

/** A task as every list of tasks shows it. Nothing of the evaluation that opened it. */
export const taskRowOf = (
  { task, caseCode, person, ownerName, noticeKind }: TaskWithNames,
  today: string,
): TaskRow => ({
  taskId: taskId.parse(task.id),
  caseId: caseId.parse(task.caseId),
  caseCode,
  fullName: displayName(person),
  kind: task.kind,
  noticeKind,
  title: task.title,
  ownerId: asUserId(task.ownerId),
  ownerName,
  dueOn: task.dueOn,
  createdAt: task.createdAt,
  overdue: task.closedAt === null && isOverdue(task.dueOn, today),
  closedAt: task.closedAt,
});

/**
 * What whoever is signed in has to see to, overdue first: her own tasks and, for who closes accounts, those of
 * colleagues who have left, which would otherwise be nobody's.
 */
export function tasksToSeeTo({ db, user, today }: ReadContext): TaskRow[] {
  const orphaned = roleMay(user.role, 'users.manage') ? openTasksOfNobody(db, mostOpenTasks) : [];
  return [...openTasksOf(db, user.id, mostOpenTasks), ...orphaned]
    .map((found) => taskRowOf(found, today))
    .sort(taskOrder);
}
