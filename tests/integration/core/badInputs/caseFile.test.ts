import { describe, expect, it } from 'vitest';
import type { CaseFile } from '../../../../shared/contract/cases.contract';
import type { OfficeIds } from '../../../builders/office';
import { oddOffice } from './runner';

/** What may be typed wrongly or oddly where a team is changed, and what becomes of it. */
const office = oddOffice();

const change = (ids: OfficeIds, part: object) => ({
  caseId: ids.case,
  number: 2,
  role: 'facilitation',
  userId: ids.facilitator,
  act: 'begin',
  occurredOn: '2026-11-20',
  reason: 'Conduce su grupo',
  ...part,
});

type Row = readonly [name: string, part: (ids: OfficeIds) => object, field: string, problem: string];
const refused: readonly Row[] = [
  ['a change of tomorrow', () => ({ occurredOn: '2026-11-25' }), 'occurredOn', 'date-future'],
  ['one of the century before the last', () => ({ occurredOn: '1826-11-20' }), 'occurredOn', 'date-too-old'],
  ['the thirtieth of February', () => ({ occurredOn: '2026-02-30' }), 'occurredOn', 'date-shape'],
  ['no reason', () => ({ reason: '   ' }), 'reason', 'required'],
  ['a reason of two lines', () => ({ reason: 'uno\ndos' }), 'reason', 'one-line'],
  ['a reason with a NUL', () => ({ reason: 'a\u0000b' }), 'reason', 'invisible-characters'],
  [
    'a reason written from right to left',
    () => ({ reason: '\u202eoviton' }),
    'reason',
    'invisible-characters',
  ],
  ['a reason of a megabyte', () => ({ reason: 'x'.repeat(300_000) }), 'reason', 'too-long'],
  ['a part of another profession', () => ({ role: 'social-work' }), 'role', 'team-role'],
  [
    'to take the case from everybody',
    (ids) => ({ role: 'responsible', userId: ids.psychologist, act: 'end' }),
    'role',
    'responsible-stays',
  ],
  ['to take out who is not in', () => ({ act: 'end' }), 'userId', 'not-in-team'],
  [
    'to give it to who has it',
    (ids) => ({ role: 'responsible', userId: ids.psychologist }),
    'userId',
    'in-team-already',
  ],
];

describe('is refused with its sentence, at its field:', () => {
  it.each(refused)('%s', async (name, part, field, problem) => {
    const test = await office.refuse({
      name,
      path: 'cases.updateTeam',
      input: (ids) => change(ids, part(ids)),
      at: [field, problem],
    });
    const { team } = await test.ok<CaseFile>('cases.get', 'query', { caseId: office.ids.case });
    expect(team.nextNumber).toBe(2);
  });
});

describe('is kept as it was written, and is nothing but text:', () => {
  it.each([
    ['emoji', 'Se fue 🙂👨‍👩‍👧'],
    ['what a spreadsheet would run', '=HYPERLINK("http://example.invalid","ver")'],
    ['what a query would run', `'; DROP TABLE case_assignments; --`],
    ['an accent put together from two', 'No\u0301 sabe'],
  ])('%s', async (_name, reason) => {
    const test = await office.open();
    await test.ok('cases.updateTeam', 'mutation', change(office.ids, { reason }));
    const { rows } = await test.ok<{ rows: { reason: string }[] }>('cases.timeline', 'query', {
      caseId: office.ids.case,
      kinds: ['assignment'],
    });
    expect(rows[0]?.reason).toBe(reason.normalize('NFC'));
  });
});
