import type { AttendanceLine, CloseSessionInput } from '../../shared/contract/sessions.contract';
import { passphraseOf } from '../support/testCore';

type Line = Partial<Omit<AttendanceLine, 'caseId'>> & { readonly caseId: string };

/** A line of a roster with what a test does not speak of left empty. */
export const attendanceOf = (line: Line): AttendanceLine => ({
  mark: 'present',
  observation: '',
  lateMinutes: null,
  ground: '',
  action: '',
  task: '',
  ...line,
  caseId: line.caseId as AttendanceLine['caseId'],
});

/** What closes a session with the signatures of psychology and facilitation, one beside the other. */
export const logInput = (
  sessionId: string,
  facilitators: readonly string[],
  attendance: readonly Line[],
  change: Partial<CloseSessionInput> = {},
): CloseSessionInput => ({
  sessionId: sessionId as CloseSessionInput['sessionId'],
  startsAt: '',
  endsAt: '',
  room: '',
  topics: [1],
  facilitators: facilitators as CloseSessionInput['facilitators'],
  attendance: attendance.map(attendanceOf),
  guests: [],
  development: '',
  groupTask: '',
  elements: [],
  reflections: [],
  directoryAtHand: 'yes',
  directoryWhy: '',
  paperBy: '',
  passphrase: passphraseOf('psico'),
  second: { login: 'facilita', passphrase: passphraseOf('facilita') },
  ...change,
});
