import { z } from 'zod';
import { caseId, day, instant, processNoteId, prose, userId } from './primitives';

/** The psychologist's own notes about a case: what she reads back of hers, and what a colleague shares with her. */
export const processNotesOfCaseInput = z.strictObject({ caseId });

export const saveProcessNoteInput = z.strictObject({ caseId, occurredOn: day, text: prose(20_000) });

export const shareProcessNoteInput = z.strictObject({
  processNoteId,
  readerId: userId,
  act: z.enum(['share', 'withdraw']),
});

export const processNoteRow = z.object({
  processNoteId,
  occurredOn: day,
  recordedAt: instant,
  isMine: z.boolean(),
  authorName: z.string(),
  text: z.string(),
  /** Who reads it besides her; empty for one that is another's. */
  readers: z.array(z.object({ id: userId, fullName: z.string() })),
});
export type ProcessNoteRow = z.infer<typeof processNoteRow>;

export const processNotesOfCase = z.object({
  /** Newest first. */
  rows: z.array(processNoteRow),
  /** Psychologists with whom one may be shared. */
  colleagues: z.array(z.object({ id: userId, fullName: z.string() })),
});
