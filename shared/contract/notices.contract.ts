import { z } from 'zod';
import { noticeKinds } from '../domain/evaluation/notices';
import { day, instant, noticeId, prose, taskId, userId } from './primitives';

export const noticeKind = z.enum(noticeKinds);

/** Who answers for a notice and by when: asked in the very act that raises it. */
export const noticePlan = z.strictObject({ ownerId: userId, dueOn: day });

/** A notice that stands beside the name. That it stands is for whoever sees the case; why is behind the evaluation. */
export const standingNotice = z.object({
  noticeId,
  kind: noticeKind,
  raisedAt: instant,
  taskId,
  dueOn: day,
  ownerName: z.string(),
  taskClosed: z.boolean(),
});
export type StandingNotice = z.infer<typeof standingNotice>;

/** A notice that somebody lifted, while no other of its kind stands: it can be opened again. */
export const liftedNotice = z.object({
  noticeId,
  kind: noticeKind,
  liftedAt: instant,
  liftedByName: z.string(),
  reason: z.string(),
});

/** The reason is kept with the registry's key: whoever sees the case may read why nothing stands there any more. */
export const liftNoticeInput = z.strictObject({ noticeId, reason: prose(500) });
export const reopenNoticeInput = z.strictObject({ noticeId, ...noticePlan.shape });
