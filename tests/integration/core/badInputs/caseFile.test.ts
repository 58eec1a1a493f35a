import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { errorText } from '../../../../renderer/app/errorTexts';
import { RefusedCall } from '../../../../renderer/api/bridgeLink';
import { problemText } from '../../../../renderer/components/forms/problemTexts';
import type { CaseFile } from '../../../../shared/contract/cases.contract';
import { buildOfficeTemplate, type OfficeIds, type OfficeTemplate } from '../../../builders/office';
import { signIn, type TestCore } from '../../../support/testCore';

/** What may be typed wrongly or oddly where a team is changed, and what becomes of it. */
let template: OfficeTemplate;
let test: TestCore;
beforeAll(async () => {
  template = await buildOfficeTemplate();
});
afterEach(() => {
  expect(test.internalErrors).toEqual([]);
  test.dispose();
});
afterAll(() => {
  template.dispose();
});

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

const fallback = problemText('a code that nobody wrote a sentence for');

describe('is refused with its sentence, at its field:', () => {
  it.each(refused)('%s', async (_name, part, field, problem) => {
    test = template.copy();
    await signIn(test, 'psico');
    const answer = await test.refused(
      'cases.updateTeam',
      'mutation',
      change(template.ids, part(template.ids)),
    );
    expect(answer.fields).toEqual({ [field]: problem });
    expect(problemText(problem)).not.toBe(fallback);
    expect(errorText(new RefusedCall(answer))).not.toBe('');
    const { team } = await test.ok<CaseFile>('cases.get', 'query', { caseId: template.ids.case });
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
    test = template.copy();
    await signIn(test, 'psico');
    await test.ok('cases.updateTeam', 'mutation', change(template.ids, { reason }));
    const { rows } = await test.ok<{ rows: { reason: string }[] }>('cases.timeline', 'query', {
      caseId: template.ids.case,
      kinds: ['assignment'],
    });
    expect(rows[0]?.reason).toBe(reason.normalize('NFC'));
  });
});
