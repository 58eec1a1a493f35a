import { z } from 'zod';
import {
  addMemberInput,
  closeSessionInput,
  createGroupInput,
  createSessionInput,
  getGroupInput,
  getSessionInput,
  groupRow,
  groupView,
  joiningInput,
  joiningView,
  sessionView,
} from '../../../shared/contract/groups.contract';
import { groupId, nothing, sessionId } from '../../../shared/contract/primitives';
import { command, query, router } from '../../core/procedure';
import { joiningViewOf } from './joining';
import {
  addMember,
  closeSessionLog,
  createGroup,
  createSession,
  groupRows,
  groupViewOf,
  sessionViewOf,
} from './groups.service';

const read = { permission: 'groups.read' } as const;
const manage = { permission: 'groups.manage' } as const;
const write = { permission: 'sessions.write' } as const;
const ofGroup = (input: { groupId: string }) => ({ kind: 'group', id: input.groupId }) as const;
const ofSession = (input: { sessionId: string }) => ({ kind: 'session', id: input.sessionId }) as const;

export const groupsRouter = router({
  list: query({
    access: read,
    input: nothing,
    output: z.object({ rows: z.array(groupRow) }),
    audit: { none: 'names of groups and counts; opening one leaves a row' },
    run: ({ db }) => ({ rows: groupRows(db) }),
  }),
  get: query({
    access: read,
    input: getGroupInput,
    output: groupView,
    audit: { action: 'groups.read', subject: ofGroup },
    run: ({ db }, input) => groupViewOf(db, input.groupId),
  }),
  create: command({
    access: manage,
    input: createGroupInput,
    output: z.object({ groupId }),
    audit: {
      action: 'groups.created',
      subject: (_input, output) => ofGroup(output),
      fields: (input) => Object.keys(input),
    },
    run: createGroup,
  }),
  joining: query({
    access: manage,
    input: joiningInput,
    output: joiningView,
    audit: { none: 'asked while the form is being filled in; joining leaves a row' },
    run: joiningViewOf,
  }),
  addMember: command({
    access: manage,
    input: addMemberInput,
    output: nothing,
    audit: { action: 'groups.member-added', subject: (input) => ({ kind: 'case', id: input.caseId }) },
    run: (context, input) => {
      addMember(context, input);
      return {};
    },
  }),
});

export const sessionsRouter = router({
  create: command({
    access: write,
    input: createSessionInput,
    output: z.object({ sessionId }),
    audit: { action: 'sessions.created', subject: (_input, output) => ofSession(output) },
    run: createSession,
  }),
  get: query({
    access: read,
    input: getSessionInput,
    output: sessionView,
    audit: { action: 'sessions.read', subject: ofSession },
    run: ({ db }, input) => sessionViewOf(db, input.sessionId),
  }),
  close: command({
    access: write,
    input: closeSessionInput,
    output: nothing,
    audit: {
      action: 'sessions.closed',
      subject: ofSession,
      fields: () => ['facilitators', 'attendance', 'development'],
    },
    run: (context, input) => {
      closeSessionLog(context, input);
      return {};
    },
  }),
});
