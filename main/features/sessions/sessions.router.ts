import { z } from 'zod';
import { nothing, sessionId } from '../../../shared/contract/primitives';
import {
  addIncidentInput,
  allowSessionInput,
  amendSessionInput,
  closedSession,
  closeSessionInput,
  createSessionInput,
  getSessionInput,
  ownCheckView,
  returnSessionInput,
  saveOwnCheckInput,
  sessionView,
  signSessionInput,
} from '../../../shared/contract/sessions.contract';
import { command, query, router } from '../../core/procedure';
import { requireOwnPassphrase, requirePassphraseOf } from '../../core/signature';
import { addIncident } from './incidents.service';
import {
  allowOneFacilitator,
  amendSession,
  askSigners,
  closeSessionLog,
  returnSession,
  signSession,
} from './log.service';
import { readOwnCheck, saveOwnCheck } from './ownCheck.service';
import { createSession } from './sessions.service';
import { sessionViewOf } from './sessionView';

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
    output: closedSession,
    audit: {
      action: 'sessions.signed',
      actionFor: (_input, { closed }) => (closed ? 'sessions.closed' : 'sessions.signed'),
      subject: ofSession,
      // Whether the other signed beside her is a fact of the log; her name stands in the session.
      fields: ({ second }) => [
        ...['facilitators', 'attendance', 'development'],
        ...(second === null ? [] : ['second']),
      ],
    },
    prepare: askSigners,
    run: closeSessionLog,
  }),
  sign: command({
    access: write,
    input: signSessionInput,
    output: closedSession,
    audit: {
      action: 'sessions.signed',
      actionFor: (_input, { closed }) => (closed ? 'sessions.closed' : 'sessions.signed'),
      subject: ofSession,
    },
    prepare: (office, state, input) => requireOwnPassphrase(office, state, input.passphrase, 'passphrase'),
    run: (context, input) => signSession(context, input.sessionId),
  }),
  giveBack: command({
    access: write,
    input: returnSessionInput,
    output: nothing,
    audit: { action: 'sessions.returned', subject: ofSession, fields: () => ['reason'] },
    run: (context, input) => {
      returnSession(context, input);
      return {};
    },
  }),
  amend: command({
    access: write,
    input: amendSessionInput,
    output: nothing,
    audit: { action: 'sessions.amended', subject: ofSession, fields: () => ['text'] },
    prepare: (office, state, input) => requireOwnPassphrase(office, state, input.passphrase, 'passphrase'),
    run: (context, input) => {
      amendSession(context, input);
      return {};
    },
  }),
  // Of coordination, who may stand beside whoever is signed in: her own passphrase is what counts.
  allowOne: command({
    access: read,
    input: allowSessionInput,
    output: nothing,
    // Who signed stands in the exception itself.
    audit: { action: 'sessions.exception', subject: ofSession, fields: () => ['reason'] },
    prepare: (_office, state, input) => requirePassphraseOf(state, input, 'passphrase'),
    run: (context, input, signer) => {
      allowOneFacilitator(context, input, signer);
      return {};
    },
  }),
  addIncident: command({
    access: write,
    input: addIncidentInput,
    output: nothing,
    // Protects somebody else (§6.7).
    whileRestricted: 'goes-on',
    audit: {
      action: 'sessions.incident',
      subject: (input) => (input.caseId === null ? ofSession(input) : { kind: 'case', id: input.caseId }),
      fields: (input) => [input.kind],
    },
    run: (context, input) => {
      addIncident(context, input);
      return {};
    },
  }),
  ownCheck: query({
    access: write,
    input: getSessionInput,
    output: ownCheckView,
    audit: { none: 'what whoever is signed in wrote of herself, for herself' },
    run: (context, input) => readOwnCheck(context, input.sessionId),
  }),
  saveOwnCheck: command({
    access: write,
    input: saveOwnCheckInput,
    output: nothing,
    audit: { action: 'sessions.own-check', subject: ofSession },
    run: (context, input) => {
      saveOwnCheck(context, input);
      return {};
    },
  }),
});
