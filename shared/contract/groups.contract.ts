import { z } from 'zod';
import { caseStates, changeReasons } from '../domain/cases/states';
import { noticeKind } from './notices.contract';
import { referralInput } from './sanctions.contract';
import { caseId, day, groupId, line, optionalLine, userId } from './primitives';
import { facilitatorView, sessionRow } from './sessions.contract';

export const groupKinds = ['preventive', 'cai'] as const;

export const createGroupInput = z.strictObject({
  name: line(80),
  kind: z.enum(groupKinds),
  place: optionalLine(160),
  /** Language or people of the group (§6.4.1 prefers one ethnic group; never a condition). */
  affinity: optionalLine(120),
  language: optionalLine(80).default(''),
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

/** He leaves the group while his case goes on. */
export const leaveGroupInput = z.strictObject({
  groupId,
  caseId,
  /** His last day in it. */
  leftOn: day,
  reason: line(300),
});

/** He goes over to another group; his first day there is `joinedOn`. */
export const transferInput = z.strictObject({
  ...addMemberInput.shape,
  toGroupId: groupId,
  reason: line(300),
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
  /** Topics that the group has treated already and that he has not heard, in the order of §6.4.8. */
  missedTopics: z.array(z.number().int()),
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

export const groupView = groupRow.extend({
  affinity: z.string(),
  language: z.string(),
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
  /** Who belonged to it and no longer does, the latest first. */
  left: z.array(
    z.object({
      caseId,
      code: z.string(),
      fullName: z.string(),
      leftOn: day,
      /** The change of his case that ended it; null where he left while it goes on. */
      state: z.enum(caseStates).nullable(),
      reason: z.enum(changeReasons).nullable(),
      /** Why he left while his case goes on; empty where the case ended. */
      why: z.string(),
      toGroupName: z.string().nullable(),
    }),
  ),
  sessionList: z.array(sessionRow),
});
export type GroupView = z.infer<typeof groupView>;
