import { z } from 'zod';
import { nothing, sessionId } from '../../../shared/contract/primitives';
import {
  closeSessionInput,
  createSessionInput,
  getSessionInput,
  sessionView,
} from '../../../shared/contract/sessions.contract';
import { command, query, router } from '../../core/procedure';
import { closeSessionLog, createSession, sessionViewOf } from './sessions.service';

const read = { permission: 'groups.read' } as const;
const write = { permission: 'sessions.write' } as const;
const ofSession = (input: { sessionId: string }) => ({ kind: 'session', id: input.sessionId }) as const;

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
