import {
  casesInChargeOf,
  insertAssignment,
  insertHandOver,
  lastAuditSeq,
  membershipsOf,
  openTasksToGive,
} from '../../../db/repositories/team';
import { insertTaskChange } from '../../../db/repositories/tasks';
import { asUserId, findUser, type UserRecord } from '../../../db/repositories/users';
import type {
  CreateHandOverInput,
  handedOver,
  HandOverView,
} from '../../../shared/contract/handOvers.contract';
import { caseId, type UserId } from '../../../shared/contract/primitives';
import { receiverProblem, taskReceiver } from '../../../shared/domain/cases/handOver';
import { displayName } from '../../../shared/domain/people/name';
import { AppError } from '../../../shared/errors';
import { finishDraft } from '../../core/ownDrafts';
import type { ReadContext, WriteContext } from '../../core/procedure';
import { conflict, required, ruleBroken } from '../../core/refuse';
import type { z } from 'zod';

/** What a colleague has in her hands: her cases, her open tasks, her part in cases of others. @throws `not-found` */
export function handOverOf({ db }: ReadContext, fromId: UserId): HandOverView {
  const { id, fullName, role, active } = required(findUser(db, fromId));
  const tasks = openTasksToGive(db, fromId);
  return {
    from: { id: asUserId(id), fullName, role, active },
    cases: casesInChargeOf(db, fromId).map(({ person, ...found }) => ({
      caseId: caseId.parse(found.id),
      code: found.code,
      fullName: displayName(person),
      state: found.state,
      openTasks: found.openTasks,
    })),
    openTasks: tasks.length,
    protectionTasks: tasks.filter(({ kind }) => kind === 'protection').length,
    reviewTasks: tasks.filter(({ proposedBy }) => proposedBy !== null).length,
    memberships: membershipsOf(db, fromId).length,
  };
}

/** Who may receive, by id, each looked up once. @throws AppError `not-found`, `rule` */
function receivers({ db }: WriteContext, fromId: string) {
  const known = new Map<string, UserRecord>();
  return (id: string, field: string): UserRecord => {
    const account = known.get(id) ?? findUser(db, id);
    if (account === null) throw new AppError('not-found', { fields: { [field]: 'not-found' } });
    const problem = receiverProblem(fromId, account);
    if (problem !== null) throw ruleBroken({ rule: problem, article: '§6.2.1' }, field);
    known.set(id, account);
    return account;
  };
}

/**
 * Gives everything that a colleague has in her hands to others, in one act: her cases, to one person or to several; her
 * open tasks, to whoever receives their case; and she leaves the teams of other cases. All of it, or nothing.
 *
 * @throws AppError `not-found`; `conflict` (`newer-version`: there is more or less by now than was looked at,
 * `nothing-changed`: there is nothing); `rule` (`hand-over-same`, `owner-inactive`, `protection-owner`, `second-person`)
 */
export function handOver(context: WriteContext, input: CreateHandOverInput): z.output<typeof handedOver> {
  const { db, now, today, user, nextId } = context;
  const { fromId, reason } = input;
  required(findUser(db, fromId));
  const cases = casesInChargeOf(db, fromId);
  const tasks = openTasksToGive(db, fromId);
  const memberships = membershipsOf(db, fromId);
  if (cases.length !== input.seen.cases || tasks.length !== input.seen.openTasks)
    throw conflict('newer-version');
  if (cases.length + tasks.length + memberships.length === 0) throw conflict('nothing-changed');

  const receiver = receivers(context, fromId);
  const toAll = receiver(input.toId, 'toId');
  const forProtection =
    input.protectionToId === null ? null : receiver(input.protectionToId, 'protectionToId');
  const own = new Set(cases.map(({ id }) => id));
  const byCase = new Map<string, UserRecord>();
  for (const [index, exception] of input.exceptions.entries()) {
    const field = `exceptions.${String(index)}.toId`;
    // Somebody else answers for it by now, or it never was hers.
    if (!own.has(exception.caseId)) throw conflict('newer-version');
    byCase.set(exception.caseId, receiver(exception.toId, field));
  }
  const receiverOf = (id: string): UserRecord => byCase.get(id) ?? toAll;

  const handOverId = nextId();
  insertHandOver(db, { id: handOverId, fromId, reason, recordedAt: now, recordedBy: user.id });
  const given = {
    occurredOn: today,
    reason,
    handOverId,
    auditSeq: lastAuditSeq(db),
    recordedAt: now,
    recordedBy: user.id,
  };
  for (const { id, nextNumber } of cases) {
    insertAssignment(db, {
      ...given, caseId: id, number: nextNumber, role: 'responsible', userId: receiverOf(id).id, act: 'begin',
    }); // prettier-ignore
  }
  // Her case may be among those of whose team she was: each row takes the number after what was written above.
  const used = new Map(cases.map(({ id, nextNumber }) => [id, nextNumber]));
  for (const { caseId: ofCase, role, nextNumber } of memberships) {
    const number = Math.max(nextNumber, (used.get(ofCase) ?? 0) + 1);
    used.set(ofCase, number);
    insertAssignment(db, { ...given, caseId: ofCase, number, role, userId: fromId, act: 'end' });
  }
  for (const task of tasks) {
    const owner = taskReceiver(task, receiverOf(task.caseId), forProtection);
    if (owner === null) {
      const rule = task.proposedBy === null ? 'protection-owner' : 'second-person';
      throw ruleBroken({ rule, article: '§6.7' }, 'protectionToId');
    }
    insertTaskChange(db, {
      taskId: task.id, number: task.nextNumber, ownerId: owner.id, dueOn: task.dueOn, reason, at: now, byId: user.id,
    }); // prettier-ignore
  }
  finishDraft(context, 'hand-over', fromId);
  return { cases: cases.length, tasks: tasks.length };
}
