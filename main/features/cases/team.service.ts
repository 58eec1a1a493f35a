import type { z } from 'zod';
import type { Reader } from '../../../db/connection/access';
import { findCase } from '../../../db/repositories/people';
import { assignmentsOfCase, insertAssignment, lastAuditSeq } from '../../../db/repositories/team';
import { asUserId, findUser, type UserRecord } from '../../../db/repositories/users';
import type { caseTeam, updateTeamInput } from '../../../shared/contract/team.contract';
import { assignmentProblem, currentTeam, mayChangeProblem } from '../../../shared/domain/cases/team';
import { pastDayProblem } from '../../../shared/domain/evaluation/sections';
import { AppError } from '../../../shared/errors';
import type { WriteContext } from '../../core/procedure';
import { conflict, requireField, required, ruleBroken } from '../../core/refuse';

type Account = Pick<UserRecord, 'fullName' | 'active'>;

/** Who works on a case now. */
export function teamOf(
  db: Reader,
  caseId: string,
  accounts: ReadonlyMap<string, Account>,
): z.output<typeof caseTeam> {
  const history = assignmentsOfCase(db, caseId);
  return {
    nextNumber: history.length + 1,
    members: currentTeam(history).map(({ userId, role, occurredOn }) => ({
      userId: asUserId(userId),
      fullName: accounts.get(userId)?.fullName ?? '',
      role,
      since: occurredOn,
      active: accounts.get(userId)?.active ?? false,
    })),
  };
}

/**
 * Somebody comes into the team of a case or leaves it, with the reason. To make somebody responsible takes the case
 * from whoever was.
 *
 * @throws AppError `not-found`; `conflict` (`newer-version`); `invalid`; `rule` (`team-who`, `team-role`,
 * `in-team-already`, `not-in-team`, `responsible-stays`, `owner-inactive`)
 */
export function updateTeam(
  { db, now, today, user }: WriteContext,
  input: z.output<typeof updateTeamInput>,
): void {
  const record = required(findCase(db, input.caseId));
  const who = mayChangeProblem(user, record.responsibleId);
  if (who !== null) throw ruleBroken(who, who.field);
  const account = findUser(db, input.userId);
  if (account === null) throw new AppError('not-found', { fields: { userId: 'not-found' } });
  const history = assignmentsOfCase(db, input.caseId);
  if (input.number !== history.length + 1) throw conflict('newer-version');
  requireField('occurredOn', pastDayProblem(input.occurredOn, today));
  const problem = assignmentProblem(currentTeam(history), input, account);
  if (problem !== null) throw ruleBroken(problem, problem.field);
  insertAssignment(db, {
    ...input,
    handOverId: null,
    auditSeq: lastAuditSeq(db),
    recordedAt: now,
    recordedBy: user.id,
  });
}
