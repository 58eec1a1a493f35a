import type { Reader } from '../../../db/connection/access';
import {
  facilitatorsOfGroup,
  insertGroup,
  listGroups,
  pastRosterOfGroup,
  rosterOfGroup,
} from '../../../db/repositories/groups';
import { sessionsOfGroup } from '../../../db/repositories/sessions';
import { asUserId } from '../../../db/repositories/users';
import type { CreateGroupInput, GroupRow, GroupView } from '../../../shared/contract/groups.contract';
import { caseId, groupId, sessionId, type GroupId } from '../../../shared/contract/primitives';
import type { ChangeReason } from '../../../shared/domain/cases/states';
import { displayName } from '../../../shared/domain/people/name';
import { AppError } from '../../../shared/errors';
import { requireFacilitators } from '../../core/facilitators';
import { noticesBeside } from '../../core/noticesBeside';
import { finishDraft } from '../../core/ownDrafts';
import type { WriteContext } from '../../core/procedure';
import { sanctionsBeside } from './joining';

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
      reason: man.reason as ChangeReason | null,
      why: man.why,
      toGroupName: man.toGroupName,
    })),
    sessionList: sessionsOfGroup(db, id).map(({ session, topics, begun, moves, present, rosterSize }) => ({
      sessionId: sessionId.parse(session.id),
      number: session.number,
      heldOn: session.heldOn,
      startsAt: session.startsAt,
      endsAt: session.endsAt,
      room: session.room,
      title: session.title,
      topics,
      closed: session.closedAt !== null,
      begun,
      moves,
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
