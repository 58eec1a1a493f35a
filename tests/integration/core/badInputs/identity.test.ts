import { describe, expect, it } from 'vitest';
import type { OfficeIds } from '../../../builders/office';
import { oddOffice } from './runner';

/** What may be typed wrongly or oddly where records are corrected and merged, and where somebody is to be protected. */
const office = oddOffice();

const correct =
  (change: object, reason = 'Trajo su DNI') =>
  ({ otherPerson }: OfficeIds) => ({
    personId: otherPerson,
    corrections: 0,
    person: {
      documentKind: 'dni',
      documentNumber: '76543210',
      givenNames: 'Óscar',
      paternalSurname: 'Zúñiga',
      maternalSurname: 'Ávila',
      birthDate: null,
      ...change,
    },
    reason,
  });
const contact =
  (change: object) =>
  ({ loneCase }: OfficeIds) => ({
    caseId: loneCase,
    contactId: null,
    baseVersion: 0,
    content: {
      name: 'Rosa Inventada',
      relation: 'partner',
      standing: 'current',
      whereabouts: '',
      phone: '',
      safeWay: '',
      safeHours: '',
      never: '',
      ...change,
    },
  });
const merge = (change: (ids: OfficeIds) => object) => (ids: OfficeIds) => ({
  survivorId: ids.person,
  absorbedId: ids.otherPerson,
  reason: 'x',
  ...change(ids),
});

type Row = readonly [
  name: string,
  path: string,
  input: (ids: OfficeIds) => object,
  field: string,
  problem: string,
];

const refused: readonly Row[] = [
  ['a name of spaces', 'people.correct', correct({ givenNames: '   ' }), 'person.givenNames', 'required'],
  [
    'a birth to come',
    'people.correct',
    correct({ birthDate: '2031-01-01' }),
    'person.birthDate',
    'date-future',
  ],
  [
    'two hundred years',
    'people.correct',
    correct({ birthDate: '1826-01-01' }),
    'person.birthDate',
    'date-too-old',
  ],
  [
    'the 30th of February',
    'people.correct',
    correct({ birthDate: '1980-02-30' }),
    'person.birthDate',
    'date-shape',
  ],
  ['a right-to-left mark', 'people.correct', correct({ paternalSurname: 'Zu\u202eñiga' }), 'person.paternalSurname', 'invisible-characters'], // prettier-ignore
  ['a NUL', 'people.correct', correct({ paternalSurname: 'Zu\u0000ñiga' }), 'person.paternalSurname', 'invisible-characters'], // prettier-ignore
  [
    'a megabyte',
    'people.correct',
    correct({ givenNames: 'a'.repeat(90_000) }),
    'person.givenNames',
    'too-long',
  ],
  ['a number without its kind', 'people.correct', correct({ documentKind: 'none' }), 'person.documentNumber', 'number-without-kind'], // prettier-ignore
  [
    'a kind without its number',
    'people.correct',
    correct({ documentNumber: ' - ' }),
    'person.documentNumber',
    'required',
  ],
  ['no reason', 'people.correct', correct({ givenNames: 'Oscar Luis' }, ' \n '), 'reason', 'required'],
  [
    'a record with itself',
    'people.merge',
    merge(({ person }) => ({ absorbedId: person })),
    'otherId',
    'same-record',
  ],
  ['no reason to merge', 'people.merge', merge(() => ({ reason: '' })), 'reason', 'required'],
  ['nobody to protect', 'contacts.save', contact({ name: ' ' }), 'content.name', 'required'],
  ['a place and no safe way', 'contacts.save', contact({ whereabouts: 'Con su tía' }), 'content.safeWay', 'safe-way-needed'], // prettier-ignore
  [
    'two lines of telephone',
    'contacts.save',
    contact({ phone: '1\n2', never: 'x' }),
    'content.phone',
    'one-line',
  ],
];

describe('is refused beside its field, with a sentence', () => {
  it.each(refused)('%s', async (name, path, input, field, problem) => {
    await office.refuse({ name, path, input, at: [field, problem] });
  });
});

describe('is odd and accepted as it is', () => {
  const accepted: readonly (readonly [string, string, (ids: OfficeIds) => object])[] = [
    ['a formula', 'people.correct', correct({ givenNames: '=SUM(A1:A9)' })],
    ['an emoji', 'people.correct', correct({ givenNames: 'Óscar 🙂' })],
    ['a foreign name', 'people.correct', correct({ paternalSurname: "O'Higgins-Łukasz" })],
    ['half a number', 'people.correct', correct({ documentNumber: '7654' })],
    ['markup', 'contacts.save', contact({ never: '<script>alert(1)</script>' })],
  ];
  it.each(accepted)('%s', async (_name, path, input) => {
    const test = await office.open();
    await test.ok(path, 'mutation', input(office.ids));
  });

  it('a correction while the clock runs back', async () => {
    const test = await office.open();
    const first = await test.ok<{ corrections: number }>(
      'people.correct',
      'mutation',
      correct({ givenNames: 'Oscar' })(office.ids),
    );
    test.clock.set('2026-11-20T15:00:01.000Z');
    const second = { ...correct({ givenNames: 'Óscar Luis' })(office.ids), corrections: first.corrections };
    await test.ok('people.correct', 'mutation', second);
    const history = await test.ok<{ corrections: { number: number }[] }>('people.history', 'query', {
      personId: office.ids.otherPerson,
    });
    expect(history.corrections.map(({ number }) => number)).toEqual([3, 2, 1]);
  });
});
