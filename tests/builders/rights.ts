import type { PersonInput } from '../../shared/contract/intake.contract';
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

/**
 * What two people do before an open case is erased, in SQL: it is archived, proposed by whoever registered it, and
 * another account confirms on a day on which the proposal is ripe.
 *
 * @param caseId as SQL, quoted or an expression
 */
export const disposing = (caseId: string): string[] => [
  ...(['withdrew', 'archived'] as const).map(
    (
      to,
    ) => `INSERT INTO case_state_changes (case_id, number, from_state, to_state, act, reason, note, occurred_on,
        recorded_at, recorded_by)
      SELECT id, 1 + (SELECT coalesce(max(number), 0) FROM case_state_changes WHERE case_id = cases.id), state, '${to}',
        'move', 'other', 'x', '2026-11-24', created_at, created_by FROM cases WHERE id = ${caseId}`,
  ),
  `INSERT INTO disposal_proposals (case_id, number, reason, note, ready_on, proposed_at, proposed_by)
   SELECT id, 1, 'authority', '', '2026-11-24', created_at, created_by FROM cases WHERE id = ${caseId}`,
  `INSERT INTO disposing SELECT 1, id, person_id,
     (SELECT u.id FROM users u WHERE u.id <> cases.created_by AND u.active = 1 LIMIT 1), '2026-11-24'
   FROM cases WHERE id = ${caseId}`,
];

export async function fillRights(test: TestCore, psychologist: string): Promise<RightsIds> {
  // Three who are like nobody, nor like each other.
  const register = async (person: Partial<PersonInput>) => {
    await signIn(test, 'psico');
    return (
      await test.ok<{ caseId: string }>(
        'intake.register',
        'mutation',
        registration(psychologist, { phone: '', ...person }),
      )
    ).caseId;
  };
  const archivedCase = await register({
    documentNumber: '41836290',
    givenNames: 'Wenceslao',
    paternalSurname: 'Archivero',
    maternalSurname: 'Xuarez',
    birthDate: '1961-07-30',
  });
  const disposableCase = await register({
    documentNumber: '09572814',
    givenNames: 'Telmo',
    paternalSurname: 'Borrable',
    maternalSurname: 'Quinto',
    birthDate: '1974-12-05',
  });
  const restrictedCase = await register({
    documentNumber: '73019465',
    givenNames: 'Fidel',
    paternalSurname: 'Cautelado',
    maternalSurname: 'Huanca',
    birthDate: '1999-01-18',
  });
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
