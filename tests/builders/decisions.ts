import type { ExclusionCriterion } from '../../shared/domain/decisions/decisions';
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

/** A decision to work with him alone, as the form sends it. */
export const decisionInput = (caseId: string, change: object = {}) => ({
  caseId,
  number: 1,
  outcome: 'individual',
  decidedOn: today,
  criteria: [
    { criterion: 'does-not-cooperate' as ExclusionCriterion, facts: 'Se burló de lo que contó su expareja.' },
  ],
  reasons: 'En grupo todavía no escucha.',
  caiReason: '',
  help: [{ directoryEntryId: null, name: 'Centro de salud mental comunitario' }],
  noHelpReason: '',
  service: null,
  atRisk: 'no',
  protection: null,
  followUp: null,
  second: null,
  ...change,
});

/** An exclusion that these two decide together. */
export const exclusionInput = (caseId: string, second: string, change: object = {}) =>
  decisionInput(caseId, {
    outcome: 'excluded',
    followUp: { ownerId: second, dueOn: '2026-12-04' },
    second: { ownerId: second, dueOn: '2026-11-27' },
    ...change,
  });

/** A sentence as the form sends it. */
export const sanctionInput = (caseId: string, change: object = {}) => ({
  caseId,
  kind: 'sentence',
  court: 'Segundo Juzgado de Familia de Breña',
  docket: '00123-2024-0-1801-JR-FT-05',
  imposedOn: '2026-10-01',
  referral: null,
  ...change,
});

/** He is sent to a CAI, by this person. */
export const referralOf = (ownerId: string, change: object = {}) => ({
  answer: 'referred',
  cai: { directoryEntryId: 'cai:1', name: 'CAI Breña' },
  plan: { ownerId, dueOn: '2026-12-01' },
  reason: '',
  ...change,
});

export interface DecisionIds {
  /** A sentence of `decidedCase` that nobody has answered. */
  readonly sanction: string;
  /** A case that was moved once, by hand. */
  readonly movedCase: string;
  /** A case with an exclusion proposed by psychology, and that proposal. */
  readonly proposedCase: string;
  readonly proposal: string;
  /** Another one. */
  readonly otherProposedCase: string;
  readonly otherProposal: string;
  /** A case with two decisions in force, neither explained yet. */
  readonly decidedCase: string;
  readonly heldDecision: string;
  readonly otherHeldDecision: string;
}

interface Team {
  readonly psychologist: string;
  readonly socialWorker: string;
}

const men = [
  ['40506070', 'Wilfredo', 'Yauri'],
  ['40506071', 'Efraín', 'Ccahuana'],
  ['40506072', 'Rubén', 'Llacsa'],
  ['40506073', 'Teodoro', 'Quiñones'],
] as const;

/** Men about whom something was decided, in the template office. Signed in as psychology. */
export async function fillDecisions(
  test: TestCore,
  { psychologist, socialWorker }: Team,
): Promise<DecisionIds> {
  const registered: string[] = [];
  for (const [documentNumber, givenNames, paternalSurname] of men) {
    const { caseId } = await test.ok<{ caseId: string }>(
      'intake.register',
      'mutation',
      registration(psychologist, {
        documentNumber,
        givenNames,
        paternalSurname,
        maternalSurname: 'Condori',
      }),
    );
    registered.push(caseId);
  }
  const [movedCase = '', proposedCase = '', otherProposedCase = '', decidedCase = ''] = registered;
  const decide = async (input: unknown) =>
    (await test.ok<{ decisionId: string }>('decisions.decide', 'mutation', input)).decisionId;
  await test.ok('caseStates.move', 'mutation', moveInputFor(movedCase, 'withdrew', 'said-so'));
  const { sanctionId: sanction } = await test.ok<{ sanctionId: string }>(
    'sanctions.record',
    'mutation',
    sanctionInput(decidedCase),
  );
  return {
    sanction,
    movedCase,
    proposedCase,
    proposal: await decide(exclusionInput(proposedCase, socialWorker)),
    otherProposedCase,
    otherProposal: await decide(exclusionInput(otherProposedCase, socialWorker)),
    decidedCase,
    heldDecision: await decide(
      decisionInput(decidedCase, {
        outcome: 'waiting',
        followUp: { ownerId: psychologist, dueOn: '2026-12-04' },
      }),
    ),
    otherHeldDecision: await decide(decisionInput(decidedCase, { number: 2 })),
  };
}
