import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { OwnData } from '../../../main/features/rights/ownData';
import type { PartnerTests, TestResults } from '../../../shared/contract/tests.contract';
import { settled } from '../../builders/attachments';
import { buildOfficeTemplate, type OfficeTemplate } from '../../builders/office';
import { outside, ownItems, partnerInput, scored } from '../../builders/tests';
import { signIn, type TestCore } from '../../support/testCore';

let template: OfficeTemplate;
let test: TestCore;
beforeAll(async () => {
  template = await buildOfficeTemplate();
});
afterAll(() => {
  template.dispose();
});
beforeEach(async () => {
  test = template.copy();
  await signIn(test, 'psico');
});
afterEach(() => {
  expect(test.internalErrors).toEqual([]);
  test.dispose();
});

const refusal = (path: string, input: object) => test.refused(path, 'mutation', input);
const results = (caseId: string) => test.ok<TestResults>('tests.results', 'query', { caseId });
const partners = (caseId: string) => test.ok<PartnerTests>('partnerTests.ofCase', 'query', { caseId });

describe('what is being answered', () => {
  it('by his partner is a draft of its own, and keeping it leaves his as it was', async () => {
    const { case: caseId, instrumentVersion } = template.ids;
    const draft = async (form: string) =>
      (await test.ok<{ draft: unknown }>('drafts.get', 'query', { form, subject: caseId })).draft;
    for (const form of ['test', 'partner-test']) {
      await test.ok('drafts.save', 'mutation', {
        form,
        subject: caseId,
        content: JSON.stringify({ form }),
        focusField: null,
        route: '/',
      });
    }
    const hers = partnerInput(caseId, scored(instrumentVersion, [2, 0, null]), { timePoint: 'end' });
    await test.ok('partnerTests.record', 'mutation', hers);
    expect(await draft('partner-test')).toBeNull();
    expect(await draft('test')).toMatchObject({ content: '{"form":"test"}' });
  });

  it('is copied from a sheet of hers in a draft apart from his, which keeping hers leaves', async () => {
    const subject = template.ids.case;
    const draft = async (form: string) =>
      (await test.ok<{ draft: unknown }>('drafts.get', 'query', { form, subject })).draft;
    for (const form of ['outside-test', 'partner-outside-test']) {
      const content = JSON.stringify({ form });
      await test.ok('drafts.save', 'mutation', { form, subject, content, focusField: null, route: '/' });
    }
    await test.ok('partnerTests.record', 'mutation', partnerInput(subject, outside()));
    expect(await draft('partner-outside-test')).toBeNull();
    expect(await draft('outside-test')).toMatchObject({ content: '{"form":"outside-test"}' });
  });

  it.each(['partner-test', 'partner-outside-test'])(
    'of his partner (%s) cannot be kept by who may not read it',
    async (form) => {
      await signIn(test, 'facilita');
      const subject = template.ids.case;
      const draft = { form, subject, content: '{}', focusField: null, route: '/' };
      expect(await test.refused('drafts.save', 'mutation', draft)).toMatchObject({ code: 'forbidden' });
    },
  );
});

describe('what his partner answered', () => {
  const planted = 'Escala-plantada de la pareja';
  beforeEach(async () => {
    await test.ok(
      'partnerTests.record',
      'mutation',
      partnerInput(template.ids.case, outside({ name: planted })),
    );
  });

  it('is read with the key of psychology and social work, with its own change', async () => {
    const { case: caseId, instrumentVersion } = template.ids;
    await signIn(test, 'social');
    await test.ok(
      'partnerTests.record',
      'mutation',
      partnerInput(caseId, scored(instrumentVersion, [2, 0, null]), { timePoint: 'end' }),
    );
    const { rows, changes } = await partners(caseId);
    expect(rows.map(({ name, timePoint }) => `${name}, ${timePoint}`).sort()).toEqual([
      'Enojo en casa, end',
      'Enojo en casa, start',
      `${planted}, start`,
    ]);
    expect(changes).toMatchObject([{ respondent: 'partner', scales: [{ entry: 5, later: 0, change: -5 }] }]);
    const twice = partnerInput(caseId, scored(instrumentVersion, [0, 0, 0]));
    expect((await refusal('partnerTests.record', twice)).detail?.['rule']).toBe('already-applied');
    const annul = { partnerTestId: template.ids.partnerTest, reason: 'Era de otra persona.' };
    await test.ok('partnerTests.annul', 'mutation', annul);
    expect(await refusal('partnerTests.annul', annul)).toMatchObject({
      detail: { reason: 'already-annulled' },
    });
    await test.ok('partnerTests.record', 'mutation', twice);
  });

  it('is nowhere among his: not in his tests, his history, his group nor his own data', async () => {
    const { case: caseId, group: groupId } = template.ids;
    const all: unknown[] = [await results(caseId)];
    for (const [path, input] of [
      ['tests.ofCase', { caseId }],
      ['tests.ofGroup', { groupId }],
      ['cases.timeline', { caseId }],
      ['cases.get', { caseId }],
    ] as const) {
      all.push(await test.ok(path, 'query', input));
    }
    expect(JSON.stringify(all)).not.toContain(planted);
    expect(JSON.stringify(all)).not.toContain('"respondent":"partner"');
    test.dialogs.save = join(test.userData, 'datos.json');
    const { jobId } = await test.ok<{ jobId: string }>('rights.exportOwnData', 'mutation', {
      caseId,
      format: 'json',
      identityCheckedBy: 'Mostró su DNI',
      handOver: [],
    });
    expect((await settled(test, jobId)).phase).toBe('done');
    const text = readFileSync(test.dialogs.save, 'utf8');
    expect(text).not.toContain(planted);
    const [own] = (JSON.parse(text) as OwnData).casos;
    expect(own?.pruebas).toMatchObject([
      {
        prueba: 'Ideas y prácticas frente a la violencia (no validado)',
        momento: 'Al inicio',
        puntajes: [
          { escala: 'Ideas', puntaje: '21 (de 0 a 42)' },
          { escala: 'Prácticas del último mes', puntaje: '8 (de 0 a 21)' },
        ],
      },
    ]);
    expect(own?.pruebas[0]?.respuestas).toHaveLength(ownItems);

    // Coordination reads no tests, and so hands none over: it is said, with who does.
    await signIn(test, 'coordina');
    test.dialogs.save = join(test.userData, 'otros.json');
    const again = { caseId, format: 'json', identityCheckedBy: 'Mostró su DNI', handOver: [] };
    const job = await test.ok<{ jobId: string }>('rights.exportOwnData', 'mutation', again);
    expect((await settled(test, job.jobId)).phase).toBe('done');
    const theirs = JSON.parse(readFileSync(test.dialogs.save, 'utf8')) as OwnData;
    expect(theirs.casos.flatMap(({ pruebas }) => pruebas)).toEqual([]);
    expect(theirs.noSeEntrega.some(({ que }) => que.includes('puntajes de las pruebas'))).toBe(true);
  });
});
