import { moveInputFor } from './decisions';
import { registration } from './registration';
import { signIn, type TestCore } from '../support/testCore';

/** Ids of what the rights are asked about in the template office. */
export interface RightsIds {
  /** Archived, and nobody has proposed anything. */
  readonly archivedCase: string;
  /** Archived, its disposal proposed by coordination and ripe. */
  readonly disposableCase: string;
  readonly disposableCode: string;
  /** Restricted. */
  readonly restrictedCase: string;
}

/** A case that is in the archive; it ends signed in as coordination. */
export async function archive(
  test: TestCore,
  caseId: string,
  from: 'admitted' | 'withdrew' = 'admitted',
): Promise<void> {
  if (from === 'admitted') {
    await signIn(test, 'psico');
    await test.ok('caseStates.move', 'mutation', moveInputFor(caseId, 'withdrew', 'moved-away'));
  }
  await signIn(test, 'coordina');
  await test.ok(
    'caseStates.move',
    'mutation',
    moveInputFor(caseId, 'archived', 'retention-ended', { number: 2 }),
  );
}

export const proposal = (caseId: string) => ({
  caseId,
  reason: 'retention-ended',
  note: 'Pasó el plazo de la oficina.',
});

export async function fillRights(test: TestCore, psychologist: string): Promise<RightsIds> {
  const register = async (documentNumber: string, paternalSurname: string) => {
    await signIn(test, 'psico');
    return (
      await test.ok<{ caseId: string }>(
        'intake.register',
        'mutation',
        registration(psychologist, {
          documentNumber,
          paternalSurname,
          givenNames: 'Wenceslao',
          maternalSurname: 'Xu',
        }),
      )
    ).caseId;
  };
  const archivedCase = await register('40000001', 'Archivero');
  const disposableCase = await register('41230982', 'Borrable');
  const restrictedCase = await register('45671093', 'Cautelado');
  await archive(test, archivedCase);
  await archive(test, disposableCase);
  await test.ok('disposal.setWait', 'mutation', { waitDays: 0 });
  await test.ok('disposal.propose', 'mutation', proposal(disposableCase));
  await test.ok('rights.restrict', 'mutation', {
    caseId: restrictedCase,
    reason: 'Impugna un dato.',
    askedOn: '2026-11-20',
  });
  const { code } = await test.ok<{ code: string }>('cases.get', 'query', { caseId: disposableCase });
  return { archivedCase, disposableCase, disposableCode: code, restrictedCase };
}
