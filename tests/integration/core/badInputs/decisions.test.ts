import { describe, expect, it } from 'vitest';
import type { StateView } from '../../../../shared/contract/caseStates.contract';
import { decisionInput, exclusionInput, moveInputFor, summonsOf } from '../../../builders/decisions';
import type { OfficeIds } from '../../../builders/office';
import { oddOffice, type Refused } from './runner';

/** What may be typed wrongly or oddly where a case is moved and decided about, and what becomes of it. */
const office = oddOffice();

const move = 'caseStates.move';
const withdraw = (change: object) => (ids: OfficeIds) => ({
  ...moveInputFor(ids.loneCase, 'withdrew', 'said-so'),
  ...change,
});
const summon = (change: Record<string, string>) => (ids: OfficeIds) => ({
  ...moveInputFor(ids.movedCase, 'summoned', 'court-order', { number: 2 }),
  summons: summonsOf(change),
});

const moves: readonly Refused[] = [
  {
    name: 'a move of tomorrow',
    path: move,
    input: withdraw({ occurredOn: '2026-11-25' }),
    code: 'invalid',
    at: ['occurredOn', 'date-future'],
  },
  {
    name: 'a move of before the case was opened',
    path: move,
    input: withdraw({ occurredOn: '1826-11-24' }),
    code: 'invalid',
    at: ['occurredOn', 'before-opening'],
  },
  {
    name: 'a day that no year has',
    path: move,
    input: withdraw({ occurredOn: '2026-02-30' }),
    code: 'invalid',
    at: ['occurredOn', 'date-shape'],
  },
  {
    name: 'another reason, and no word of it',
    path: move,
    input: withdraw({ reason: 'other', note: ' \n ' }),
    code: 'invalid',
    at: ['note', 'required'],
  },
  {
    name: 'the reason of another move',
    path: move,
    input: withdraw({ reason: 'place-free' }),
    code: 'invalid',
    at: ['reason', 'invalid'],
  },
  {
    name: 'a note longer than a page',
    path: move,
    input: withdraw({ note: 'á'.repeat(1_001) }),
    code: 'invalid',
    at: ['note', 'too-long'],
  },
  {
    name: 'a note that turns the line around',
    path: move,
    input: withdraw({ note: 'no \u202evino' }),
    code: 'invalid',
    at: ['note', 'invisible-characters'],
  },
  {
    name: 'an exclusion without a decision',
    path: move,
    input: withdraw({ to: 'excluded', reason: 'other', note: 'Porque sí' }),
    code: 'rule',
    at: ['to', 'no-path'],
    says: /otro/,
  },
  {
    name: 'a move that another one overtook',
    path: move,
    input: withdraw({ number: 7 }),
    code: 'conflict',
    says: /más nueva/,
  },
  {
    name: 'a summons without its proof',
    path: move,
    input: (ids) => moveInputFor(ids.movedCase, 'summoned', 'court-order', { number: 2 }),
    code: 'invalid',
    at: ['summons', 'required'],
  },
  {
    name: 'a letter without its receipt',
    path: move,
    input: summon({ receipt: '  ' }),
    code: 'invalid',
    at: ['summons.receipt', 'receipt-needed'],
  },
  {
    name: 'a summons for a day before it was sent',
    path: move,
    input: summon({ forDay: '2026-11-01' }),
    code: 'invalid',
    at: ['summons.forDay', 'summoned-before-sent'],
  },
  {
    name: 'a summons sent tomorrow',
    path: move,
    input: summon({ sentOn: '2026-11-25' }),
    code: 'invalid',
    at: ['summons.sentOn', 'date-future'],
  },
  {
    name: 'an appointment at half past twenty-five',
    path: move,
    input: summon({ forTime: '25:30' }),
    code: 'invalid',
    at: ['summons.forTime', 'time-shape'],
  },
  {
    name: 'a mistake that is not explained',
    path: 'caseStates.correct',
    input: (ids) => ({ caseId: ids.movedCase, number: 2, note: '' }),
    code: 'invalid',
    at: ['note', 'required'],
  },
  {
    name: 'taking back what was never done',
    path: 'caseStates.correct',
    input: (ids) => ({ caseId: ids.loneCase, number: 1, note: 'Nada' }),
    code: 'rule',
    says: /no puede deshacerse/,
  },
];

const decide = 'decisions.decide';
const deciding = (change: object) => (ids: OfficeIds) => decisionInput(ids.loneCase, change);
const excluding = (change: object) => (ids: OfficeIds) =>
  exclusionInput(ids.loneCase, ids.psychologist, { second: null, ...change });
const aPlan = (ids: OfficeIds, dueOn = '2026-12-01') => ({ ownerId: ids.psychologist, dueOn });

const decisions: readonly Refused[] = [
  {
    name: 'a decision of tomorrow',
    path: decide,
    input: deciding({ decidedOn: '2026-11-25' }),
    code: 'invalid',
    at: ['decidedOn', 'date-future'],
  },
  {
    name: 'a decision of two hundred years ago',
    path: decide,
    input: deciding({ decidedOn: '1826-11-24' }),
    code: 'invalid',
    at: ['decidedOn', 'before-opening'],
  },
  {
    name: 'a decision without reasons',
    path: decide,
    input: deciding({ reasons: '  \n ' }),
    code: 'invalid',
    at: ['reasons', 'required'],
  },
  {
    name: 'reasons longer than anybody reads',
    path: decide,
    input: deciding({ reasons: 'é'.repeat(4_001) }),
    code: 'invalid',
    at: ['reasons', 'too-long'],
  },
  {
    name: 'reasons with a mark that nobody sees',
    path: decide,
    input: deciding({ reasons: 'por\u0000que' }),
    code: 'invalid',
    at: ['reasons', 'invisible-characters'],
  },
  {
    name: 'a criterion without its facts',
    path: decide,
    input: deciding({ criteria: [{ criterion: 'addictions', facts: ' ' }] }),
    code: 'invalid',
    at: ['criteria.addictions.facts', 'facts-needed'],
  },
  {
    name: 'a decision that says nothing of who may be at risk',
    path: decide,
    input: deciding({ atRisk: null }),
    code: 'invalid',
    at: ['atRisk', 'required'],
  },
  {
    name: 'somebody at risk, and nobody who protects',
    path: decide,
    input: deciding({ atRisk: 'yes' }),
    code: 'invalid',
    at: ['protection', 'notice-plan'],
  },
  {
    name: 'protection by a day that has passed',
    path: decide,
    input: (ids) => decisionInput(ids.loneCase, { atRisk: 'yes', protection: aPlan(ids, '2026-11-23') }),
    code: 'invalid',
    at: ['protection.dueOn', 'due-past'],
  },
  {
    name: 'protection by who does not hold its key',
    path: decide,
    input: (ids) =>
      decisionInput(ids.loneCase, {
        atRisk: 'yes',
        protection: { ownerId: ids.facilitator, dueOn: '2026-12-01' },
      }),
    code: 'rule',
    at: ['protection.ownerId', 'protection-owner'],
  },
  {
    name: 'an exclusion without a second person',
    path: decide,
    input: (ids) => excluding({ followUp: aPlan(ids) })(ids),
    code: 'invalid',
    at: ['second', 'second-needed'],
  },
  {
    name: 'an exclusion that its author confirms himself',
    path: decide,
    input: (ids) => excluding({ followUp: aPlan(ids), second: aPlan(ids) })(ids),
    code: 'invalid',
    at: ['second.ownerId', 'second-person'],
  },
  {
    name: 'an exclusion confirmed by who cannot read why',
    path: decide,
    input: (ids) =>
      excluding({ second: { ownerId: ids.facilitator, dueOn: '2026-12-01' }, followUp: aPlan(ids) })(ids),
    code: 'invalid',
    at: ['second.ownerId', 'second-person'],
  },
  {
    name: 'a referral to nowhere',
    path: decide,
    input: deciding({ outcome: 'referred' }),
    code: 'invalid',
    at: ['service', 'service-needed'],
  },
  {
    name: 'a service for who stays',
    path: decide,
    input: deciding({ service: { directoryEntryId: null, name: 'Hospital' } }),
    code: 'invalid',
    at: ['service', 'not-for-this-outcome'],
  },
  {
    name: 'a refusal without its reason',
    path: 'decisions.answer',
    input: (ids) => ({ decisionId: ids.proposal, answer: 'withdrawn', reason: '' }),
    code: 'invalid',
    at: ['reason', 'required'],
  },
  {
    name: 'an explanation of before it was decided',
    path: 'decisions.explain',
    input: (ids) => ({ decisionId: ids.heldDecision, explainedOn: '2026-11-01', means: 'phone', note: '' }),
    code: 'invalid',
    at: ['explainedOn', 'before-decision'],
  },
];

describe('is refused with its sentence, and nothing is written:', () => {
  it.each([...moves, ...decisions])('$name', async (row) => {
    const test = await office.refuse(row);
    for (const [caseId, changes] of [
      [office.ids.loneCase, 0],
      [office.ids.movedCase, 1],
    ] as const) {
      const view = await test.ok<StateView>('caseStates.get', 'query', { caseId });
      expect(view.changes).toHaveLength(changes);
    }
  });
});

it('an exclusion on no criterion and without other help is refused at both', async () => {
  const test = await office.open();
  const { loneCase, psychologist } = office.ids;
  const input = exclusionInput(loneCase, psychologist, { criteria: [], help: [] });
  const answer = await test.refused(decide, 'mutation', input);
  expect(answer.fields).toEqual({ criteria: 'criterion-needed', help: 'help-needed' });
});

describe('is kept as it was written, and is nothing but text:', () => {
  it.each([
    '=HYPERLINK("http://x")',
    "'); DROP TABLE cases; --",
    '😔 no quiso',
    '<b>desistió</b>',
    'línea\notra',
  ])('%s', async (note) => {
    const test = await office.open();
    await test.ok(move, 'mutation', withdraw({ note })(office.ids));
    const view = await test.ok<StateView>('caseStates.get', 'query', { caseId: office.ids.loneCase });
    expect(view.changes[0]?.note).toBe(note);
  });
});
