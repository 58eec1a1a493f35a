import { z } from 'zod';
import { caseStates, legalBases } from '../domain/cases/states';
import { entrySections } from '../domain/evaluation/sections';
import { taskKinds } from '../domain/tasks/tasks';
import { conditions, consentRecord, documentKinds, entryWays } from './intake.contract';
import { noticeKind, standingNotice } from './notices.contract';
import {
  caseId,
  entryId,
  groupId,
  instant,
  noteId,
  noticeId,
  page,
  personId,
  sessionId,
  taskId,
  userId,
} from './primitives';

export const listCasesInput = z.strictObject({ query: z.string().max(200).default(''), ...page.shape });
export const caseRow = z.object({
  caseId,
  code: z.string(),
  fullName: z.string(),
  state: z.enum(caseStates),
  openedOn: z.string(),
  responsibleName: z.string(),
  /** What stands beside the name, the most urgent first. */
  noticeKinds: z.array(noticeKind),
});
export type CaseRow = z.infer<typeof caseRow>;
export const caseList = z.object({ rows: z.array(caseRow), nextCursor: z.string().nullable() });

export const getCaseInput = z.strictObject({ caseId });

export const attendanceMarks = ['present', 'late', 'excused', 'absent', 'not-admitted'] as const;
export type AttendanceMark = (typeof attendanceMarks)[number];

/** One row of a case's history. Each kind names the record behind it. */
export const timelineRow = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('registered'), at: instant, day: z.string(), byName: z.string() }),
  z.object({ kind: z.literal('consent'), at: instant, day: z.string(), byName: z.string() }),
  z.object({
    kind: z.literal('note'),
    at: instant,
    day: z.string(),
    byName: z.string(),
    noteId,
    signed: z.boolean(),
    amendments: z.number().int(),
  }),
  z.object({
    kind: z.literal('session'),
    at: instant,
    day: z.string(),
    byName: z.string(),
    sessionId,
    groupId,
    groupName: z.string(),
    topic: z.number().int(),
    mark: z.enum(attendanceMarks),
    observation: z.string(),
  }),
  z.object({
    kind: z.literal('joined-group'),
    at: instant,
    day: z.string(),
    byName: z.string(),
    groupId,
    groupName: z.string(),
  }),
  // That a section was written, by whom and when; what it says is behind `evaluation.get` and `appreciations.get`.
  z.object({
    kind: z.literal('entry'),
    at: instant,
    day: z.string(),
    byName: z.string(),
    entryId,
    section: z.enum(entrySections),
    version: z.number().int(),
    complete: z.boolean(),
  }),
  // A notice has one row when it is raised and another when it is lifted, a task one when it is opened and closed.
  z.object({
    kind: z.literal('notice'),
    at: instant,
    day: z.string(),
    byName: z.string(),
    noticeId,
    noticeKind,
    taskId,
    lifted: z.boolean(),
  }),
  z.object({
    kind: z.literal('task'),
    at: instant,
    day: z.string(),
    byName: z.string(),
    taskId,
    taskKind: z.enum(taskKinds),
    title: z.string(),
    closed: z.boolean(),
  }),
]);
export type TimelineRow = z.infer<typeof timelineRow>;

export const caseFile = z.object({
  caseId,
  code: z.string(),
  state: z.enum(caseStates),
  openedOn: z.string(),
  responsible: z.object({ id: userId, fullName: z.string() }),
  condition: z.enum(conditions),
  entryWay: z.enum(entryWays),
  institutionNumber: z.string(),
  reason: z.string(),
  person: z.object({
    id: personId,
    fullName: z.string(),
    documentKind: z.enum(documentKinds),
    documentNumber: z.string(),
    birthDate: z.string().nullable(),
    phone: z.string(),
    safeContact: z.string(),
  }),
  legalBasis: z.enum(legalBases),
  /** Null where another basis than consent holds and none was given. */
  consent: consentRecord.nullable(),
  notices: z.array(standingNotice),
  /** Those that stand in other cases of the same man: he has one name. */
  noticesElsewhere: z.array(standingNotice),
  timeline: z.array(timelineRow),
});
export type CaseFile = z.infer<typeof caseFile>;
