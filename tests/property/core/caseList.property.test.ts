import Sqlite from 'better-sqlite3';
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { Access } from '../../../db/connection/access';
import { migrations } from '../../../db/migrations';
import { migrate } from '../../../db/migrations/migrate';
import { pageOfCases as page, type CaseRowsPage } from '../../../main/core/caseRows';
import { noFilter, type CaseSort } from '../../../shared/contract/case-list.contract';
import { displayName, searchText } from '../../../shared/domain/people/name';
import { sortKey } from '../../../shared/domain/text/fold';

const nativeBinding = process.env['RESGUARDO_SQLITE_BINDING'];
let sqlite: Sqlite.Database | undefined;
afterEach(() => {
  sqlite?.close();
});

interface Name {
  readonly givenNames: string;
  readonly paternalSurname: string;
  readonly maternalSurname: string;
}

/** A register with one case for each name, numbered as they came. */
function register(names: readonly Name[]): Access {
  sqlite?.close();
  sqlite = new Sqlite(':memory:', nativeBinding === undefined ? {} : { nativeBinding });
  migrate(sqlite, migrations, () => new Date(0));
  sqlite.exec(`INSERT INTO users VALUES ('u', 'u', 'U', 'admission', '', 0, 1, '', NULL)`);
  const person = sqlite.prepare(`INSERT INTO people (num, id, document_kind, document_number, given_names,
    paternal_surname, maternal_surname, phone, safe_contact, search_text, sort_key, created_at, created_by)
    VALUES (?, ?, 'none', '', ?, ?, ?, '', '', ?, ?, '', 'u')`);
  const consent = sqlite.prepare(
    `INSERT INTO consents VALUES (?, ?, 'verbal', '2026-01-01', 'u', 'x', '1', '', 'u')`,
  );
  const record =
    sqlite.prepare(`INSERT INTO cases VALUES (?, ?, ?, 'consent', ?, 'admitted', 'new', 'sau', '', '', 'u',
    '2026-01-01', '', 'u')`);
  sqlite.transaction(() => {
    names.forEach((name, index) => {
      const id = uuid(index);
      person.run(
        index + 1,
        id,
        name.givenNames,
        name.paternalSurname,
        name.maternalSurname,
        searchText(name, ''),
        sortKey(displayName(name)),
      );
      consent.run(id, id);
      record.run(id, `2026-${String(index + 1).padStart(4, '0')}`, id, id);
    });
  })();
  return new Access(sqlite);
}
const uuid = (index: number) => `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`;

const pageOfCases = (
  db: Parameters<typeof page>[0],
  asked: { query: string; cursor: string | null; limit: number; sort?: CaseSort },
): CaseRowsPage =>
  page(db, { filter: noFilter, sort: 'name', ...asked }, '2026-11-24', { names: true, groups: true });

function walk(access: Access, query: string, limit: number) {
  const rows: CaseRowsPage['rows'] = [];
  let cursor: string | null = null;
  for (let pages = 0; pages < 1_000; pages += 1) {
    const page: CaseRowsPage = access.read((db) => pageOfCases(db, { query, cursor, limit }));
    rows.push(...page.rows);
    expect(page.rows.length).toBeLessThanOrEqual(limit);
    if (page.nextCursor === null) return rows;
    expect(page.rows).toHaveLength(limit);
    cursor = page.nextCursor;
  }
  throw new Error('the list has no end');
}

const part = fc.constantFrom(
  'Álvarez', 'Alvarez', 'alva', 'Ñahui', 'Nahui', 'Nuñez', 'Nunez', 'Nuñoz', 'Nz', 'Zúñiga', 'Ávila', 'De la Cruz',
  'Delacruz', "D'Ángelo", 'Quispe', 'quispe', 'Öz', 'Peña', 'Pena', 'Peñ', 'Ob', 'Oz', 'O’Higgins', 'Ç', 'Łukasz', '王',
); // prettier-ignore
const name: fc.Arbitrary<Name> = fc.record({
  givenNames: part,
  paternalSurname: part,
  maternalSurname: fc.oneof(fc.constant(''), part),
});
/** The alphabet of Spanish, as the machine's own tables know it. */
const spanish = new Intl.Collator('es', { sensitivity: 'base', ignorePunctuation: false });

describe('the list of cases', () => {
  it('page by page visits every case exactly once, in order', () => {
    fc.assert(
      fc.property(fc.array(name, { maxLength: 60 }), fc.integer({ min: 1, max: 20 }), (names, limit) => {
        const rows = walk(register(names), '', limit);
        expect(rows.map((row) => row.caseId).sort()).toEqual(names.map((_, index) => uuid(index)));
        const keys = rows.map((row) => sortKey(row.fullName ?? ''));
        expect(keys).toEqual([...keys].sort());
      }),
      { numRuns: 40 },
    );
  });

  it('is in the order of the Spanish alphabet, ñ after n', () => {
    const latin = part.filter((text) => /^[\p{Script=Latin}]+$/u.test(text) && !/[ŁÇ]/.test(text));
    fc.assert(
      fc.property(fc.array(latin, { minLength: 2, maxLength: 40 }), (surnames) => {
        const names = surnames.map((paternalSurname) => ({
          givenNames: 'A',
          paternalSurname,
          maternalSurname: '',
        }));
        const shown = walk(register(names), '', 100).map((row) => row.fullName ?? '');
        for (const [index, right] of shown.slice(1).entries()) {
          expect(spanish.compare(shown[index]!, right)).toBeLessThanOrEqual(0);
        }
      }),
      { numRuns: 30 },
    );
  });

  it('narrowed by a name or a code is one page, and says when that is not all', () => {
    const names = Array.from({ length: 25 }, () => ({
      givenNames: 'Juan',
      paternalSurname: 'Quispe',
      maternalSurname: '',
    }));
    const access = register(names);
    const page = (query: string, limit: number) =>
      access.read((db) => pageOfCases(db, { query, cursor: null, limit }));
    const codes = (query: string) => page(query, 100).rows.map((row) => row.code);
    expect(codes('2026-001')).toHaveLength(11);
    expect(codes('2026-7')).toEqual(['2026-0007']);
    expect(codes('2026-0025')).toEqual(['2026-0025']);
    expect(codes('2025-')).toEqual([]);
    expect(codes('2026-%')).toEqual([]);
    expect(page('juan qui', 100)).toMatchObject({ nextCursor: null, more: false });
    expect(page('juan qui', 20)).toMatchObject({ nextCursor: null, more: true });
    expect(page('juan qui', 20).rows).toHaveLength(20);
  });

  it('takes no cursor that it did not write', () => {
    const access = register([]);
    for (const cursor of ['', 'x', '[]', '[1,2]', '{}', '["a"]', 'null']) {
      expect(() => access.read((db) => pageOfCases(db, { query: '', cursor, limit: 5 }))).toThrow('invalid');
    }
  });
});
