import type { AttendanceLine, CloseSessionInput, SessionView } from '../../shared/contract/sessions.contract';
import { passphraseOf, type TestCore } from '../support/testCore';
import { stepInput } from './evaluation';
import { today } from './registration';

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

/** A closed session of a group of his own, in which he was observed and something happened with him. As psychology. */
export async function holdSessionWithIncident(
  test: TestCore,
  caseId: string,
  { psychologist, facilitator }: { readonly psychologist: string; readonly facilitator: string },
  observation: string,
): Promise<void> {
  const { groupId } = await test.ok<{ groupId: string }>('groups.create', 'mutation', {
    name: 'Grupo que queda',
    kind: 'preventive',
    place: '',
    affinity: '',
    facilitators: [psychologist, facilitator],
  });
  await test.ok('groups.addMember', 'mutation', {
    groupId,
    caseId,
    joinedOn: today,
    overCapReason: '',
    referral: null,
  });
  const { sessionId } = await test.ok<{ sessionId: string }>('sessions.create', 'mutation', {
    groupId,
    heldOn: today,
    topics: [1],
  });
  await test.ok('sessions.addIncident', 'mutation', {
    sessionId,
    kind: 'alcohol',
    caseId,
    what: 'Llegó con aliento alcohólico.',
    done: 'Se le pidió volver otro día.',
    called: '',
    plan: { ownerId: psychologist, dueOn: today },
  });
  const { incidents } = await test.ok<SessionView>('sessions.get', 'query', { sessionId });
  await test.ok('protection.record', 'mutation', stepInput(incidents[0]!.man!.taskId));
  await test.ok('tasks.close', 'mutation', {
    taskId: incidents[0]!.man!.taskId,
    outcome: 'done',
    note: '',
  });
  await test.ok(
    'sessions.close',
    'mutation',
    logInput(sessionId, [psychologist, facilitator], [{ caseId, observation: observation }], {
      development: 'Queda.',
    }),
  );
}
