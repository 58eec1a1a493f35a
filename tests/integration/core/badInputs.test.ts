import { describe, expect, it } from 'vitest';
import type { EvaluationView } from '../../../shared/contract/evaluation.contract';
import {
  appreciationInput,
  historiesInput,
  historiesWith,
  planFor,
  riskLevelInput,
  stepInput,
  violenceInput,
} from '../../builders/evaluation';
import type { OfficeIds } from '../../builders/office';
import { today } from '../../builders/registration';
import { oddOffice, type Refused } from './badInputs/runner';

const office = oddOffice();

const noPlan = planFor('', []);
const answered = historiesWith({ medical: 'no' });
const histories = (ids: OfficeIds, change: object = {}) => ({
  ...historiesInput(ids.loneCase, answered, noPlan),
  ...change,
});
const medical = (change: object) => ({
  details: { ...answered.details, medical: { ...answered.details.medical, ...change } },
});
const save = 'evaluation.saveHistories';
const atText = 'details.medical.text';

const refused: readonly Refused[] = [
  {
    name: 'an evaluation dated tomorrow',
    path: save,
    input: (ids) => histories(ids, { occurredOn: '2026-11-25' }),
    code: 'invalid',
    at: ['occurredOn', 'date-future'],
  },
  {
    name: 'one of the century before the last',
    path: save,
    input: (ids) => histories(ids, { occurredOn: '1899-12-31' }),
    code: 'invalid',
    at: ['occurredOn', 'date-too-old'],
  },
  {
    name: 'the thirtieth of February',
    path: save,
    input: (ids) => histories(ids, { occurredOn: '2026-02-30' }),
    code: 'invalid',
    at: ['occurredOn', 'date-shape'],
  },
  {
    name: 'a day as it is written here',
    path: save,
    input: (ids) => histories(ids, { occurredOn: '24/11/2026' }),
    code: 'invalid',
    at: ['occurredOn', 'date-shape'],
  },
  {
    name: 'an answer that is none of the four',
    path: save,
    input: (ids) => histories(ids, { facts: { ...answered.facts, medical: 'maybe' } }),
    code: 'invalid',
    at: ['facts.medical', 'invalid'],
  },
  {
    name: 'an answer without who said it',
    path: save,
    input: (ids) => histories(ids, medical({ source: null })),
    code: 'invalid',
    at: ['details.medical.source', 'source-needed'],
  },
  {
    name: 'a source of what was not asked',
    path: save,
    input: (ids) =>
      histories(ids, {
        details: { ...answered.details, weapons: { source: 'man', learnedOn: null, text: '' } },
      }),
    code: 'invalid',
    at: ['details.weapons.text', 'not-asked-has-detail'],
  },
  {
    name: 'known since tomorrow',
    path: save,
    input: (ids) => histories(ids, medical({ learnedOn: '2026-11-25' })),
    code: 'invalid',
    at: ['details.medical.learnedOn', 'date-future'],
  },
  {
    name: 'a detail longer than a page',
    path: save,
    input: (ids) => histories(ids, medical({ text: 'x'.repeat(4_001) })),
    code: 'invalid',
    at: [atText, 'too-long'],
  },
  {
    name: 'a detail of a megabyte',
    path: save,
    input: (ids) => histories(ids, medical({ text: 'x'.repeat(1_048_576) })),
    code: 'too-large',
    says: /demasiado largo/,
  },
  {
    name: 'a NUL inside a detail',
    path: save,
    input: (ids) => histories(ids, medical({ text: 'antes\u0000después' })),
    code: 'invalid',
    at: [atText, 'invisible-characters'],
  },
  {
    name: 'a mark that turns the reading round',
    path: save,
    input: (ids) => histories(ids, medical({ text: 'sano \u202Eomrefne' })),
    code: 'invalid',
    at: [atText, 'invisible-characters'],
  },
  {
    name: 'half a character',
    path: save,
    input: (ids) => histories(ids, medical({ text: 'corte \ud83d' })),
    code: 'invalid',
    at: [atText, 'invisible-characters'],
  },
  {
    name: 'a version before the first',
    path: save,
    input: (ids) => histories(ids, { baseVersion: -1 }),
    code: 'invalid',
    at: ['baseVersion', 'invalid'],
  },
  {
    name: 'a version that is not there yet',
    path: save,
    input: (ids) => histories(ids, { baseVersion: 4 }),
    code: 'conflict',
    says: /versión/,
  },
  {
    name: 'a yes that endangers, and nobody who protects',
    path: save,
    input: (ids) => historiesInput(ids.loneCase, historiesWith({ threats: 'yes' }), noPlan),
    code: 'rule',
    at: ['notices.threats', 'notice-plan'],
  },
  {
    name: 'protection by who cannot read the evaluation',
    path: save,
    input: (ids) =>
      historiesInput(ids.loneCase, historiesWith({ threats: 'yes' }), planFor(ids.facilitator, ['threats'])),
    code: 'rule',
    at: ['notices.threats.ownerId', 'protection-owner'],
  },
  {
    name: 'protection due yesterday',
    path: save,
    input: (ids) =>
      historiesInput(ids.loneCase, historiesWith({ threats: 'yes' }), {
        ...noPlan,
        threats: { ownerId: ids.psychologist, dueOn: '2026-11-23' },
      }),
    code: 'invalid',
    at: ['notices.threats.dueOn', 'due-past'],
  },
  {
    name: 'a level that does not exist',
    path: 'evaluation.saveRiskLevel',
    input: (ids) => ({ ...riskLevelInput(ids.case, 'mild', { baseVersion: 1 }), level: 'grave' }),
    code: 'invalid',
    at: ['level', 'invalid'],
  },
  {
    name: 'a level without a reason',
    path: 'evaluation.saveRiskLevel',
    input: (ids) => riskLevelInput(ids.case, 'mild', { baseVersion: 1, reasons: '  \n ' }),
    code: 'invalid',
    at: ['reasons', 'required'],
  },
  {
    name: 'economic violence in none of its forms',
    path: 'evaluation.saveViolence',
    input: (ids) => ({
      ...violenceInput(ids.loneCase),
      economic: { possession: 'no', loss: 'no', means: 'no', income: 'no' },
    }),
    code: 'rule',
    at: ['economic', 'economic-form'],
  },
  {
    name: 'an appreciation called complete without its summary',
    path: 'appreciations.save',
    input: (ids) => {
      const input = appreciationInput(ids.loneCase);
      return { ...input, body: { ...input.body, summary: ' ' } };
    },
    code: 'invalid',
    at: ['body.summary', 'required'],
  },
  {
    name: 'a notice made to somebody tomorrow',
    path: 'protection.record',
    input: (ids) => ({ ...stepInput(ids.protectionTask), toldOn: '2026-11-25' }),
    code: 'invalid',
    at: ['toldOn', 'date-future'],
  },
  {
    name: 'told at twenty-five hours',
    path: 'protection.record',
    input: (ids) => ({ ...stepInput(ids.protectionTask), toldAtTime: '25:00' }),
    code: 'invalid',
    at: ['toldAtTime', 'time-shape'],
  },
  {
    name: 'protection done without telling anybody',
    path: 'tasks.close',
    input: (ids) => ({ taskId: ids.protectionTask, outcome: 'done', note: '' }),
    code: 'rule',
    at: ['outcome', 'protection-step'],
  },
  {
    name: 'a task for the next century',
    path: 'tasks.create',
    input: (ids) => ({
      caseId: ids.case,
      kind: 'other',
      title: 'Volver a llamar',
      ownerId: ids.psychologist,
      dueOn: '2126-01-01',
    }),
    code: 'invalid',
    at: ['dueOn', 'due-too-far'],
  },
];

const accepted: readonly (readonly [string, string])[] = [
  ['emoji', 'Se le ve tranquilo 🙂👨‍👩‍👧'],
  ['what a spreadsheet would run', '=HYPERLINK("http://example.invalid","ver")'],
  ['what a page would run', '<script>alert(1)</script><img src=x onerror=alert(1)>'],
  ['what a query would run', `' OR 1=1; DROP TABLE case_entries; --`],
  ['words of another script', 'Нет, 他没有, لا'],
  ['an accent put together from two', 'No\u0301 sabe'],
  ['as many lines as fit', Array.from({ length: 900 }, () => 'sí').join('\n')],
];

describe('is refused with its sentence:', () => {
  it.each(refused)('$name', async (row) => {
    const test = await office.refuse(row);
    const view = await test.ok<EvaluationView>('evaluation.get', 'query', { caseId: office.ids.loneCase });
    expect(view.histories.versions).toEqual([]);
  });
});

describe('is kept as it was written, and is nothing but text:', () => {
  it.each(accepted)('%s', async (_name, text) => {
    const test = await office.open();
    const { loneCase: caseId } = office.ids;
    const saved = await test.ok<{ entryId: string }>(
      save,
      'mutation',
      histories(office.ids, medical({ text })),
    );
    const version = await test.ok<{ content: { details: { medical: { text: string } } } }>(
      'evaluation.version',
      'query',
      { entryId: saved.entryId },
    );
    expect(version.content.details.medical.text).toBe(text.normalize('NFC'));
    const { histories: kept } = await test.ok<EvaluationView>('evaluation.get', 'query', { caseId });
    expect(kept.versions).toHaveLength(1);
  });

  it('an evaluation by a clock that was set back a year', async () => {
    const test = await office.open();
    await test.ok(save, 'mutation', histories(office.ids));
    test.clock.set('2025-11-24T15:00:00.000Z');
    const { loneCase: caseId } = office.ids;
    const before = historiesWith({ criminal: 'no' });
    const input = {
      ...historiesInput(caseId, before, noPlan, 1),
      occurredOn: '2025-11-24',
      details: { ...before.details, criminal: { source: 'court-file', learnedOn: null, text: '' } },
    };
    expect(await test.ok(save, 'mutation', input)).toMatchObject({ version: 2 });
    const view = await test.ok<EvaluationView>('evaluation.get', 'query', { caseId });
    expect(view.histories.versions.map(({ occurredOn }) => occurredOn)).toEqual([today, '2025-11-24']);
  });
});
