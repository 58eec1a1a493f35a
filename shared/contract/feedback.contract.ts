import { z } from 'zod';
import { attendanceMarks } from '../domain/sessions/attendance';
import { caseId, day, groupId, instant, messageId, prose, sessionId } from './primitives';

/** What goes between the group and the individual attention (§6.8.4). */
export const feedbackOfCaseInput = z.strictObject({ caseId });
export const feedbackOfGroupInput = z.strictObject({ groupId });
export const sendMessageInput = z.strictObject({ caseId, text: prose(1_000) });
export const withdrawMessageInput = z.strictObject({ messageId });

export const groupMessage = z.object({
  messageId,
  at: instant,
  authorName: z.string(),
  isMine: z.boolean(),
  /** Null once it was withdrawn. */
  text: z.string().nullable(),
  withdrawnAt: instant.nullable(),
});
export type GroupMessage = z.infer<typeof groupMessage>;

/** What a closed session says of him. */
export const sessionObservation = z.object({
  sessionId,
  groupName: z.string(),
  number: z.number().int(),
  heldOn: day,
  mark: z.enum(attendanceMarks),
  observation: z.string(),
  closedAt: instant,
  closedByName: z.string(),
});
export type SessionObservation = z.infer<typeof sessionObservation>;

export const feedbackOfCase = z.object({
  /** The groups that he is in now; without one there is nobody to write to. */
  groups: z.array(z.object({ groupId, name: z.string() })),
  /** Of the last closed sessions, newest first. */
  observations: z.array(sessionObservation),
  /** Newest first; for who conducts another group, only her own. */
  messages: z.array(groupMessage),
});
export type FeedbackOfCase = z.infer<typeof feedbackOfCase>;

export const feedbackOfGroup = z.object({
  /** Of the men who are in it now, newest first. */
  rows: z.array(groupMessage.extend({ caseId, code: z.string(), fullName: z.string() })),
});
