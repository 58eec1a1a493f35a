import type { Ask } from './ask';

/** What the decisions of the demonstration are written with: whose case, which day, who answers for what follows. */
export interface DecisionCast {
  readonly caseOf: (document: string) => string;
  /** The calendar day that lies so many days back; ahead when negative. */
  readonly dayBefore: (days: number) => string;
  readonly psychologist: string;
  readonly socialWorker: string;
}

/** Who enters alone, who is being evaluated, whose exclusion is proposed, who gave up and was summoned again. */
const enters = '00000103';
const evaluated = '00000105';
const proposed = '00000107';
const summoned = '00000122';

/** A decision that nothing follows from. */
const plain = () => ({
  number: 1,
  criteria: [],
  caiReason: '',
  help: [],
  noHelpReason: '',
  service: null,
  atRisk: 'no' as const,
  protection: null,
  followUp: null,
  second: null,
});

/** Written by psychology: two decisions, one of them an exclusion that waits for social work, and two moves by hand. */
export async function seedDecisions(ask: Ask, cast: DecisionCast): Promise<void> {
  const { caseOf, dayBefore, psychologist, socialWorker } = cast;
  await ask('decisions', 'decide', {
    ...plain(),
    caseId: caseOf(enters),
    outcome: 'individual',
    decidedOn: dayBefore(0),
    reasons: 'Texto inventado. Quiere trabajar lo ocurrido; en grupo todavía no habla.',
  });
  await ask('decisions', 'decide', {
    ...plain(),
    caseId: caseOf(proposed),
    outcome: 'excluded',
    decidedOn: dayBefore(0),
    criteria: [
      {
        criterion: 'does-not-cooperate',
        facts: 'Texto inventado. Interrumpió las tres sesiones a las que vino.',
      },
      { criterion: 'substance-abuse', facts: 'Texto inventado. Él mismo contó que bebe todos los días.' },
    ],
    reasons: 'Texto inventado. Antes del grupo necesita tratar el consumo; después puede volver.',
    help: [{ directoryEntryId: null, name: 'Centro de salud mental comunitario (inventado)' }],
    followUp: { ownerId: psychologist, dueOn: dayBefore(-7) },
    second: { ownerId: socialWorker, dueOn: dayBefore(-3) },
  });
  await ask('caseStates', 'move', {
    caseId: caseOf(evaluated),
    number: 1,
    to: 'in-evaluation',
    reason: 'evaluation-begins',
    note: '',
    occurredOn: dayBefore(0),
    summons: null,
    summonAgain: null,
  });
  await ask('caseStates', 'move', {
    caseId: caseOf(summoned),
    number: 1,
    to: 'withdrew',
    reason: 'stopped-coming',
    note: '',
    occurredOn: dayBefore(0),
    summons: null,
    summonAgain: null,
  });
  await ask('caseStates', 'move', {
    caseId: caseOf(summoned),
    number: 2,
    to: 'summoned',
    reason: 'other',
    note: 'Texto inventado. Llamó y dijo que quiere volver.',
    occurredOn: dayBefore(0),
    summons: {
      means: 'letter',
      sentOn: dayBefore(0),
      receipt: 'Cargo 12 (inventado)',
      forDay: dayBefore(-6),
      forTime: '15:00',
    },
    summonAgain: null,
  });
}

/** A sentence, as judicial follow-up has it from the court. */
export async function seedSanctions(ask: Ask, { caseOf, dayBefore }: DecisionCast): Promise<void> {
  await ask('sanctions', 'record', {
    caseId: caseOf('00000120'),
    kind: 'sentence',
    court: 'Juzgado inventado de Breña',
    docket: '00000-2026-0-0000-JR-FT-00',
    imposedOn: dayBefore(50),
    referral: null,
  });
}
