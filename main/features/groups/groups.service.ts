import type { Reader } from '../../../db/connection/access';
import {
  countMembers,
  facilitatorsOfGroup,
  findGroup,
  insertGroup,
  insertMember,
  isMember,
  listGroups,
  pastRosterOfGroup,
  rosterOfGroup,
} from '../../../db/repositories/groups';
import { findCase } from '../../../db/repositories/people';
import { sessionsOfGroup } from '../../../db/repositories/sessions';
import { asUserId } from '../../../db/repositories/users';
import type { z } from 'zod';
import type {
  addMemberInput,
  CreateGroupInput,
  GroupRow,
  GroupView,
} from '../../../shared/contract/groups.contract';
import { caseId, groupId, sessionId, type GroupId } from '../../../shared/contract/primitives';
import { hasEnded, type ChangeReason } from '../../../shared/domain/cases/states';
import { capWarning } from '../../../shared/domain/groups/cap';
import { joiningProblem } from '../../../shared/domain/groups/joining';
import { displayName } from '../../../shared/domain/people/name';
import { AppError, type ErrorDetail } from '../../../shared/errors';
import { requireHasCome } from '../../core/arrival';
import { requireFacilitators } from '../../core/facilitators';
import { requireBasis } from '../../core/legalBasis';
import { noticesBeside } from '../../core/noticesBeside';
import { finishDraft } from '../../core/ownDrafts';
import type { WriteContext } from '../../core/procedure';
import { answerBeforeJoining, sanctionsBeside } from './joining';

const ruleBroken = (
  problem: { readonly rule: string; readonly article: string } & ErrorDetail,
  field: string,
): AppError => new AppError('rule', { detail: { ...problem }, fields: { [field]: problem.rule } });

const rowOf = (db: Reader, row: ReturnType<typeof listGroups>[number]): GroupRow => ({
  groupId: groupId.parse(row.group.id),
  name: row.group.name,
  kind: row.group.kind,
  place: row.group.place,
  members: row.members,
  sessions: row.sessions,
  facilitatorNames: facilitatorsOfGroup(db, row.group.id).map((person) => person.fullName),
  nextSessionOn: row.nextSessionOn,
});

/** Every group of the office, by name. */
export const groupRows = (db: Reader): GroupRow[] => listGroups(db).map((row) => rowOf(db, row));

/** One group with its roster and its sessions. @throws AppError `not-found` */
export function groupViewOf(db: Reader, id: GroupId): GroupView {
  const listed = listGroups(db).find((row) => row.group.id === id);
  if (listed === undefined) throw new AppError('not-found');
  const roster = rosterOfGroup(db, id);
  const noticesOf = noticesBeside(db, roster);
  const sanctionOf = sanctionsBeside(
    db,
    listed.group.kind,
    roster.map((member) => member.caseId),
  );
  return {
    ...rowOf(db, listed),
    affinity: listed.group.affinity,
    language: listed.group.language,
    facilitators: facilitatorsOfGroup(db, id).map((person) => ({ ...person, id: asUserId(person.id) })),
    roster: roster.map((member) => ({
      caseId: caseId.parse(member.caseId),
      code: member.code,
      fullName: displayName(member.person),
      joinedOn: member.joinedOn,
      noticeKinds: noticesOf(member.caseId),
      sanction: sanctionOf(member.caseId),
    })),
    left: pastRosterOfGroup(db, id).map((man) => ({
      caseId: caseId.parse(man.caseId),
      code: man.code,
      fullName: displayName(man.person),
      leftOn: man.leftOn,
      state: man.state,
      // The column has no CHECK: the list of reasons may grow, old changes keep theirs.
      reason: man.reason as ChangeReason,
    })),
    sessionList: sessionsOfGroup(db, id).map(({ session, topics, present, rosterSize }) => ({
      sessionId: sessionId.parse(session.id),
      number: session.number,
      heldOn: session.heldOn,
      startsAt: session.startsAt,
      endsAt: session.endsAt,
      room: session.room,
      title: session.title,
      topics,
      closed: session.closedAt !== null,
      cancelledWhy: session.cancelledAt === null ? null : session.cancelledWhy,
      present,
      rosterSize,
    })),
  };
}

/** §6.4.1 and §6.3.1. @throws AppError `rule` (`two-facilitators`) */
export function createGroup(context: WriteContext, input: CreateGroupInput): { groupId: GroupId } {
  const { db, now, user, nextId } = context;
  requireFacilitators(db, input.facilitators);
  const id = groupId.parse(nextId());
  const { facilitators, ...group } = input;
  insertGroup(db, { id, ...group, createdAt: now, createdBy: user.id }, [...new Set(facilitators)]);
  finishDraft(context, 'group', 'new');
  return { groupId: id };
}

/**
 * Takes a man into a group. §6.4.1 prefers at most fifteen: beyond that a reason is asked for and kept, and nobody is
 * turned away.
 *
 * @throws AppError `rule` (`group-cap`, `date-future`, `joined-before-closed-session`), `conflict`, `not-found`
 */
export function addMember(context: WriteContext, input: z.output<typeof addMemberInput>): void {
  const { db, now, today, user } = context;
  finishDraft(context, 'group-member', input.groupId);
  const joining = findCase(db, input.caseId);
  if (findGroup(db, input.groupId) === null || joining === null) throw new AppError('not-found');
  // Whoever was excluded, or with whom work has ended, comes back by a decision (§6.7).
  if (hasEnded(joining.state)) throw ruleBroken({ rule: 'case-ended', article: '§6.7' }, 'caseId');
  requireBasis(db, input.caseId);
  requireHasCome(db, input.caseId);
  if (isMember(db, input.groupId, input.caseId)) {
    throw new AppError('conflict', {
      detail: { reason: 'already-member' },
      fields: { caseId: 'already-member' },
    });
  }
  const closed = sessionsOfGroup(db, input.groupId).filter(({ session }) => session.closedAt !== null);
  const lastClosed =
    closed
      .map(({ session }) => session.heldOn)
      .sort()
      .at(-1) ?? null;
  const day = joiningProblem(input.joinedOn, today, lastClosed);
  if (day !== null) throw ruleBroken({ rule: day, article: '§6.4.1' }, 'joinedOn');

  const cap = capWarning(countMembers(db, input.groupId) + 1);
  if (cap !== null && input.overCapReason === '') throw ruleBroken({ ...cap }, 'overCapReason');
  answerBeforeJoining(context, input);
  insertMember(db, { ...input, addedAt: now, addedBy: user.id });
}
