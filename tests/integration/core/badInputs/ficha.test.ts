import { describe, expect, it } from 'vitest';
import type { FichaView } from '../../../../shared/contract/ficha.contract';
import { workStep } from '../../../builders/ficha';
import { man, refused, register } from './fichaRows';
import { oddOffice } from './runner';

/** What is typed wrongly or oddly into the registration form: a sentence at its field, or kept as it is. */
const office = oddOffice();

describe('is refused with its sentence:', () => {
  it.each(refused)('%s', async (name, path, input, code, at) => {
    await office.refuse({ name, path, input, code, ...(at instanceof RegExp ? { says: at } : { at }) });
  });
});

const accepted: readonly (readonly [string, string])[] = [
  ['emoji', 'Albañil 🙂👨‍👩‍👧'],
  ['what a spreadsheet would run', '=HYPERLINK("http://example.invalid";"ver")'],
  ['what a page would run', '<script>alert(1)</script>'],
  ['what a query would run', `'); DROP TABLE ficha_entries; --`],
  ['words of another script', 'Нет, 他没有, لا'],
  ['an accent put together from two', 'Alban\u0303il'],
];

describe('is kept as it was written, and is nothing but text:', () => {
  it.each(accepted)('%s', async (_name, text) => {
    const test = await office.open();
    const { loneCase: caseId } = office.ids;
    await test.ok('ficha.saveWork', 'mutation', workStep(caseId, { occupation: text }));
    const ficha = await test.ok<FichaView>('ficha.get', 'query', { caseId });
    expect(ficha.work.map(({ content }) => content.occupation)).toEqual([text.normalize('NFC')]);
  });

  it.each([
    ['half a DNI', { documentNumber: '1234' }],
    ['a DNI whose check digit does not fit', { documentNumber: '10117410-3' }],
    ['a surname of one letter', { paternalSurname: 'Ñ' }],
    ['a name with an apostrophe and a hyphen', { givenNames: "D'Angelo-José" }],
    ['a newborn', { birthDate: '2026-11-24' }],
    ['a man of a hundred and twenty', { birthDate: '1906-11-24' }],
  ])('%s', async (_name, change) => {
    const test = await office.open();
    expect(await test.ok(register, 'mutation', man(change)(office.ids))).toMatchObject({
      caseCode: expect.stringMatching(/^2026-/) as string,
    });
  });

  it('a step by a clock that was set back a year', async () => {
    const test = await office.open();
    const { loneCase: caseId } = office.ids;
    await test.ok('ficha.saveWork', 'mutation', workStep(caseId));
    test.clock.set('2025-11-24T15:00:00.000Z');
    // Opened before the clock was set back, the form still says the day of yesterday.
    const later = workStep(caseId, { occupation: 'Chofer' }, { baseVersion: 1 });
    expect(await test.ok('ficha.saveWork', 'mutation', later)).toMatchObject({ version: 2 });
    const ficha = await test.ok<FichaView>('ficha.get', 'query', { caseId });
    expect(ficha.work.map(({ version, content }) => [version, content.occupation])).toEqual([
      [1, 'Albañil'],
      [2, 'Chofer'],
    ]);
  });
});
