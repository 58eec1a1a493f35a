import { z } from 'zod';
import { draftRow } from './drafts.contract';
import { receivedCase } from './handOvers.contract';
import { caseId, day, groupId, noteId, sessionId } from './primitives';
import { sessionSubject } from './sessions.contract';
import { taskRow } from './tasks.contract';

const waitingSession = z.object({
  sessionId,
  groupId,
  groupName: z.string(),
  number: z.number().int(),
  ...sessionSubject,
  heldOn: day,
});

/** The page "Hoy": what waits for this person. */
export const today = z.object({
  /** What this person must do, overdue first. */
  tasks: z.array(taskRow),
  drafts: z.array(draftRow),
  /** What others put in this person's hands and she has not opened since. */
  received: z.array(receivedCase),
  unsignedNotes: z.array(
    z.object({ noteId, caseId, caseCode: z.string(), occurredOn: day, reserved: z.boolean() }),
  ),
  /** Groups that she conducts with men who have no entry test (§6.4.3). */
  lackingEntry: z.array(z.object({ groupId, groupName: z.string(), men: z.number().int() })),
  openSessions: z.array(waitingSession),
  /** Logs that a colleague signed, and that wait for this person's signature. */
  sessionsToSign: z.array(waitingSession),
  /** The draft that was being written when the office was last locked, if any: the way back. */
  resume: draftRow.nullable(),
});
export type Today = z.infer<typeof today>;
