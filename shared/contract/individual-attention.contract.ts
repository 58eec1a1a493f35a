import { z } from 'zod';
import { caseHolds } from '../domain/rights/hold';
import { caseId, day, instant, line, noteId, optionalLine, optionalProse, prose } from './primitives';

/** Who asked for the attention (§6.8.3: at request or at the facilitators' judgement). */
export const requesters = ['facilitators', 'participant', 'psychologist', 'other-service'] as const;

/** What is written of one attention (§6.8). Sealed with the clinical key as one piece. */
export const noteBody = z.strictObject({
  reason: line(300),
  requestedBy: z.enum(requesters),
  development: prose(20_000),
  agreements: optionalProse(4_000),
  /** What needs watching, in the professional's words. A risk level is a matter of its own, judged elsewhere. */
  riskObserved: optionalProse(4_000),
  nextStep: optionalLine(300),
});
export type NoteBody = z.infer<typeof noteBody>;

export const createNoteInput = z.strictObject({ caseId, occurredOn: day });
export const getNoteInput = z.strictObject({ noteId });
export const discardNoteInput = z.strictObject({ noteId });

export const signNoteInput = z.strictObject({
  noteId,
  occurredOn: day,
  body: noteBody,
  passphrase: z.string('required').min(1, 'required').max(1_000),
});

export const amendNoteInput = z.strictObject({
  noteId,
  text: prose(10_000),
  passphrase: z.string('required').min(1, 'required').max(1_000),
});

export const noteView = z.object({
  noteId,
  caseId,
  caseCode: z.string(),
  fullName: z.string(),
  /** Sealed with psychology's key; a note of who facilitates is sealed with that of the register. */
  reserved: z.boolean(),
  /** What keeps his case from being written into. */
  hold: z.enum(caseHolds).nullable(),
  authorName: z.string(),
  isMine: z.boolean(),
  occurredOn: day,
  createdAt: instant,
  signedAt: instant.nullable(),
  /** Null until signed: what is being written is a draft of its author. */
  body: noteBody.nullable(),
  amendments: z.array(z.object({ at: instant, authorName: z.string(), text: z.string() })),
});
export type NoteView = z.infer<typeof noteView>;
