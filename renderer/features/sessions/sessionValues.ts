import { z } from 'zod';
import type {
  AttendanceLine,
  CloseSessionInput,
  SessionView,
} from '../../../shared/contract/sessions.contract';
import type { teamMember } from '../../../shared/contract/users.contract';
import {
  attendanceMarks,
  attendanceProblem,
  notAdmittedGrounds,
  sessionDayProblem,
  type AttendanceMark,
  type AttendanceProblem,
} from '../../../shared/domain/sessions/attendance';
import { sessionTeamProblem } from '../../../shared/domain/sessions/closing';
import {
  directoryAnswers,
  directoryProblem,
  reflectionAspects,
  sessionElements,
  type SessionElement,
} from '../../../shared/domain/sessions/elements';
import type { FieldProblems } from '../../../shared/errors';

const text = z.string().catch('');
const unmarked = {
  mark: '',
  observation: '',
  lateMinutes: '',
  ground: '',
  action: '',
  task: '',
} as const;

const line = z.object({
  mark: z.union([z.enum(attendanceMarks), z.literal('')]).catch(''),
  observation: text,
  lateMinutes: text,
  ground: z.union([z.enum(notAdmittedGrounds), z.literal('')]).catch(''),
  action: text,
  task: text,
});
export type MarkLine = z.infer<typeof line>;

/** Who comes from another group. Where names stood behind the code when he was chosen, his is null. */
const guest = z.object({
  caseId: z.string(),
  code: z.string(),
  fullName: z.string().nullable().catch(null),
  reason: text,
});
export type Guest = z.infer<typeof guest>;
/** The line in which the next one is looked for, before he joins the list. */
export const noGuest: Guest = { caseId: '', code: '', fullName: null, reason: '' };

const element = z.object({ done: z.boolean().catch(false), how: text });

const logValues = z.object({
  startsAt: text,
  endsAt: text,
  room: text,
  topics: z.array(z.string()).catch([]),
  facilitators: z.array(z.string()).catch([]),
  development: text,
  groupTask: text,
  elements: z.record(z.string(), element).catch({}),
  reflections: z.array(z.enum(reflectionAspects)).catch([]),
  directoryAtHand: z.union([z.enum(directoryAnswers), z.literal('')]).catch(''),
  directoryWhy: text,
  paperBy: text,
  guests: z.array(guest).catch([]),
  newGuest: guest.catch(noGuest),
  lines: z.record(z.string(), line).catch({}),
});
/** The log as one person wrote it. */
export type LogValues = z.infer<typeof logValues>;

/** What the log of a session holds while it is filled in. A man without a line has no mark yet. */
export const sessionValues = logValues.extend({
  /** What she had written before the log that was signed and given back: read beside it, never put over it. */
  earlier: z.array(logValues).catch([]),
});
export type SessionValues = z.infer<typeof sessionValues>;

type Facilitator = SessionView['facilitators'][number];
/** One line of the list: a man of the group, or one who came from another. */
export type RosterMan = Omit<SessionView['roster'][number], 'fullName'> & {
  readonly fullName: string | null;
};

/**
 * Who may be named as having led the session: those of the group, and whoever of the office is trained, since one may
 * stand in for another (§6.3.1). The team is of active accounts only.
 */
export const facilitatorCandidates = (
  session: SessionView,
  team: readonly z.infer<typeof teamMember>[],
): readonly Facilitator[] => {
  const ofGroup = new Set<string>(session.facilitators.map((person) => person.id));
  const substitutes = team
    .filter((member) => member.trainedForFacilitation && !ofGroup.has(member.id))
    .map(({ id, fullName, trainedForFacilitation }) => ({
      id,
      fullName,
      trainedForFacilitation,
      active: true,
    }));
  return [...session.facilitators, ...substitutes];
};

/**
 * A log as it opens: everything that is known, and nobody marked. One that was given back opens with what was written in
 * it; everyone who leads the group and still works here is taken as present.
 */
export const blankSession = (session: SessionView): SessionValues => ({
  startsAt: session.startsAt,
  endsAt: session.endsAt,
  room: session.room,
  topics: session.topics.map(String),
  facilitators: session.facilitators.filter((person) => person.active).map((person) => person.id),
  development: session.development,
  groupTask: session.groupTask,
  elements: Object.fromEntries(session.elements.map(({ element: name, how }) => [name, { done: true, how }])),
  reflections: session.reflections,
  directoryAtHand: session.directoryAtHand,
  directoryWhy: session.directoryWhy,
  paperBy: session.paperBy,
  guests: session.roster.flatMap(({ caseId, code, fullName, guestReason }) =>
    guestReason === null ? [] : [{ caseId, code, fullName, reason: guestReason }],
  ),
  newGuest: noGuest,
  earlier: [],
  lines: Object.fromEntries(
    session.roster.flatMap(({ caseId, mark, observation, lateMinutes, ground, action, task }) =>
      mark === null
        ? []
        : [
            [
              caseId,
              {
                mark,
                observation,
                lateMinutes: lateMinutes === null ? '' : String(lateMinutes),
                ground,
                action,
                task,
              },
            ],
          ],
    ),
  ),
});

/** The group's own and, below them, those who came from another group. */
export const rosterOf = (values: LogValues, session: SessionView): RosterMan[] => [
  ...session.roster.filter((man) => man.guestReason === null),
  ...values.guests.map((one): RosterMan => ({
    ...one,
    caseId: one.caseId as RosterMan['caseId'],
    noticeKinds: session.roster.find((man) => man.caseId === one.caseId)?.noticeKinds ?? [],
    held: null,
    guestReason: one.reason,
    mark: null,
    observation: '',
    lateMinutes: null,
    ground: '',
    action: '',
    task: '',
  })),
];

export const lineOf = (values: LogValues, caseId: string): MarkLine => values.lines[caseId] ?? unmarked;

/** Changes what stands beside one man. What belongs to another mark goes with it. */
export function changeLine(values: SessionValues, caseId: string, change: Partial<MarkLine>): SessionValues {
  const next = { ...lineOf(values, caseId), ...change };
  return {
    ...values,
    lines: {
      ...values.lines,
      [caseId]: {
        ...next,
        ...(next.mark === 'late' ? {} : { lateMinutes: '' }),
        ...(next.mark === 'not-admitted' ? {} : { ground: '', action: '' }),
      },
    },
  };
}

/** Marks one man; the same mark again takes it back. */
export const markMan = (values: SessionValues, caseId: string, mark: AttendanceMark): SessionValues =>
  changeLine(values, caseId, { mark: lineOf(values, caseId).mark === mark ? '' : mark });

/** Everyone who has no mark yet was present: a full room is one key. */
export const markRestPresent = (
  values: SessionValues,
  roster: readonly Pick<RosterMan, 'caseId'>[],
): SessionValues =>
  roster.reduce(
    (result, man) =>
      lineOf(result, man.caseId).mark === '' ? changeLine(result, man.caseId, { mark: 'present' }) : result,
    values,
  );

/** Adds a man of another group, or takes him out again with his line. */
export const withGuest = (values: SessionValues, added: Guest): SessionValues => ({
  ...values,
  newGuest: noGuest,
  guests: [...values.guests.filter(({ caseId }) => caseId !== added.caseId), added],
});
export const withoutGuest = (values: SessionValues, caseId: string): SessionValues => ({
  ...values,
  guests: values.guests.filter((one) => one.caseId !== caseId),
  lines: Object.fromEntries(Object.entries(values.lines).filter(([id]) => id !== caseId)),
});

/** The draft is older than the last return of the log: what was signed meanwhile is not in it. */
export const isBeforeReturn = ({ returned }: SessionView, updatedAt: string): boolean =>
  returned !== null && updatedAt < returned.at;

/**
 * What a draft opens with. One that is older than the return of the log is not what was signed: the log opens as it was
 * signed, and what she had written before stands beside it until she puts it away.
 */
export function openedValues(session: SessionView, draft: SessionValues, updatedAt: string): SessionValues {
  if (!isBeforeReturn(session, updatedAt)) return draft;
  const { earlier, ...mine } = draft;
  return { ...blankSession(session), earlier: [...earlier, mine] };
}

/** The log that a draft would make, to be read like any other. */
export const asRead = (
  values: LogValues,
  session: SessionView,
  candidates: readonly Facilitator[],
): Omit<SessionView, 'roster'> & { readonly roster: readonly RosterMan[] } => {
  const { startsAt, endsAt, room, development, groupTask, reflections, directoryWhy, paperBy } = values;
  return {
    ...session,
    ...{ startsAt, endsAt, room, development, groupTask, reflections, directoryWhy, paperBy },
    topics: values.topics.map(Number),
    facilitators: candidates.filter(({ id }) => values.facilitators.includes(id)),
    elements: sessionElements.flatMap((name) => {
      const said = values.elements[name];
      return said === undefined || (!said.done && said.how === '') ? [] : [{ element: name, how: said.how }];
    }),
    directoryAtHand: values.directoryAtHand,
    incidents: [],
    exception: null,
    roster: rosterOf(values, session).map((man) => {
      const { mark, lateMinutes, ...said } = lineOf(values, man.caseId);
      const minutes = minutesOf(lateMinutes);
      return {
        ...man,
        ...said,
        mark: mark === '' ? null : mark,
        lateMinutes: Number.isNaN(minutes) ? null : minutes,
      };
    }),
  };
};

const minutesOf = (typed: string): number | null =>
  typed.trim() === '' ? null : /^\d{1,3}$/.test(typed.trim()) ? Number(typed) : Number.NaN;

/** The lines that are sent: those with a mark, in the order of the roster. */
export const attendanceLines = (
  values: SessionValues,
  roster: readonly Pick<RosterMan, 'caseId'>[],
): AttendanceLine[] =>
  roster.flatMap((man) => {
    const { mark, lateMinutes, ...said } = lineOf(values, man.caseId);
    return mark === '' ? [] : [{ caseId: man.caseId, mark, lateMinutes: minutesOf(lateMinutes), ...said }];
  });

const writtenElements = (values: LogValues): { element: SessionElement; how: string }[] =>
  sessionElements.flatMap((name) => {
    const written = values.elements[name];
    return written?.done === true ? [{ element: name, how: written.how }] : [];
  });

/** A log as it is sent, without the passphrases that sign it. */
export const logInput = (
  values: SessionValues,
  session: SessionView,
): Omit<CloseSessionInput, 'passphrase' | 'second' | 'directoryAtHand' | 'guests' | 'facilitators'> & {
  readonly directoryAtHand: SessionValues['directoryAtHand'];
  readonly guests: { caseId: string; reason: string }[];
  readonly facilitators: string[];
} => ({
  sessionId: session.sessionId,
  startsAt: values.startsAt.trim(),
  endsAt: values.endsAt.trim(),
  room: values.room,
  topics: values.topics.map(Number),
  facilitators: values.facilitators,
  attendance: attendanceLines(values, rosterOf(values, session)),
  guests: values.guests.map(({ caseId, reason }) => ({ caseId, reason })),
  development: values.development,
  groupTask: values.groupTask,
  elements: writtenElements(values),
  reflections: values.reflections,
  directoryAtHand: values.directoryAtHand,
  directoryWhy: values.directoryAtHand === 'no' ? values.directoryWhy : '',
  paperBy: values.paperBy,
});

export interface SessionFindings {
  readonly problems: FieldProblems;
  /** The attendance rule that holds, with whose lines it is about. */
  readonly attendance: AttendanceProblem | null;
}

/** Which of the two fields of who was not let in is empty. */
const silentFields = (lines: readonly AttendanceLine[], caseIds: readonly string[]): FieldProblems =>
  Object.fromEntries(
    lines
      .filter(({ caseId }) => caseIds.includes(caseId))
      .flatMap(({ caseId, ground, action }) => [
        ...(ground === '' ? [[`lines.${caseId}.ground`, 'required'] as const] : []),
        ...(action.trim() === '' ? [[`lines.${caseId}.action`, 'required'] as const] : []),
      ]),
  );

/**
 * What holds the closing of the log: its day, its roster (§6.9.1, §6.7.2), who led it (§6.3.1), what it was about and the
 * directory (§6.2.7).
 */
export const sessionFindings = (
  values: SessionValues,
  session: SessionView,
  candidates: readonly Facilitator[],
  today: string,
): SessionFindings => {
  const roster = rosterOf(values, session);
  const lines = attendanceLines(values, roster);
  const day = sessionDayProblem(session.heldOn, today);
  const attendance = attendanceProblem(roster, lines);
  const team = sessionTeamProblem(
    candidates.filter((person) => values.facilitators.includes(person.id)),
    session.exception !== null,
  );
  const directory = directoryProblem(values.directoryAtHand, values.directoryWhy);
  const minutes = lines.find(({ lateMinutes }) => Number.isNaN(lateMinutes));
  return {
    attendance,
    problems: {
      ...(day === null ? {} : { heldOn: day }),
      ...(attendance === null ? {} : { attendance: attendance.rule }),
      // Chosen and not on the list: he would be left out without a word.
      ...(values.newGuest.caseId === '' ? {} : { guests: 'guest-not-added' }),
      ...(attendance?.rule === 'not-admitted-reason' ? silentFields(lines, attendance.caseIds) : {}),
      ...(minutes === undefined ? {} : { [`lines.${minutes.caseId}.lateMinutes`]: 'minutes' }),
      ...(team === null ? {} : { facilitators: team.rule }),
      ...(values.topics.length === 0 && session.title === '' ? { topics: 'session-without-subject' } : {}),
      ...(directory === null
        ? {}
        : { [directory.rule === 'directory-why' ? 'directoryWhy' : 'directoryAtHand']: directory.rule }),
    },
  };
};
