import type { CaseHold } from '../rights/hold';

/** Absences are rows like any other: everybody on the roster has one of these. */
export const attendanceMarks = [
  'present',
  'late',
  'left-early',
  'excused',
  'absent',
  'not-admitted',
] as const;
export type AttendanceMark = (typeof attendanceMarks)[number];

/** Why somebody is not let in (§6.7.2; violence, §6.7.1), and `other` in words. */
export const notAdmittedGrounds = ['alcohol', 'drugs', 'weapon', 'violence', 'other'] as const;
export type NotAdmittedGround = (typeof notAdmittedGrounds)[number];

export interface RosterPlace {
  readonly caseId: string;
  /**
   * Why nothing new is written about him (Ley 29733), or null. The session still says whether he came, since it is the
   * group's and names everybody (§6.9.1); what is observed about him is not written.
   */
  readonly held?: CaseHold | null;
}

export interface AttendanceEntry {
  readonly caseId: string;
  readonly mark: AttendanceMark;
  readonly observation: string;
  /** Minutes after the beginning, of who came late and where somebody looked at the clock. */
  readonly lateMinutes: number | null;
  /** Of who was not let in; empty of everybody else. */
  readonly ground: NotAdmittedGround | '';
  /** What was done with who was not let in. */
  readonly action: string;
  /** What he takes along to do. */
  readonly task: string;
}

export interface AttendanceProblem {
  readonly rule:
    | 'everyone-marked'
    | 'not-on-roster'
    | 'marked-twice'
    | 'not-admitted-reason'
    | 'mark-details'
    | 'observation-held';
  readonly article: '§6.9.1' | '§6.7.2' | 'Ley 29733';
  /** Whose lines the problem is about. */
  readonly caseIds: readonly string[];
}

/** More is written beside the mark than when he came. */
const saysMore = ({ observation, ground, action, task }: AttendanceEntry): boolean =>
  observation.trim() !== '' || ground !== '' || action.trim() !== '' || task.trim() !== '';

const ids = (entries: readonly { readonly caseId: string }[]): string[] =>
  entries.map((entry) => entry.caseId);

/**
 * Why this attendance cannot close a session, or null. Every man of the roster has exactly one mark, absence
 * included (§6.9.1: a follow-up that is complete); nobody else has one, so nobody is marked before he joined; and
 * who was not let in (§6.7.2: alcohol, drugs, a weapon) has the ground and what was done beside his name. About whom
 * nothing new is written has his mark alone.
 * @param roster who belonged to the group on the day of the session, and its guests
 */
export const attendanceProblem = (
  roster: readonly RosterPlace[],
  lines: readonly AttendanceEntry[],
): AttendanceProblem | null => {
  const onRoster = new Set(ids(roster));
  const strangers = lines.filter((line) => !onRoster.has(line.caseId));
  if (strangers.length > 0) return { rule: 'not-on-roster', article: '§6.9.1', caseIds: ids(strangers) };

  const marked = new Set<string>();
  const twice = lines.filter((line) => marked.size === marked.add(line.caseId).size);
  if (twice.length > 0) return { rule: 'marked-twice', article: '§6.9.1', caseIds: ids(twice) };

  const unmarked = roster.filter((place) => !marked.has(place.caseId));
  if (unmarked.length > 0) return { rule: 'everyone-marked', article: '§6.9.1', caseIds: ids(unmarked) };

  const held = new Set(ids(roster.filter((place) => (place.held ?? null) !== null)));
  const observed = lines.filter((line) => held.has(line.caseId) && saysMore(line));
  if (observed.length > 0) return { rule: 'observation-held', article: 'Ley 29733', caseIds: ids(observed) };

  const strayed = lines.filter(
    ({ mark, lateMinutes, ground, action }) =>
      (mark !== 'late' && lateMinutes !== null) ||
      (mark !== 'not-admitted' && (ground !== '' || action.trim() !== '')),
  );
  if (strayed.length > 0) return { rule: 'mark-details', article: '§6.9.1', caseIds: ids(strayed) };

  const silent = lines.filter(
    ({ mark, ground, action, caseId }) =>
      mark === 'not-admitted' && (ground === '' || action.trim() === '') && !held.has(caseId),
  );
  return silent.length > 0 ? { rule: 'not-admitted-reason', article: '§6.7.2', caseIds: ids(silent) } : null;
};

/** A session may be planned ahead; it is closed on its day or later. */
export const sessionDayProblem = (heldOn: string, today: string): 'session-not-held-yet' | null =>
  heldOn > today ? 'session-not-held-yet' : null;

/** How many stand under each mark. */
export const attendanceCounts = (
  marks: readonly (AttendanceMark | null)[],
): Readonly<Record<AttendanceMark | 'unmarked', number>> => {
  const counts = {
    present: 0,
    late: 0,
    'left-early': 0,
    excused: 0,
    absent: 0,
    'not-admitted': 0,
    unmarked: 0,
  };
  for (const mark of marks) counts[mark ?? 'unmarked'] += 1;
  return counts;
};
