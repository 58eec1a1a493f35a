import { z } from 'zod';
import { appointmentKinds, appointmentStates } from '../domain/agenda/appointments';
import { documentKinds } from '../domain/attachments/documents';
import { assignmentActs, teamRoles } from '../domain/cases/team';
import { caseStates, changeReasons } from '../domain/cases/states';
import { decisionOutcomes, decisionStandings } from '../domain/decisions/decisions';
import { entrySections } from '../domain/evaluation/sections';
import { sanctionKinds } from '../domain/groups/sanction';
import { attentionGivers } from '../domain/notes/plan';
import { basisKinds } from '../domain/intake/bases';
import { attendanceMarks, notAdmittedGrounds } from '../domain/sessions/attendance';
import { incidentKinds } from '../domain/sessions/elements';
import { taskKinds } from '../domain/tasks/tasks';
import { timePoints } from '../domain/tests/instrument';
import { noticeKind } from './notices.contract';
import {
  applicationId,
  appointmentId,
  attachmentId,
  caseId,
  certificateId,
  day,
  entryId,
  groupId,
  instant,
  noteId,
  page,
  sessionId,
  taskId,
  userId,
} from './primitives';
import { sessionSubject } from './sessions.contract';

/**
 * One row of a case's history. Each kind names the record behind it and says no more of it than whoever sees the case
 * may read; what it says is behind a procedure of its own. A new kind has its line here, a builder in
 * `main/features/cases/timeline`, and words and a way to its record in `renderer/features/cases/timeline`.
 */
const common = {
  /** Of the row, once in a history. */
  id: z.string(),
  day: z.string(),
  at: instant,
  /** Which of its kind it is, where the kind counts: later rows of one moment stand above. */
  number: z.number().int(),
  byId: userId,
  byName: z.string(),
};

export const timelineRow = z.discriminatedUnion('kind', [
  // Of somebody who was sent: by whom.
  z.object({ kind: z.literal('registered'), ...common, referredBy: z.string().nullable() }),
  z.object({ kind: z.literal('consent'), ...common }),
  z.object({
    kind: z.literal('note'),
    ...common,
    noteId,
    signed: z.boolean(),
    /** Sealed with psychology's key; one of who facilitates is not. */
    reserved: z.boolean(),
    amendments: z.number().int(),
  }),
  z.object({
    kind: z.literal('session'),
    ...common,
    sessionId,
    groupId,
    groupName: z.string(),
    ...sessionSubject,
    mark: z.enum(attendanceMarks),
    observation: z.string(),
    ground: z.enum([...notAdmittedGrounds, '']),
    action: z.string(),
    task: z.string(),
  }),
  // What happened in a session and put somebody at risk; what, is behind the session.
  z.object({
    kind: z.literal('incident'),
    ...common,
    sessionId,
    groupName: z.string(),
    incidentKind: z.enum(incidentKinds),
  }),
  // A plan of individual attention has a row when it begins and another when it ends.
  z.object({
    kind: z.literal('attention-plan'),
    ...common,
    giver: z.enum(attentionGivers),
    ended: z.boolean(),
  }),
  z.object({ kind: z.literal('joined-group'), ...common, groupId, groupName: z.string() }),
  z.object({
    kind: z.literal('certificate'),
    ...common,
    certificateId,
    /** As it is written on it. */
    certificate: z.string(),
    revoked: z.boolean(),
  }),
  z.object({
    kind: z.literal('make-up'),
    ...common,
    groupName: z.string(),
    topic: z.number().int(),
    /** Written down by mistake: it counts no longer. */
    retracted: z.boolean(),
  }),
  // He belongs to it until his case ends, or he leaves.
  z.object({
    kind: z.literal('left-group'),
    ...common,
    groupId,
    groupName: z.string(),
    /** Why he left while his case goes on; empty where the case ended. */
    reason: z.string(),
    /** Where he went over to, or null. */
    toGroupName: z.string().nullable(),
  }),
  z.object({
    kind: z.literal('entry'),
    ...common,
    entryId,
    section: z.enum(entrySections),
    version: z.number().int(),
    complete: z.boolean(),
  }),
  // A test of the man, or of a professional about him: not what it gave. One of his partner is in no history.
  z.object({
    kind: z.literal('test'),
    ...common,
    applicationId,
    name: z.string(),
    /** A questionnaire of the program or of the office: none is validated. */
    own: z.boolean(),
    timePoint: z.enum(timePoints),
    annulled: z.boolean(),
  }),
  // Who came into the team and who left it; that the case was given to whoever registered it is not a row of its own.
  z.object({
    kind: z.literal('assignment'),
    ...common,
    role: z.enum(teamRoles),
    memberName: z.string(),
    act: z.enum(assignmentActs),
    reason: z.string(),
  }),
  // A notice has one row when it is raised and another when it is lifted, a task one when it is opened and closed.
  z.object({ kind: z.literal('notice'), ...common, noticeKind, taskId, lifted: z.boolean() }),
  z.object({
    kind: z.literal('task'),
    ...common,
    taskId,
    taskKind: z.enum(taskKinds),
    title: z.string(),
    closed: z.boolean(),
  }),
  // What was done with an appointment: made, moved, held, called off, missed.
  z.object({
    kind: z.literal('appointment'),
    ...common,
    appointmentId,
    appointmentKind: z.enum(appointmentKinds),
    state: z.enum(appointmentStates),
    /** When it is, as of that act. */
    onDay: day,
    startsAt: z.string(),
  }),
  z.object({
    kind: z.literal('attachment'),
    ...common,
    attachmentId,
    /** Null for one that is sealed with a key that not everybody has. */
    documentKind: z.enum(documentKinds).nullable(),
    retracted: z.boolean(),
  }),
  z.object({
    kind: z.literal('state'),
    ...common,
    from: z.enum(caseStates),
    to: z.enum(caseStates),
    reason: z.enum(changeReasons),
  }),
  // On what his data are kept, besides the consent on which the case rests; that consent taken back.
  z.object({ kind: z.literal('basis'), ...common, basis: z.enum(basisKinds) }),
  // A sanction has one row when it is written down and another when it has ended.
  z.object({
    kind: z.literal('sanction'),
    ...common,
    sanctionKind: z.enum(sanctionKinds),
    ended: z.boolean(),
  }),
  z.object({ kind: z.literal('restriction'), ...common, act: z.enum(['restrict', 'lift']) }),
  // What was decided and what became of it; why is behind `decisions.get`.
  z.object({
    kind: z.literal('decision'),
    ...common,
    outcome: z.enum(decisionOutcomes),
    standing: z.enum(decisionStandings),
  }),
]);
export type TimelineRow = z.infer<typeof timelineRow>;
export type TimelineKind = TimelineRow['kind'];

/** Every kind. Of one moment, the rows of a later kind stand below those of an earlier one. */
export const timelineKinds = [
  'restriction',
  'state',
  'decision',
  'sanction',
  'task',
  'appointment',
  'notice',
  'entry',
  'test',
  'note',
  'attention-plan',
  'incident',
  'session',
  'certificate',
  'make-up',
  'left-group',
  'joined-group',
  'attachment',
  'assignment',
  'basis',
  'consent',
  'registered',
] as const satisfies readonly TimelineKind[];

export const timelineInput = z.strictObject({
  caseId,
  /** All of them when empty. */
  kinds: z.array(z.enum(timelineKinds)).max(timelineKinds.length).default([]),
  /** Whoever did it. */
  byId: userId.nullable().default(null),
  from: day.nullable().default(null),
  to: day.nullable().default(null),
  ...page.shape,
});
export type TimelineInput = z.output<typeof timelineInput>;

export const timelinePage = z.object({
  /** Newest first. */
  rows: z.array(timelineRow),
  nextCursor: z.string().nullable(),
  /** On the first page alone: how many rows there are in all of them, and who did anything in the case. */
  whole: z
    .object({
      total: z.number().int(),
      actors: z.array(z.object({ id: userId, fullName: z.string() })),
    })
    .nullable(),
});
export type TimelinePage = z.infer<typeof timelinePage>;
