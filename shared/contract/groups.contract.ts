import { z } from 'zod';
import { caseStates, changeReasons } from '../domain/cases/states';
import { caseHolds } from '../domain/rights/hold';
import { attendanceMarks } from '../domain/sessions/attendance';
import { noticeKind } from './notices.contract';
import { referralInput } from './sanctions.contract';
import { caseId, day, groupId, line, optionalLine, optionalProse, sessionId, userId } from './primitives';

export const groupKinds = ['preventive', 'cai'] as const;

export const createGroupInput = z.strictObject({
  name: line(80),
  kind: z.enum(groupKinds),
  place: optionalLine(160),
  /** Language or people of the group (§6.4.1 prefers one ethnic group; never a condition). */
  affinity: optionalLine(120),
  facilitators: z.array(userId).max(10),
});
export type CreateGroupInput = z.infer<typeof createGroupInput>;

export const getGroupInput = z.strictObject({ groupId });

export const addMemberInput = z.strictObject({
  groupId,
  caseId,
  joinedOn: day,
  /** Needed from the sixteenth man on: §6.4.1 prefers at most fifteen. */
  overCapReason: optionalLine(300),
  /** What is done about a sanction that stands unanswered (§6.2.8); null where none does. */
  referral: referralInput.nullable(),
});

export const joiningInput = z.strictObject({ groupId, caseId });
/** Whether a sanction stands beside his joining: `open` asks for an answer, `answered` is said and no more. */
export const sanctionStanding = z.enum(['open', 'answered']).nullable();
export const joiningView = z.object({
  sanction: sanctionStanding,
  /** Codes of the other cases of the man in which it stands. */
  otherCases: z.array(z.string()),
  /** It stands in another case of his too, which whoever asks does not open. */
  unnamed: z.boolean(),
  /** It is unanswered in another case whose processing is restricted: from here nobody answers it. */
  held: z.boolean(),
});

export const groupRow = z.object({
  groupId,
  name: z.string(),
  kind: z.enum(groupKinds),
  place: z.string(),
  members: z.number().int(),
  sessions: z.number().int(),
  facilitatorNames: z.array(z.string()),
  nextSessionOn: z.string().nullable(),
});
export type GroupRow = z.infer<typeof groupRow>;

export const sessionRow = z.object({
  sessionId,
  number: z.number().int(),
  heldOn: day,
  topic: z.number().int(),
  closed: z.boolean(),
  present: z.number().int(),
  rosterSize: z.number().int(),
});

const facilitatorView = z.object({
  id: userId,
  fullName: z.string(),
  trainedForFacilitation: z.boolean(),
  active: z.boolean(),
});

export const groupView = groupRow.extend({
  affinity: z.string(),
  facilitators: z.array(facilitatorView),
  roster: z.array(
    z.object({
      caseId,
      code: z.string(),
      fullName: z.string(),
      joinedOn: day,
      noticeKinds: z.array(noticeKind),
      sanction: sanctionStanding,
    }),
  ),
  /** Whose case ended while he belonged to it, the latest first. */
  left: z.array(
    z.object({
      caseId,
      code: z.string(),
      fullName: z.string(),
      leftOn: day,
      state: z.enum(caseStates),
      reason: z.enum(changeReasons),
    }),
  ),
  sessionList: z.array(sessionRow),
});
export type GroupView = z.infer<typeof groupView>;

export const createSessionInput = z.strictObject({
  groupId,
  heldOn: day,
  /** 1 to 13, in the order of §6.4.8. */
  topic: z.number().int().min(1).max(13),
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
  topic: z.number().int(),
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
