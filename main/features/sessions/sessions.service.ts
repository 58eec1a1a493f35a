import type { z } from 'zod';
import type { Reader } from '../../../db/connection/access';
import { facilitatorsOfGroup, findGroup } from '../../../db/repositories/groups';
import { namesOf } from '../../../db/repositories/people';
import {
  attendanceOfSession,
  closeSession,
  facilitatorsOfSession,
  findSession,
  insertSession,
  rosterOfSession,
} from '../../../db/repositories/sessions';
import { asUserId } from '../../../db/repositories/users';
import { caseId, groupId, sessionId, type SessionId } from '../../../shared/contract/primitives';
import type {
  CloseSessionInput,
  createSessionInput,
  SessionView,
} from '../../../shared/contract/sessions.contract';
import { displayName } from '../../../shared/domain/people/name';
import { attendanceProblem, sessionDayProblem } from '../../../shared/domain/sessions/attendance';
import { AppError, type ErrorDetail } from '../../../shared/errors';
import { requireFacilitators } from '../../core/facilitators';
import { noticesBeside } from '../../core/noticesBeside';
import { finishDraft } from '../../core/ownDrafts';
import type { WriteContext } from '../../core/procedure';

const ruleBroken = (
  problem: { readonly rule: string; readonly article: string } & ErrorDetail,
  field: string,
): AppError => new AppError('rule', { detail: { ...problem }, fields: { [field]: problem.rule } });

/** Plans a session on topics of §6.4.8. @throws AppError `not-found` */
export function createSession(
  { db, now, user, nextId }: WriteContext,
  input: z.output<typeof createSessionInput>,
): { sessionId: SessionId } {
  if (findGroup(db, input.groupId) === null) throw new AppError('not-found');
  const id = sessionId.parse(nextId());
  insertSession(db, {
    id,
    groupId: input.groupId,
    heldOn: input.heldOn,
    startsAt: '',
    endsAt: '',
    room: '',
    title: '',
    topics: input.topics,
    createdAt: now,
    createdBy: user.id,
  });
  return { sessionId: id };
}

/** The log of a session: the roster of its day, with what was marked. @throws AppError `not-found` */
export function sessionViewOf(db: Reader, id: SessionId): SessionView {
  const found = findSession(db, id);
  if (found === null) throw new AppError('not-found');
  const { session, topics, group } = found;
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
    startsAt: session.startsAt,
    endsAt: session.endsAt,
    room: session.room,
    title: session.title,
    topics,
    cancelledWhy: session.cancelledAt === null ? null : session.cancelledWhy,
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
 * `observation-held` (Ley 29733), `session-not-held-yet`, `session-cancelled`, `already-closed`; `not-found`
 */
export function closeSessionLog(context: WriteContext, input: CloseSessionInput): void {
  const { db, now, today, user } = context;
  const found = findSession(db, input.sessionId);
  if (found === null) throw new AppError('not-found');
  if (found.session.closedAt !== null)
    throw ruleBroken({ rule: 'already-closed', article: '§6.9.1' }, 'sessionId');
  if (found.session.cancelledAt !== null)
    throw ruleBroken({ rule: 'session-cancelled', article: '§6.4.10' }, 'sessionId');
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
