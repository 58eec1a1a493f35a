import type { TaskWithNames } from '../../db/repositories/tasks';
import { asUserId } from '../../db/repositories/users';
import { caseId, taskId } from '../../shared/contract/primitives';
import type { TaskRow } from '../../shared/contract/tasks.contract';
import { displayName } from '../../shared/domain/people/name';
import { isOverdue } from '../../shared/domain/tasks/tasks';

/** More than anybody does in a day; whoever has more open finds the rest as these are closed. */
export const mostOpenTasks = 200;

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
