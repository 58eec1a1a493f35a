import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { buildOfficeTemplate, type OfficeTemplate } from '../../builders/office';
import { openOutside } from '../../builders/outside';
import { registration } from '../../builders/registration';
import { signIn, type TestCore } from '../../support/testCore';
import type { DuplicateMatch, PersonInput } from '../../../shared/contract/intake.contract';

let template: OfficeTemplate;
let test: TestCore;
beforeEach(async () => {
  template = await buildOfficeTemplate();
  test = template.copy();
  await signIn(test, 'psico');
});
afterEach(() => {
  test.dispose();
  template.dispose();
});

const noted: Partial<PersonInput> = {
  documentNumber: '08765432',
  givenNames: 'Wilfredo Aurelio',
  paternalSurname: 'Ñahuincopa',
  maternalSurname: 'Quispe',
  birthDate: '1979-08-21',
};
const register = (change: Partial<PersonInput>, duplicatesSeen: readonly string[] = []) => ({
  ...registration(template.ids.psychologist, { ...noted, ...change }),
  duplicatesSeen,
});
const duplicatesOf = async (change: Partial<PersonInput>): Promise<DuplicateMatch[]> => {
  const { phone: _phone, safeContact: _contact, ...person } = { ...register(change).person! };
  return (await test.ok<{ rows: DuplicateMatch[] }>('intake.checkDuplicates', 'query', person)).rows;
};

describe('whoever is registered a second time', () => {
  const again: [string, Partial<PersonInput>, string[]][] = [
    ['swapped', { documentKind: 'none', documentNumber: '', paternalSurname: 'Quispe', maternalSurname: 'Nahuincopa' }, ['swapped-surnames', 'same-birth-date']], // prettier-ignore
    ['a letter wrong', { documentKind: 'none', documentNumber: '', paternalSurname: 'Ñahuincpoa' }, ['typo', 'same-birth-date']], // prettier-ignore
    [
      'without the zero',
      { documentNumber: '8765432', givenNames: 'Wily' },
      ['document-zeros', 'same-birth-date'],
    ],
    ['a digit wrong', { documentNumber: '08765423', birthDate: null }, ['document-one-digit', 'same-name']],
  ];
  it.each(again)('is held, and let through once he was seen: %s', async (_what, change, reasons) => {
    await test.ok('intake.register', 'mutation', register({}));
    const found = await duplicatesOf(change);
    expect(found.map((row) => [row.fullName, row.reasons])).toEqual([
      ['Ñahuincopa Quispe, Wilfredo Aurelio', reasons],
    ]);
    expect(await test.refused('intake.register', 'mutation', register(change))).toMatchObject({
      code: 'conflict',
      detail: { reason: 'duplicates-not-seen' },
    });
    await test.ok('intake.register', 'mutation', register(change, [found[0]!.personId]));
    expect(await duplicatesOf(change)).toHaveLength(2);
  });

  it('with his own document is himself', async () => {
    await test.ok('intake.register', 'mutation', register({}));
    const [row] = await duplicatesOf({ paternalSurname: 'Otro', maternalSurname: 'Otro', birthDate: null });
    expect(row).toMatchObject({ matchedBy: 'document', reasons: ['document'] });
    expect(await test.refused('intake.register', 'mutation', register({}, [row!.personId]))).toMatchObject({
      detail: { reason: 'document-taken' },
    });
  });
});

describe('records without keys', () => {
  it('are compared all the same, and have them after the next sign-in', async () => {
    await test.ok('intake.register', 'mutation', register({}));
    test.core.lock('user');
    const outside = await openOutside(test.userData);
    outside.exec(`DELETE FROM person_keys; INSERT OR IGNORE INTO people_to_key SELECT num FROM people;`);
    outside.close();
    await signIn(test, 'admision');
    test.core.lock('user');
    const inside = await openOutside(test.userData);
    expect(inside.prepare('SELECT count(*) FROM people_to_key').pluck().get()).toBe(0);
    expect(inside.prepare('SELECT count(DISTINCT person_num) FROM person_keys').pluck().get()).toBe(
      inside.prepare('SELECT count(*) FROM people').pluck().get(),
    );
    inside.exec(`DELETE FROM person_keys WHERE person_num = (SELECT max(num) FROM people);
      INSERT INTO people_to_key SELECT max(num) FROM people`);
    inside.close();
    await signIn(test, 'psico');
    expect(await duplicatesOf({})).toHaveLength(1);
  });
});
