import type { z } from 'zod';
import type { Reader } from '../../../db/connection/access';
import {
  countMembers,
  endMembership,
  findGroup,
  findMember,
  insertMember,
  lastClosedOn,
  lastLeftOn,
} from '../../../db/repositories/groups';
import { findCase } from '../../../db/repositories/people';
import type {
  addMemberInput,
  leaveGroupInput,
  transferInput,
} from '../../../shared/contract/groups.contract';
import type { CaseId, GroupId } from '../../../shared/contract/primitives';
import { hasEnded } from '../../../shared/domain/cases/states';
import { capWarning } from '../../../shared/domain/groups/cap';
import { joiningProblem } from '../../../shared/domain/groups/joining';
import { lastDayBefore, leavingProblem } from '../../../shared/domain/groups/leaving';
import { AppError } from '../../../shared/errors';
import { requireHasCome } from '../../core/arrival';
import { requireBasis } from '../../core/legalBasis';
import { finishDraft } from '../../core/ownDrafts';
import type { WriteContext } from '../../core/procedure';
import { required, ruleBroken } from '../../core/refuse';
import { answerBeforeJoining } from './joining';

type Entering = z.output<typeof addMemberInput>;

/** Everything that joining asks for, whichever way he comes; writes the membership. */
function enter(context: WriteContext, input: Entering): void {
  const { db, now, today, user } = context;
  const { groupId, caseId, joinedOn, overCapReason } = input;
  required(findGroup(db, groupId));
  const joining = required(findCase(db, caseId));
  // Whoever was excluded, or with whom work has ended, comes back by a decision (§6.7).
  if (hasEnded(joining.state)) throw ruleBroken({ rule: 'case-ended', article: '§6.7' }, 'caseId');
  requireBasis(db, caseId);
  requireHasCome(db, caseId);
  if (findMember(db, groupId, caseId) !== null) {
    throw new AppError('conflict', {
      detail: { reason: 'already-member' },
      fields: { caseId: 'already-member' },
    });
  }
  const day = joiningProblem(joinedOn, today, lastClosedOn(db, groupId));
  if (day !== null) throw ruleBroken({ rule: day, article: '§6.4.1' }, 'joinedOn');
  const left = lastLeftOn(db, groupId, caseId);
  if (left !== null && joinedOn <= left) {
    throw ruleBroken({ rule: 'joined-before-leaving', article: '§6.4.1' }, 'joinedOn');
  }
  const cap = capWarning(countMembers(db, groupId) + 1);
  if (cap !== null && overCapReason === '') {
    throw new AppError('rule', { detail: { ...cap }, fields: { overCapReason: cap.rule } });
  }
  answerBeforeJoining(context, input);
  insertMember(db, { groupId, caseId, joinedOn, overCapReason, addedAt: now, addedBy: user.id });
}

/**
 * Takes a man into a group. §6.4.1 prefers at most fifteen: beyond that a reason is asked for and kept, and nobody is
 * turned away.
 *
 * @throws AppError `rule` (`group-cap`, `date-future`, `joined-before-closed-session`, `joined-before-leaving`),
 * `conflict`, `not-found`
 */
export function addMember(context: WriteContext, input: Entering): void {
  finishDraft(context, 'group-member', input.groupId);
  enter(context, input);
}

/** @throws AppError `not-found` where he does not belong to the group */
const placeOf = (db: Reader, groupId: GroupId, caseId: CaseId) => required(findMember(db, groupId, caseId));

/**
 * He leaves the group while his case goes on; the sessions of his days still find him.
 *
 * @throws AppError `rule` (`date-future`, `left-before-joining`, `left-before-closed-session`), `not-found`
 */
export function leaveGroup(context: WriteContext, input: z.output<typeof leaveGroupInput>): void {
  const { db, now, today, user } = context;
  const { groupId, caseId, leftOn, reason } = input;
  const place = placeOf(db, groupId, caseId);
  const problem = leavingProblem(leftOn, {
    today,
    joinedOn: place.joinedOn,
    lastClosedOn: lastClosedOn(db, groupId),
  });
  if (problem !== null) throw ruleBroken({ rule: problem, article: '§6.9.1' }, 'leftOn');
  endMembership(db, place, { leftOn, reason, toGroup: null, leftAt: now, leftBy: user.id });
}

/**
 * He goes over to another group on a day, which is his first in it: leaves one and enters the other in one transaction, and
 * the history of both says so.
 *
 * @throws AppError as `addMember` for the group he enters; `rule` (`joined-before-closed-session`) for the one he leaves
 */
export function transfer(context: WriteContext, input: z.output<typeof transferInput>): void {
  const { db, now, user } = context;
  const { groupId, toGroupId, reason, ...entering } = input;
  const place = placeOf(db, groupId, input.caseId);
  const lastClosed = lastClosedOn(db, groupId);
  if (input.joinedOn < place.joinedOn) {
    throw ruleBroken({ rule: 'left-before-joining', article: '§6.9.1' }, 'joinedOn');
  }
  const leftOn = lastDayBefore(input.joinedOn, place.joinedOn);
  if (lastClosed !== null && leftOn < lastClosed) {
    throw ruleBroken({ rule: 'joined-before-closed-session', article: '§6.4.1' }, 'joinedOn');
  }
  enter(context, { ...entering, groupId: toGroupId });
  endMembership(db, place, { leftOn, reason, toGroup: toGroupId, leftAt: now, leftBy: user.id });
}
