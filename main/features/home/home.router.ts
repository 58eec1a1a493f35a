import { listUnsignedNotes } from '../../../db/repositories/notes';
import { groupsLackingEntry } from '../../../db/repositories/tests';
import { openSessions, sessionsToSign } from '../../../db/repositories/sessions';
import { receivedUnopened } from '../../../db/repositories/team';
import { today } from '../../../shared/contract/home.contract';
import { caseId, groupId, noteId, nothing, sessionId } from '../../../shared/contract/primitives';
import { displayName } from '../../../shared/domain/people/name';
import { roleMay } from '../../../shared/permissions';
import { ownDrafts } from '../../core/ownDrafts';
import { query, router } from '../../core/procedure';
import { tasksToSeeTo } from '../../core/taskRows';

/** Enough for a screen; whoever was given more sees the next ones as she opens these. */
const mostReceived = 50;

const waitingSession = ({ session, topics, groupName }: ReturnType<typeof openSessions>[number]) => ({
  sessionId: sessionId.parse(session.id),
  groupId: groupId.parse(session.groupId),
  groupName,
  number: session.number,
  title: session.title,
  topics,
  heldOn: session.heldOn,
});

export const homeRouter = router({
  today: query({
    access: { permission: 'signed-in' },
    input: nothing,
    output: today,
    audit: { none: 'what waits for whoever is signed in: her own tasks, drafts, notes and sessions' },
    run: (context) => {
      const { db, user } = context;
      const drafts = ownDrafts(context);
      return {
        tasks: tasksToSeeTo(context),
        drafts,
        received: receivedUnopened(db, user.id, mostReceived).map(({ person, ...found }) => ({
          ...found,
          caseId: caseId.parse(found.caseId),
          fullName: displayName(person),
        })),
        unsignedNotes: listUnsignedNotes(db, user.id).map((note) => ({
          ...note,
          noteId: noteId.parse(note.noteId),
          caseId: caseId.parse(note.caseId),
        })),
        openSessions: roleMay(user.role, 'groups.read')
          ? openSessions(db, roleMay(user.role, 'sessions.write') ? user.id : null).map(waitingSession)
          : [],
        sessionsToSign: roleMay(user.role, 'sessions.write')
          ? sessionsToSign(db, user.id).map(waitingSession)
          : [],
        lackingEntry: roleMay(user.role, 'tests.apply')
          ? groupsLackingEntry(db, user.id).map(({ groupId: id, ...found }) => ({
              groupId: groupId.parse(id),
              ...found,
            }))
          : [],
        resume: drafts[0] ?? null,
      };
    },
  }),
});
