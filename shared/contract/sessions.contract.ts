import { z } from 'zod';
import { caseHolds } from '../domain/rights/hold';
import { attendanceMarks } from '../domain/sessions/attendance';
import { noticeKind } from './notices.contract';
import { caseId, day, groupId, optionalProse, sessionId, userId } from './primitives';

/** A topic of §6.4.8, 1 to 13 in its order. */
export const topic = z.number().int().min(1).max(13);

/** What a session is about: the title it was planned with, or else its topics. */
export const sessionSubject = { title: z.string(), topics: z.array(topic) };

export const sessionRow = z.object({
  sessionId,
  number: z.number().int(),
  heldOn: day,
  /** `HH:MM`, or empty. */
  startsAt: z.string(),
  endsAt: z.string(),
  room: z.string(),
  ...sessionSubject,
  closed: z.boolean(),
  /** It is closed, has marks, or somebody is filling its log in. */
  begun: z.boolean(),
  /** How many times it was moved. */
  moves: z.number().int(),
  /** Why it was called off, or null. */
  cancelledWhy: z.string().nullable(),
  present: z.number().int(),
  rosterSize: z.number().int(),
});

export const facilitatorView = z.object({
  id: userId,
  fullName: z.string(),
  trainedForFacilitation: z.boolean(),
  active: z.boolean(),
});

export const createSessionInput = z.strictObject({
  groupId,
  heldOn: day,
  topics: z.array(topic).min(1, 'required').max(13),
});

export const getSessionInput = z.strictObject({ sessionId });

export const attendanceLine = z.strictObject({
  caseId,
  mark: z.enum(attendanceMarks),
  observation: optionalProse(1_000),
});
export type AttendanceLine = z.infer<typeof attendanceLine>;

export const closeSessionInput = z.strictObject({
  sessionId,
  facilitators: z.array(userId).max(10),
  development: optionalProse(10_000),
  attendance: z.array(attendanceLine).max(200),
});
export type CloseSessionInput = z.infer<typeof closeSessionInput>;

export const sessionView = z.object({
  sessionId,
  groupId,
  groupName: z.string(),
  number: z.number().int(),
  heldOn: day,
  /** `HH:MM`, or empty. */
  startsAt: z.string(),
  endsAt: z.string(),
  room: z.string(),
  ...sessionSubject,
  /** Why it was called off, or null. */
  cancelledWhy: z.string().nullable(),
  closedAt: z.string().nullable(),
  closedByName: z.string().nullable(),
  development: z.string(),
  /** Those of the group while open; those who were present once closed. */
  facilitators: z.array(facilitatorView),
  roster: z.array(
    z.object({
      caseId,
      code: z.string(),
      fullName: z.string(),
      noticeKinds: z.array(noticeKind),
      /** Why nothing is observed about him, or null. */
      held: z.enum(caseHolds).nullable(),
      mark: z.enum(attendanceMarks).nullable(),
      observation: z.string(),
    }),
  ),
});
export type SessionView = z.infer<typeof sessionView>;
