import { z } from 'zod';
import { attendanceMarks, type AttendanceMark } from '../../../shared/domain/sessions/attendance';
import type { AttendanceLine, SessionView } from '../../../shared/contract/sessions.contract';
import type { teamMember } from '../../../shared/contract/users.contract';
import { facilitationProblem } from '../../../shared/domain/groups/facilitators';
import {
  attendanceProblem,
  sessionDayProblem,
  type AttendanceProblem,
} from '../../../shared/domain/sessions/attendance';
import type { FieldProblems } from '../../../shared/errors';

const line = z.object({
  mark: z.union([z.enum(attendanceMarks), z.literal('')]).catch(''),
  observation: z.string().catch(''),
});

/** What the log of a session holds while it is filled in. A man without a line has no mark yet. */
export const sessionValues = z.object({
  facilitators: z.array(z.string()).catch([]),
  development: z.string().catch(''),
  lines: z.record(z.string(), line).catch({}),
});
export type SessionValues = z.infer<typeof sessionValues>;

type Facilitator = SessionView['facilitators'][number];

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

/** An untouched log: nobody marked, and everyone who leads the group and still works here taken as present. */
export const blankSession = (session: SessionView): SessionValues => ({
  facilitators: session.facilitators.filter((person) => person.active).map((person) => person.id),
  development: '',
  lines: {},
});

const unmarked = { mark: '', observation: '' } as const;

export const lineOf = (values: SessionValues, caseId: string): z.infer<typeof line> =>
  values.lines[caseId] ?? unmarked;

const withLine = (
  values: SessionValues,
  caseId: string,
  change: Partial<z.infer<typeof line>>,
): SessionValues => ({
  ...values,
  lines: { ...values.lines, [caseId]: { ...lineOf(values, caseId), ...change } },
});

/** Marks one man; the same mark again takes it back. */
export const markMan = (values: SessionValues, caseId: string, mark: AttendanceMark): SessionValues =>
  withLine(values, caseId, { mark: lineOf(values, caseId).mark === mark ? '' : mark });

export const observeMan = (values: SessionValues, caseId: string, observation: string): SessionValues =>
  withLine(values, caseId, { observation });

/** Everyone who has no mark yet was present: a full room is one key. */
export const markRestPresent = (values: SessionValues, roster: SessionView['roster']): SessionValues =>
  roster.reduce(
    (result, man) =>
      lineOf(result, man.caseId).mark === '' ? withLine(result, man.caseId, { mark: 'present' }) : result,
    values,
  );

/** The lines that are sent: those with a mark, in the order of the roster. */
export const attendanceLines = (values: SessionValues, roster: SessionView['roster']): AttendanceLine[] =>
  roster.flatMap((man) => {
    const { mark, observation } = lineOf(values, man.caseId);
    return mark === '' ? [] : [{ caseId: man.caseId, mark, observation }];
  });

export interface SessionFindings {
  readonly problems: FieldProblems;
  /** The attendance rule that holds, with whose lines it is about. */
  readonly attendance: AttendanceProblem | null;
}

/** What holds the closing of the log: its day, its roster (§6.9.1, §6.7.2) and who led it (§6.3.1). */
export const sessionFindings = (
  values: SessionValues,
  session: SessionView,
  candidates: readonly Facilitator[],
  today: string,
): SessionFindings => {
  const day = sessionDayProblem(session.heldOn, today);
  const attendance = attendanceProblem(session.roster, attendanceLines(values, session.roster));
  const team = facilitationProblem(candidates.filter((person) => values.facilitators.includes(person.id)));
  return {
    attendance,
    problems: {
      ...(day === null ? {} : { heldOn: day }),
      ...(attendance === null ? {} : { attendance: attendance.rule }),
      ...(team === null ? {} : { facilitators: team.rule }),
    },
  };
};
