import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type {
  GroupTests,
  InstrumentRow,
  InstrumentVersion,
  TestResults,
  TestView,
} from '../../../shared/contract/tests.contract';
import type { Today } from '../../../shared/contract/home.contract';
import type { TimelinePage } from '../../../shared/contract/timeline.contract';
import { instrumentProblems } from '../../../shared/domain/tests/instrument';
import { buildOfficeTemplate, type OfficeTemplate } from '../../builders/office';
import { referral, registration, today } from '../../builders/registration';
import {
  outside,
  ownAnswers,
  ownItems,
  partnerInput,
  scored,
  smallInstrument,
  testInput,
} from '../../builders/tests';
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

const record = (input: object) => test.ok<{ applicationId: string }>('tests.record', 'mutation', input);
const refusal = (path: string, input: object) => test.refused(path, 'mutation', input);
const results = (caseId: string) => test.ok<TestResults>('tests.results', 'query', { caseId });

describe('the questionnaire that comes with the program', () => {
  it('is sound, on the thirteen topics, for the man, and comes to no total of unlike things', async () => {
    const { content, name, number } = await test.ok<InstrumentVersion>('instruments.get', 'query', {
      versionId: template.ids.shippedVersion,
    });
    expect([name, number]).toEqual(['Ideas y prácticas frente a la violencia', 1]);
    expect(content.items).toHaveLength(ownItems);
    expect(content.purpose).toContain('No está validado');
    expect(instrumentProblems(content)).toEqual({});
    expect(content.scales.map(({ items }) => items.length)).toEqual([14, 7]);
    expect(content.scales.flatMap(({ bands }) => bands)).toEqual([]);
    expect(content.items.filter(({ reverse }) => reverse)).toHaveLength(8);
    // Of what was done in the month only what everybody can have done is turned round: «Nunca», said of what did not come
    // up, never counts as harm.
    const practices = content.items.slice(14).filter(({ reverse }) => reverse);
    expect(practices.map(({ text }) => text)).toEqual([
      'En el último mes hice tareas de la casa sin que me lo pidieran.',
    ]);
  });

  it('is not changed by an office; one of its own is, and what was applied stays as it was', async () => {
    const { rows } = await test.ok<{ rows: InstrumentRow[] }>('instruments.list', 'query');
    const shipped = rows.find(({ source }) => source === 'shipped')!;
    const publish = (change: object) => ({
      instrumentId: shipped.instrumentId,
      name: 'Otro',
      baseNumber: 1,
      content: smallInstrument(),
      ...change,
    });
    expect((await refusal('instruments.publish', publish({}))).detail?.['rule']).toBe('shipped-instrument');
    const { instrument: instrumentId, loneCase, instrumentVersion } = template.ids;
    expect(await refusal('instruments.publish', publish({ instrumentId }))).toMatchObject({
      detail: { reason: 'nothing-changed' },
    });
    const kept = await record(testInput(loneCase, scored(instrumentVersion, [0, 2, 1])));
    const items = [...smallInstrument().items].reverse();
    const next = await test.ok<{ versionId: string }>(
      'instruments.publish',
      'mutation',
      publish({ instrumentId, content: smallInstrument({ items }) }),
    );
    expect(await refusal('instruments.publish', publish({ instrumentId }))).toMatchObject({
      detail: { reason: 'newer-version' },
    });
    const view = await test.ok<TestView>('tests.get', 'query', kept);
    expect(view.versionNumber).toBe(1);
    expect(view.answers?.map(({ text, label }) => [text, label])).toEqual([
      ['Pide ayuda cuando la necesita.', 'No'],
      ['Se enoja sin saber por qué.', 'Sí'],
      ['Grita en casa.', 'A veces'],
    ]);
    expect(view.outcome).toMatchObject({ scales: [{ score: 5, band: 'Alto para la oficina' }] });
    // The same instrument once at each point, whatever its version; and two versions are not compared.
    const again = testInput(loneCase, scored(next.versionId, [0, 0, 0]));
    expect((await refusal('tests.record', again)).detail?.['rule']).toBe('already-applied');
    await record({ ...again, timePoint: 'end' });
    expect((await results(loneCase)).changes).toEqual([]);
  });

  it('is published with what holds it together alone', async () => {
    const wrong = {
      instrumentId: null,
      name: 'Sin escalas',
      baseNumber: 0,
      content: smallInstrument({ scales: [], timePoints: [] }),
    };
    expect(await refusal('instruments.publish', wrong)).toMatchObject({
      code: 'invalid',
      fields: { 'content.scales': 'scales-needed', 'content.timePoints': 'points-needed' },
    });
  });
});

describe('an applied test', () => {
  it('says what is missing, and has no score where too much is', async () => {
    const { loneCase, shippedVersion } = template.ids;
    const few = ownAnswers(3, { 1: null, 2: null, 15: null, 16: null });
    const { applicationId } = await record(testInput(loneCase, scored(shippedVersion, few)));
    const { outcome } = await test.ok<TestView>('tests.get', 'query', { applicationId });
    // Two of fourteen are within a fifth, two of seven are not.
    expect(outcome).toMatchObject({
      missing: 4,
      scales: [
        { missing: 2, prorated: true },
        { missing: 2, score: null },
      ],
    });
  });

  it('keeps to its version, its moment, its days and its answers', async () => {
    const { loneCase, instrumentVersion, shippedVersion } = template.ids;
    const rule = async (input: object) => {
      const { detail, fields } = await refusal('tests.record', input);
      return detail?.['rule'] ?? Object.values(fields ?? {})[0];
    };
    const small = scored(instrumentVersion, [0, 1, 2]);
    expect(await rule(testInput(loneCase, small, { timePoint: 'middle' }))).toBe('not-for-point');
    expect(await rule(testInput(loneCase, scored(shippedVersion), { respondent: 'professional' }))).toBe(
      'not-for-respondent',
    );
    expect(await rule(testInput(loneCase, scored(instrumentVersion, [0, 1])))).toBe('answers-shape');
    expect(await rule(testInput(loneCase, scored(instrumentVersion, [0, 1, 7])))).toBe('answers-shape');
    expect(await rule(testInput(loneCase, scored(instrumentVersion, [null, null, null])))).toBe(
      'nothing-answered',
    );
    expect(await rule(testInput(loneCase, small, { appliedOn: '2026-11-25' }))).toBe('date-future');
    expect(await rule(testInput(loneCase, small, { respondent: 'partner' }))).toBe('invalid');
  });

  it('that was entered wrong is annulled with its reason, once, and applied anew', async () => {
    const { case: caseId, application: applicationId, shippedVersion } = template.ids;
    const anew = testInput(caseId, scored(shippedVersion, ownAnswers(0)));
    expect((await refusal('tests.record', anew)).detail?.['rule']).toBe('already-applied');
    await test.ok('tests.annul', 'mutation', { applicationId, reason: 'Era de otra persona.' });
    expect(await refusal('tests.annul', { applicationId, reason: 'Otra vez.' })).toMatchObject({
      detail: { reason: 'already-annulled' },
    });
    await record(anew);
    const { rows } = await results(caseId);
    expect(rows.map(({ annulled }) => annulled?.reason ?? '').sort()).toEqual(['', 'Era de otra persona.']);
  });

  it('waits for a man who was sent and has not come, and turns no screen to him', async () => {
    await signIn(test, 'admision');
    const { caseId } = await test.ok<{ caseId: string }>(
      'intake.registerReferral',
      'mutation',
      referral(template.ids.psychologist),
    );
    await signIn(test, 'psico');
    for (const [path, input] of [
      ['tests.record', testInput(caseId, scored(template.ids.shippedVersion))],
      ['partnerTests.record', partnerInput(caseId, outside())],
      ['tests.turn', { caseId }],
    ] as const) {
      expect([path, (await refusal(path, input)).detail?.['rule']]).toEqual([path, 'not-here-yet']);
    }
  });

  it('of others is what a professional wrote down, as often as it was', async () => {
    const { loneCase } = template.ids;
    await record(testInput(loneCase, outside()));
    await record(testInput(loneCase, outside({ total: '' })));
    const { rows, changes } = await results(loneCase);
    const totals = rows.map(({ outcome }) => (outcome.kind === 'outside' ? outcome.total : null));
    expect(totals.sort()).toEqual(['', '14 de 40']);
    expect(changes).toEqual([]);
  });

  it('is in the history without what it gave, for those who apply tests', async () => {
    const { case: caseId } = template.ids;
    const kinds = async (login: string) => {
      await signIn(test, login);
      const page = await test.ok<TimelinePage>('cases.timeline', 'query', { caseId });
      return page.rows.filter(({ kind }) => kind === 'test');
    };
    expect(await kinds('facilita')).toMatchObject([{ timePoint: 'start', annulled: false }]);
    expect(await kinds('admision')).toEqual([]);
  });
});

describe('change', () => {
  it('of a man goes from his entry to each later point, missing ones said and nothing judged', async () => {
    const { loneCase, shippedVersion } = template.ids;
    const at = (timePoint: string, answers: (number | null)[]) =>
      record(testInput(loneCase, scored(shippedVersion, answers), { timePoint }));
    await at('end', ownAnswers(0, { 15: null, 16: null }));
    await at('before-intake', ownAnswers(3));
    await at('middle', ownAnswers(3));
    const { changes } = await results(loneCase);
    expect(changes.map(({ entry, later }) => [entry.timePoint, later.timePoint])).toEqual([
      ['before-intake', 'middle'],
      ['before-intake', 'end'],
    ]);
    expect(changes[0]?.scales.map(({ change }) => change)).toEqual([0, 0]);
    // Of 14 ideas half are turned round, so that the same answer everywhere gives half of the range.
    expect(changes[1]?.scales.map(({ entry, later, change }) => [entry, later, change])).toEqual([
      [21, 21, 0],
      [18, null, null],
    ]);
  });

  /** Puts so many men into the group, each with an entry test and, as said, one at the end. */
  async function group(men: number, ended: number) {
    const { group: groupId, shippedVersion, psychologist } = template.ids;
    for (let man = 0; man < men; man += 1) {
      const { caseId } = await test.ok<{ caseId: string }>(
        'intake.register',
        'mutation',
        registration(psychologist, {
          documentNumber: `9000000${String(man)}`,
          givenNames: ['Uno', 'Dos', 'Tres', 'Cuatro', 'Cinco', 'Seis'][man]!,
          paternalSurname: ['Abad', 'Bueno', 'Cano', 'Duarte', 'Espejo', 'Farfán'][man]!,
          maternalSurname: 'Inventado',
        }),
      );
      await test.ok('groups.addMember', 'mutation', {
        groupId,
        caseId,
        joinedOn: today,
        overCapReason: '',
        referral: null,
      });
      await record(testInput(caseId, scored(shippedVersion, ownAnswers(1, { 1: 3 }))));
      if (man >= ended) continue;
      await record(testInput(caseId, scored(shippedVersion, ownAnswers(1, { 1: 0 })), { timePoint: 'end' }));
    }
    await signIn(test, 'facilita');
    return test.ok<GroupTests>('tests.ofGroup', 'query', { groupId });
  }

  it('of a group shows no figures of few, and no score of one man to whoever conducts it', async () => {
    const { men, changes } = await group(5, 4);
    expect(men.map(({ entryOn }) => entryOn)).toEqual(Array.from({ length: 6 }, () => today));
    expect(changes[0]?.scales[0]).toMatchObject({ n: 4, withoutLater: 2, figures: null });
    for (const path of ['tests.results', 'tests.get', 'partnerTests.ofCase'] as const) {
      const input =
        path === 'tests.get' ? { applicationId: template.ids.application } : { caseId: template.ids.case };
      expect([path, await test.refused(path, 'query', input)]).toMatchObject([path, { code: 'forbidden' }]);
    }
  });

  it('of a group leaves out whose processing is restricted, who is not said to lack a test either', async () => {
    const { case: caseId, group: groupId } = template.ids;
    await test.ok('rights.restrict', 'mutation', { caseId, reason: 'La pidió.', askedOn: today });
    await signIn(test, 'facilita');
    const { men } = await test.ok<GroupTests>('tests.ofGroup', 'query', { groupId });
    expect(men.map((man) => man.caseId)).not.toContain(caseId);
  });

  it('of whom it lacks is said on Hoy to who conducts the group, until each has one', async () => {
    const lacking = async (login: string) => {
      await signIn(test, login);
      return (await test.ok<Today>('home.today', 'query')).lackingEntry.map(({ men }) => men);
    };
    expect(await lacking('facilita')).toEqual([]);
    await signIn(test, 'psico');
    await test.ok('tests.annul', 'mutation', { applicationId: template.ids.application, reason: 'Error.' });
    expect(await lacking('facilita')).toEqual([1]);
    expect(await lacking('social')).toEqual([]);
    expect(await lacking('coordina')).toEqual([]);
  });

  it('of a group shows whole points of five men and more, with who is missing', async () => {
    const { changes } = await group(5, 5);
    expect(changes).toHaveLength(1);
    expect(changes[0]?.scales[0]).toMatchObject({
      n: 5,
      withoutEntry: 0,
      withoutLater: 1,
      figures: { entry: 23, later: 20, change: -3 },
    });
  });
});
