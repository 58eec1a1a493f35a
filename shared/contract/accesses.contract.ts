import { z } from 'zod';
import { caseId, instant, page } from './primitives';

export const accessesInput = z.strictObject({ caseId, ...page.shape });

/** One act on a case or on a record of it, as the audit log has it: who, when and what kind. Never what was read. */
export const accessRow = z.object({
  seq: z.number().int(),
  at: instant,
  actorName: z.string(),
  action: z.string(),
});
export type AccessRow = z.infer<typeof accessRow>;

export const accessPage = z.object({
  /** Newest first. */
  rows: z.array(accessRow),
  nextCursor: z.string().nullable(),
});
