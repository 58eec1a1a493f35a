import { z } from 'zod';
import { caseHolds } from '../domain/rights/hold';
import { attendanceMarks, notAdmittedGrounds } from '../domain/sessions/attendance';
import {
  directoryAnswers,
  incidentKinds,
  ownCheckAnswers,
  reflectionAspects,
  sessionElements,
  thingsToAvoid,
} from '../domain/sessions/elements';
import { noticeKind } from './notices.contract';
import {
  caseId,
  clockTime,
  day,
  forEach,
  groupId,
  line,
  login,
  optionalLine,
  optionalProse,
  passphrase,
  prose,
  sessionId,
  taskId,
  userId,
} from './primitives';

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

/** An hour of the day, or nothing. */
const optionalTime = z.union([z.literal(''), clockTime], 'time-shape');

export const attendanceLine = z.strictObject({
  caseId,
  mark: z.enum(attendanceMarks),
  observation: optionalProse(1_000),
  lateMinutes: z.number('minutes').int('minutes').min(1, 'minutes').max(480, 'minutes').nullable(),
  ground: z.union([z.literal(''), z.enum(notAdmittedGrounds)]),
  action: optionalProse(500),
  task: optionalProse(500),
});
export type AttendanceLine = z.infer<typeof attendanceLine>;

const elementLine = z.strictObject({ element: z.enum(sessionElements), how: optionalProse(1_000) });

/** The log as it is written down, whoever signs it. */
const logFields = {
  startsAt: optionalTime,
  endsAt: optionalTime,
  room: optionalLine(80),
  topics: z.array(topic).max(13),
  facilitators: z.array(userId).max(10),
  attendance: z.array(attendanceLine).max(200),
  guests: z.array(z.strictObject({ caseId, reason: line(200) })).max(20),
  development: optionalProse(10_000),
  groupTask: optionalProse(1_000),
  elements: z.array(elementLine).max(sessionElements.length),
  reflections: z.array(z.enum(reflectionAspects)).max(reflectionAspects.length),
  directoryAtHand: z.enum(directoryAnswers, 'directory-unsaid'),
  directoryWhy: optionalLine(300),
  /** Who filled the paper that is copied; empty where there was none. */
  paperBy: optionalLine(120),
};

export const closeSessionInput = z.strictObject({
  sessionId,
  ...logFields,
  /** Of whoever is signed in: the log is hers too. */
  passphrase,
  /** The other who facilitated, beside her at the same PC; null when she signs later from her own session. */
  second: z.strictObject({ login, passphrase }).nullable(),
});
export type CloseSessionInput = z.infer<typeof closeSessionInput>;
export const closedSession = z.object({ closed: z.boolean() });

export const signSessionInput = z.strictObject({ sessionId, passphrase });
export const returnSessionInput = z.strictObject({ sessionId, reason: prose(500) });
export const amendSessionInput = z.strictObject({ sessionId, text: prose(4_000), passphrase });

/** §6.3.1: of this one session, by coordination, at whichever PC. */
export const allowSessionInput = z.strictObject({ sessionId, reason: prose(500), login, passphrase });

export const addIncidentInput = z.strictObject({
  sessionId,
  kind: z.enum(incidentKinds),
  /** The man it is about; null where it is about none of them. */
  caseId: caseId.nullable(),
  what: prose(2_000),
  done: prose(1_000),
  /** Whom was called, as dialled or named. */
  called: optionalLine(200),
  /** Who protects whoever may be at risk and until when (§6.7, end); null where it names no man. */
  plan: z.strictObject({ ownerId: userId, dueOn: day }).nullable(),
});

export const ownCheck = forEach(thingsToAvoid, z.enum(ownCheckAnswers, 'required'));
export type OwnCheck = z.infer<typeof ownCheck>;
export const saveOwnCheckInput = z.strictObject({ sessionId, answers: ownCheck });
/** Hers, or null while she has not written it. Nobody else's is ever read. */
export const ownCheckView = z.object({ answers: ownCheck.nullable() });

const act = { at: z.string(), byName: z.string() };

export const incidentView = z.object({
  ...act,
  number: z.number().int(),
  kind: z.enum(incidentKinds),
  what: z.string(),
  done: z.string(),
  called: z.string(),
  man: z.object({ caseId, code: z.string(), fullName: z.string(), taskId }).nullable(),
});

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
  development: z.string(),
  groupTask: z.string(),
  elements: z.array(z.object({ element: z.enum(sessionElements), how: z.string() })),
  reflections: z.array(z.enum(reflectionAspects)),
  directoryAtHand: z.enum([...directoryAnswers, '']),
  directoryWhy: z.string(),
  paperBy: z.string(),
  /** Those of the group while nothing is written; those who were present once it is. */
  facilitators: z.array(facilitatorView),
  signatures: z.array(z.object({ ...act, userId })),
  exception: z.object({ ...act, reason: z.string() }).nullable(),
  /** Why it was given back the last time, while it waits to be signed again. */
  returned: z.object({ ...act, reason: z.string() }).nullable(),
  incidents: z.array(incidentView),
  amendments: z.array(z.object({ ...act, text: z.string() })),
  roster: z.array(
    z.object({
      caseId,
      code: z.string(),
      fullName: z.string(),
      noticeKinds: z.array(noticeKind),
      /** Why nothing is observed about him, or null. */
      held: z.enum(caseHolds).nullable(),
      /** Of another group: why he was here; null of the group's own. */
      guestReason: z.string().nullable(),
      mark: z.enum(attendanceMarks).nullable(),
      observation: z.string(),
      lateMinutes: z.number().int().nullable(),
      ground: z.enum([...notAdmittedGrounds, '']),
      action: z.string(),
      task: z.string(),
    }),
  ),
});
export type SessionView = z.infer<typeof sessionView>;
