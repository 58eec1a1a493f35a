import { z } from 'zod';
import { day, instant, meetingId, optionalLine, optionalProse, prose, userId } from './primitives';

/** The spaces in which the team takes care of itself (§6.3.4, §6.3.5). */

/** What everybody sees of one: that it was held. */
export const careRow = z.object({
  meetingId,
  heldOn: day,
  count: z.number().int(),
  byPsychology: z.boolean(),
  noPsychologyReason: z.string(),
  /** Whoever asks took part: it opens. */
  mine: z.boolean(),
});
export type CareRow = z.infer<typeof careRow>;
export const careList = z.object({ rows: z.array(careRow) });
export type CareList = z.infer<typeof careList>;

export const careInput = z.strictObject({ meetingId });
export const careView = careRow.extend({
  leader: z.string(),
  themes: z.string(),
  participants: z.array(z.string()),
  others: z.number().int(),
  texts: z.array(
    z.object({ number: z.number().int(), authorName: z.string(), at: instant, text: z.string() }),
  ),
});
export type CareView = z.infer<typeof careView>;

export const recordCareInput = z.strictObject({
  heldOn: day,
  byPsychology: z.boolean(),
  noPsychologyReason: optionalLine(200),
  leader: optionalLine(120),
  participants: z.array(userId).min(1, 'required').max(50, 'too-many'),
  others: z.number('count-shape').int('count-shape').min(0, 'count-shape').max(50, 'count-shape'),
  themes: optionalProse(2_000),
  text: optionalProse(10_000),
});
export type RecordCareInput = z.input<typeof recordCareInput>;

export const writeCareInput = z.strictObject({ meetingId, text: prose(10_000) });
