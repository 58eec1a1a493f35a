import type { CaseCoverageView } from '../../shared/contract/coverage.contract';
import { passphraseOf, signIn, type TestCore } from '../support/testCore';
import { today } from './registration';
import { logInput } from './sessions';

/** A group with its sessions in every state, a programme, a make-up and a certificate. Ends signed in as psychology. */
export async function runGroup(test: TestCore, caseId: string, facilitators: readonly string[]) {
  const { groupId } = await test.ok<{ groupId: string }>('groups.create', 'mutation', {
    name: 'Grupo de los martes',
    kind: 'preventive',
    place: 'Sala 2',
    affinity: '',
    facilitators,
  });
  await test.ok('groups.addMember', 'mutation', {
    groupId,
    caseId,
    joinedOn: '2026-11-17',
    overCapReason: '',
    referral: null,
  });
  const plan = async (topic: number, heldOn: string) =>
    (
      await test.ok<{ sessionId: string }>('sessions.create', 'mutation', {
        groupId,
        heldOn,
        topics: [topic],
      })
    ).sessionId;
  const closedSession = await plan(1, '2026-11-18');
  const { programmeId: programme } = await test.ok<{ programmeId: string }>('programmes.copy', 'mutation', {
    from: 'shipped',
    groupId: null,
    name: 'Programa de la oficina',
  });
  const { groupId: plannedGroup } = await test.ok<{ groupId: string }>('groups.create', 'mutation', {
    name: 'Grupo por comenzar',
    kind: 'cai',
    place: '',
    affinity: '',
    facilitators,
  });
  await test.ok('programmes.copy', 'mutation', { from: programme, groupId: plannedGroup, name: 'Propio' });
  await test.ok(
    'sessions.close',
    'mutation',
    logInput(closedSession, facilitators, [{ caseId, mark: 'late', observation: 'Participó poco.' }], {
      development: 'Se trabajó el poder.',
    }),
  );
  const openSession = await plan(2, today);
  const signedBy = async (login: string, heldOn: string) => {
    const sessionId = await plan(3, heldOn);
    await signIn(test, login);
    await test.ok(
      'sessions.close',
      'mutation',
      logInput(sessionId, facilitators, [{ caseId, observation: 'Preguntó por su hijo.' }], {
        passphrase: passphraseOf(login),
        second: null,
      }),
    );
    return sessionId;
  };
  const awaitsPsychologist = await signedBy('facilita', '2026-11-19');
  const awaitsFacilitator = await signedBy('psico', '2026-11-20');
  await test.ok('coverage.recordMakeUp', 'mutation', {
    caseId,
    groupId,
    topics: [13],
    madeOn: today,
    way: 'material',
    givenBy: facilitators[0],
    note: '',
  });
  const heard = await test.ok<CaseCoverageView>('coverage.ofCase', 'query', { caseId });
  const { certificateId: certificate } = await test.ok<{ certificateId: string }>(
    'certificates.issue',
    'mutation',
    { caseId, groupId, kind: 'attendance' },
  );
  await signIn(test, 'psico');
  return {
    certificate,
    makeUp: heard.makeUps[0]!.makeUpId,
    group: groupId,
    plannedGroup,
    programme,
    closedSession,
    openSession,
    awaitsPsychologist,
    awaitsFacilitator,
  };
}
