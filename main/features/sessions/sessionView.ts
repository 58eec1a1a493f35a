import type { Reader } from '../../../db/connection/access';
import { facilitatorsOfGroup } from '../../../db/repositories/groups';
import {
  amendmentsOfSession,
  elementsOf,
  exceptionOf,
  guestsOf,
  incidentsOf,
  lastReturn,
  reflectionsOf,
  signaturesOf,
} from '../../../db/repositories/sessionLog';
import {
  attendanceOfSession,
  facilitatorsOfSession,
  findSession,
  isFrozen,
  placesOf,
  rosterOfSession,
} from '../../../db/repositories/sessions';
import { asUserId } from '../../../db/repositories/users';
import { caseId, groupId, taskId, type SessionId } from '../../../shared/contract/primitives';
import type { SessionView } from '../../../shared/contract/sessions.contract';
import { displayName } from '../../../shared/domain/people/name';
import { noticesBeside } from '../../core/noticesBeside';
import { required } from '../../core/refuse';

const incidentViews = (db: Reader, id: SessionId): SessionView['incidents'] =>
  incidentsOf(db, id).map(({ incident, byName, code, person }) => ({
    number: incident.number,
    kind: incident.kind,
    what: incident.what,
    done: incident.done,
    called: incident.called,
    at: incident.recordedAt,
    byName,
    man:
      incident.caseId === null || incident.taskId === null || code === null || person === null
        ? null
        : {
            caseId: caseId.parse(incident.caseId),
            code,
            fullName: displayName(person),
            taskId: taskId.parse(incident.taskId),
          },
  }));

function rosterView(db: Reader, session: Parameters<typeof rosterOfSession>[1]): SessionView['roster'] {
  const guests = new Map(guestsOf(db, session.id).map(({ caseId: id, reason }) => [id, reason]));
  const own = rosterOfSession(db, session);
  const known = new Set(own.map((man) => man.caseId));
  // While it is not signed the roster is that of the group; whoever was written beside it comes after.
  const roster = [
    ...own,
    ...placesOf(
      db,
      [...guests.keys()].filter((id) => !known.has(id)),
    ),
  ];
  const noticesOf = noticesBeside(db, roster);
  const marks = new Map(attendanceOfSession(db, session.id).map((row) => [row.caseId, row]));
  return roster.map((man) => {
    const mark = marks.get(man.caseId);
    return {
      caseId: caseId.parse(man.caseId),
      code: man.code,
      fullName: displayName(man.person),
      noticeKinds: noticesOf(man.caseId),
      held: man.held,
      guestReason: guests.get(man.caseId) ?? null,
      mark: mark?.mark ?? null,
      observation: mark?.observation ?? '',
      lateMinutes: mark?.lateMinutes ?? null,
      ground: mark?.ground ?? '',
      action: mark?.action ?? '',
      task: mark?.task ?? '',
    };
  });
}

/** The log of a session: the roster of its day, with what was marked. @throws AppError `not-found` */
export function sessionViewOf(db: Reader, id: SessionId): SessionView {
  const { session, topics, group } = required(findSession(db, id));
  const written = facilitatorsOfSession(db, id);
  const people = written.length === 0 ? facilitatorsOfGroup(db, group.id) : written;
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
    development: session.development,
    groupTask: session.groupTask,
    elements: elementsOf(db, id),
    reflections: reflectionsOf(db, id),
    directoryAtHand: session.directoryAtHand,
    directoryWhy: session.directoryWhy,
    paperBy: session.paperBy,
    facilitators: people.map((person) => ({ ...person, id: asUserId(person.id) })),
    signatures: signaturesOf(db, id).map((signed) => ({ ...signed, userId: asUserId(signed.userId) })),
    exception: exceptionOf(db, id),
    returned: isFrozen(db, session) ? null : lastReturn(db, id),
    incidents: incidentViews(db, id),
    amendments: amendmentsOfSession(db, id),
    roster: rosterView(db, session),
  };
}
