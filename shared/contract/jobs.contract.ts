import { z } from 'zod';

/** Work that goes on beside the calls; the window asks how far it is. */
export const jobId = z.uuid('id-shape');
export const jobInput = z.strictObject({ jobId });
export const startedJob = z.object({ jobId });

export const jobView = z.object({
  /** `gone`: nobody knows it any more, as after a lock. */
  phase: z.enum(['working', 'done', 'cancelled', 'refused', 'gone']),
  /** In steps of the work's own measure; 0 of 0 before it can tell. */
  done: z.number(),
  total: z.number(),
  /** Why it was refused: the problem of a field, or a code of `errors.ts`. */
  problem: z.string().nullable(),
  /** The id of what was made. */
  result: z.string().nullable(),
});
export type JobView = z.infer<typeof jobView>;
