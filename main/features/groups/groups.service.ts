import type { Reader } from '../../../db/connection/access';
import {
  attendanceOfSession,
  closeSession,
  countMembers,
  facilitatorsOfGroup,
  facilitatorsOfSession,
  findFacilitators,
  findGroup,
  findSession,
  insertGroup,
  insertMember,
  insertSession,
  isMember,
  listGroups,
  nextSessionNumber,
  pastRosterOfGroup,
  rosterOfGroup,
  rosterOfSession,
  sessionsOfGroup,
} from '../../../db/repositories/groups';
import { standingKinds } from '../../../db/repositories/notices';
import { findCase, namesOf } from '../../../db/repositories/people';
import { asUserId } from '../../../db/repositories/users';
import type { z } from 'zod';
import type {
  addMemberInput,
  CloseSessionInput,
  CreateGroupInput,
  createSessionInput,
  GroupRow,
  GroupView,
  SessionView,
} from '../../../shared/contract/groups.contract';
import {
  caseId,
  groupId,
  sessionId,
  type GroupId,
  type SessionId,
} from '../../../shared/contract/primitives';
import { hasEnded, type ChangeReason } from '../../../shared/domain/cases/states';
import { noticeOrder, type NoticeKind } from '../../../shared/domain/evaluation/notices';
import { capWarning } from '../../../shared/domain/groups/cap';
import { facilitationProblem } from '../../../shared/domain/groups/facilitators';
import { joiningProblem } from '../../../shared/domain/groups/joining';
import { displayName } from '../../../shared/domain/people/name';
import { attendanceProblem, sessionDayProblem } from '../../../shared/domain/sessions/attendance';
import { AppError, type ErrorDetail } from '../../../shared/errors';
import { requireHasCome } from '../../core/arrival';
import { requireBasis } from '../../core/legalBasis';
import { finishDraft } from '../../core/ownDrafts';
import type { WriteContext } from '../../core/procedure';
import { answerBeforeJoining, sanctionsBeside } from './joining';

const ruleBroken = (
  problem: { readonly rule: string; readonly article: string } & ErrorDetail,
  field: string,
): AppError => new AppError('rule', { detail: { ...problem }, fields: { [field]: problem.rule } });

/** §6.3.1: at least two people with training conduct a group; a minimum, so it is held to. */
function requireFacilitators(db: Reader, ids: readonly string[]): void {
  const people = findFacilitators(db, ids);
  const problem = facilitationProblem(people);
  if (problem !== null) throw ruleBroken({ ...problem }, 'facilitators');
  if (people.length !== new Set(ids).size)
    throw new AppError('not-found', { fields: { facilitators: 'not-found' } });
}

/** What stands beside each name of a roster (§6.7, end), the most urgent first. */
function noticesBeside(db: Reader, roster: readonly { readonly caseId: string }[]) {
  const kinds = standingKinds(
    db,
    roster.map((member) => member.caseId),
  );
  return (id: string): NoticeKind[] => [...(kinds.get(id) ?? [])].sort(noticeOrder);
}

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
    sessionList: sessionsOfGroup(db, id).map(({ session, present, rosterSize }) => ({
      sessionId: sessionId.parse(session.id),
      number: session.number,
      heldOn: session.heldOn,
      topic: session.topic,
      closed: session.closedAt !== null,
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

/** Plans a session on one of the thirteen topics of §6.4.8. @throws AppError `not-found` */
export function createSession(
  { db, now, user, nextId }: WriteContext,
  input: z.output<typeof createSessionInput>,
): { sessionId: SessionId } {
  if (findGroup(db, input.groupId) === null) throw new AppError('not-found');
  const id = sessionId.parse(nextId());
  insertSession(db, {
    id,
    groupId: input.groupId,
    number: nextSessionNumber(db, input.groupId),
    heldOn: input.heldOn,
    topic: input.topic,
    development: '',
    createdAt: now,
    createdBy: user.id,
    closedAt: null,
    closedBy: null,
  });
  return { sessionId: id };
}

/** The log of a session: the roster of its day, with what was marked. @throws AppError `not-found` */
export function sessionViewOf(db: Reader, id: SessionId): SessionView {
  const found = findSession(db, id);
  if (found === null) throw new AppError('not-found');
  const { session, group } = found;
  const roster = rosterOfSession(db, session);
  const noticesOf = noticesBeside(db, roster);
  const marks = new Map(attendanceOfSession(db, id).map((row) => [row.caseId, row]));
  const people =
    session.closedAt === null ? facilitatorsOfGroup(db, group.id) : facilitatorsOfSession(db, id);
  return {
    sessionId: id,
    groupId: groupId.parse(group.id),
    groupName: group.name,
    number: session.number,
    heldOn: session.heldOn,
    topic: session.topic,
    closedAt: session.closedAt,
    closedByName:
      session.closedBy === null ? null : (namesOf(db, [session.closedBy]).get(session.closedBy) ?? ''),
    development: session.development,
    facilitators: people.map((person) => ({ ...person, id: asUserId(person.id) })),
    roster: roster.map((member) => ({
      caseId: caseId.parse(member.caseId),
      code: member.code,
      fullName: displayName(member.person),
      noticeKinds: noticesOf(member.caseId),
      held: member.held,
      mark: marks.get(member.caseId)?.mark ?? null,
      observation: marks.get(member.caseId)?.observation ?? '',
    })),
  };
}

/**
 * Keeps who came, who led and what was done, and closes the session for good.
 *
 * @throws AppError `rule`: `two-facilitators` (§6.3.1), `everyone-marked` and the others of attendance,
 * `observation-held` (Ley 29733), `session-not-held-yet`, `already-closed`; `not-found`
 */
export function closeSessionLog(context: WriteContext, input: CloseSessionInput): void {
  const { db, now, today, user } = context;
  const found = findSession(db, input.sessionId);
  if (found === null) throw new AppError('not-found');
  if (found.session.closedAt !== null)
    throw ruleBroken({ rule: 'already-closed', article: '§6.9.1' }, 'sessionId');
  const day = sessionDayProblem(found.session.heldOn, today);
  if (day !== null) throw ruleBroken({ rule: day, article: '§6.9.1' }, 'heldOn');
  requireFacilitators(db, input.facilitators);
  const roster = rosterOfSession(db, found.session);
  const problem = attendanceProblem(roster, input.attendance);
  if (problem !== null) {
    const { rule, article, caseIds } = problem;
    const codes = roster.filter((man) => caseIds.includes(man.caseId)).map(({ code }) => code);
    throw ruleBroken({ rule, article, people: caseIds.length, codes: codes.join(', ') }, 'attendance');
  }
  closeSession(db, input.sessionId, {
    development: input.development,
    closedAt: now,
    closedBy: user.id,
    facilitatorIds: [...new Set(input.facilitators)],
    attendance: input.attendance,
  });
  finishDraft(context, 'session-log', input.sessionId);
}
