import type { CaseState, MoveReason } from '../../shared/domain/cases/states';
import type { TestCore } from '../support/testCore';
import { registration, today } from './registration';

/** A move as the form sends it. */
export const moveInputFor = (
  caseId: string,
  to: CaseState,
  reason: MoveReason,
  { number = 1, note = '', occurredOn = today } = {},
) => ({
  caseId,
  number,
  to,
  reason,
  note,
  occurredOn,
  summons: null,
  summonAgain: null,
});

export const summonsOf = (change: Record<string, string> = {}) => ({
  means: 'letter',
  sentOn: '2026-11-20',
  receipt: '33-2026',
  forDay: '2026-12-01',
  forTime: '09:00',
  ...change,
});

export interface DecisionIds {
  /** A case that was moved once, by hand. */
  readonly movedCase: string;
}

/** A man who gave up, in the template office. Signed in as somebody who registers. */
export async function fillDecisions(test: TestCore, informedBy: string): Promise<DecisionIds> {
  const { caseId: movedCase } = await test.ok<{ caseId: string }>(
    'intake.register',
    'mutation',
    registration(informedBy, {
      documentNumber: '40506070',
      givenNames: 'Wilfredo',
      paternalSurname: 'Yauri',
      maternalSurname: 'Condori',
    }),
  );
  await test.ok('caseStates.move', 'mutation', moveInputFor(movedCase, 'withdrew', 'said-so'));
  return { movedCase };
}
