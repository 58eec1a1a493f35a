import Sqlite from 'better-sqlite3';
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { Access } from '../../../db/connection/access';
import { migrations } from '../../../db/migrations';
import { migrate } from '../../../db/migrations/migrate';
import { countList, pageOfList, type ListPage, type ListPosition } from '../../../db/repositories/caseList';
import { caseSorts, noFilter, type CaseFilter } from '../../../shared/contract/case-list.contract';

const nativeBinding = process.env['RESGUARDO_SQLITE_BINDING'];
const today = '2026-11-24';
let sqlite: Sqlite.Database | undefined;
afterEach(() => {
  sqlite?.close();
  sqlite = undefined;
});

interface Case {
  readonly key: string;
  readonly state: 'referred' | 'admitted';
  readonly condition: 'new' | 'repeat';
  readonly entryWay: 'sau' | 'court';
  readonly responsible: string;
  readonly openedOn: string;
  readonly due: readonly string[];
  readonly inGroup: boolean;
}
const codeOf = (index: number) => `2026-${String(index + 1).padStart(4, '0')}`;

function register(list: readonly Case[]): Access {
  sqlite?.close();
  sqlite = new Sqlite(':memory:', nativeBinding === undefined ? {} : { nativeBinding });
  migrate(sqlite, migrations, () => new Date(0));
  sqlite.exec(`INSERT INTO users VALUES ('u', 'u', 'U', 'admission', '', 0, 1, '', NULL);
    INSERT INTO users VALUES ('v', 'v', 'V', 'psychology', '', 0, 1, '', NULL);
    INSERT INTO groups (id, name, kind, place, affinity, created_at, created_by)
      VALUES ('g', 'Martes', 'preventive', '', '', '', 'u')`);
  list.forEach((one, index) => {
    const id = `c${String(index)}`;
    sqlite!
      .prepare(
        `INSERT INTO people (id, document_kind, document_number, given_names, paternal_surname, maternal_surname,
        phone, safe_contact, search_text, sort_key, created_at, created_by)
        VALUES (?, 'none', '', 'x', 'x', '', '', '', 'x', ?, '', 'u')`,
      )
      .run(id, one.key);
    sqlite!
      .prepare(
        `INSERT INTO cases (id, code, person_id, legal_basis, consent_id, state, condition, entry_way,
        institution_number, reason, responsible_id, opened_on, created_at, created_by)
        VALUES (?, ?, ?, 'law', NULL, ?, ?, ?, '', '', ?, ?, '', 'u')`,
      )
      .run(id, codeOf(index), id, one.state, one.condition, one.entryWay, one.responsible, one.openedOn);
    one.due.forEach((day, number) =>
      sqlite!
        .prepare(
          `INSERT INTO tasks (id, case_id, kind, title, owner_id, due_on, created_at, created_by)
          VALUES (?, ?, 're-evaluation', '', 'u', ?, '', 'u')`,
        )
        .run(`${id}-${String(number)}`, id, day),
    );
    if (one.inGroup) {
      sqlite!
        .prepare(
          `INSERT INTO group_members (group_id, case_id, joined_on, over_cap_reason, added_at, added_by)
          VALUES ('g', ?, '', 'x', '', 'u')`,
        )
        .run(id);
    }
  });
  return new Access(sqlite);
}

const days = ['2026-10-01', '2026-11-23', '2026-11-24', '2026-12-02'] as const;
const oneCase: fc.Arbitrary<Case> = fc.record({
  key: fc.constantFrom('a', 'b', 'b', 'n~', 'nz', 'z'),
  state: fc.constantFrom('referred', 'admitted'),
  condition: fc.constantFrom('new', 'repeat'),
  entryWay: fc.constantFrom('sau', 'court'),
  responsible: fc.constantFrom('u', 'v'),
  openedOn: fc.constantFrom(...days),
  due: fc.array(fc.constantFrom(...days), { maxLength: 3 }),
  inGroup: fc.boolean(),
});
const orNull = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null, freq: 2 });
const filter = fc.record({
  state: orNull(fc.constantFrom('open' as const, 'referred' as const, 'waiting' as const)),
  responsibleId: orNull(fc.constantFrom('u', 'v')) as fc.Arbitrary<CaseFilter['responsibleId']>,
  notice: fc.constantFrom(null, null, 'none' as const, 'any' as const),
  condition: orNull(fc.constantFrom('new' as const)),
  entryWay: orNull(fc.constantFrom('court' as const)),
  group: orNull(fc.constantFrom('any' as const, 'none' as const)),
  openedFrom: orNull(fc.constantFrom('2026-11-23')),
  openedTo: orNull(fc.constantFrom('2026-11-24')),
  overdue: fc.boolean(),
});

const passes = (one: Case, wanted: CaseFilter): boolean =>
  (wanted.state === null || wanted.state === 'open' || wanted.state === one.state) &&
  (wanted.responsibleId === null || wanted.responsibleId === one.responsible) &&
  wanted.notice !== 'any' &&
  (wanted.condition === null || wanted.condition === one.condition) &&
  (wanted.entryWay === null || wanted.entryWay === one.entryWay) &&
  (wanted.group === null || (wanted.group === 'any') === one.inGroup) &&
  (wanted.openedFrom === null || one.openedOn >= wanted.openedFrom) &&
  (wanted.openedTo === null || one.openedOn <= wanted.openedTo) &&
  (!wanted.overdue || one.due.some((day) => day < today));

/** The same orders, by comparing. */
const firstDue = (one: Case): string => [...one.due].sort()[0] ?? '~';
const compareBy: Record<(typeof caseSorts)[number], (left: Case, right: Case) => number> = {
  name: (left, right) => (left.key < right.key ? -1 : left.key > right.key ? 1 : 0),
  code: () => 0,
  opened: (left, right) => -left.openedOn.localeCompare(right.openedOn),
  due: (left, right) => (firstDue(left) <= firstDue(right) ? -1 : 1),
};

describe('the list with filters', () => {
  it('page by page visits exactly those who pass, once each and in order, however little it looks through', () => {
    fc.assert(
      fc.property(
        fc.array(oneCase, { maxLength: 30 }),
        filter,
        fc.constantFrom(...caseSorts),
        fc.integer({ min: 1, max: 6 }),
        fc.integer({ min: 1, max: 9 }),
        (list, wanted, sort, limit, span) => {
          const access = register(list);
          const seen: string[] = [];
          let after: ListPosition | null = null;
          for (let pages = 0; ; pages += 1) {
            expect(pages).toBeLessThan(100);
            const from: ListPosition | null = after;
            const page: ListPage = access.read((db) =>
              pageOfList(db, { filter: wanted, sort, today }, from, limit, span),
            );
            expect(page.rows.length).toBeLessThanOrEqual(limit);
            seen.push(...page.rows.map((row) => row.case.code));
            if (page.next === null) break;
            after = page.next;
          }
          const passing = list.flatMap((one, index) => (passes(one, wanted) ? [codeOf(index)] : []));
          expect([...seen].sort()).toEqual(passing);
          const placed = seen.map((code) => list[Number(code.slice(5)) - 1]!);
          for (const [index, right] of placed.slice(1).entries()) {
            expect(compareBy[sort](placed[index]!, right)).toBeLessThanOrEqual(0);
          }
          expect(access.read((db) => countList(db, wanted, today))).toEqual({
            count: passing.length,
            exact: true,
          });
        },
      ),
      { numRuns: 120 },
    );
  });

  it('stops counting early, and says so', () => {
    const list = Array.from({ length: 12 }, (): Case => ({
      key: 'a', state: 'admitted', condition: 'new', entryWay: 'sau', responsible: 'u', openedOn: today, due: [],
      inGroup: false,
    })); // prettier-ignore
    const access = register(list);
    const count = (wanted: CaseFilter, looked: number, counted: number) =>
      access.read((db) => countList(db, wanted, today, { looked, counted }));
    expect(count(noFilter, 100, 10)).toEqual({ count: 10, exact: false });
    expect(count(noFilter, 100, 12)).toEqual({ count: 12, exact: true });
    expect(count({ ...noFilter, overdue: true }, 5, 10)).toEqual({ count: 0, exact: false });
    expect(count({ ...noFilter, overdue: true }, 12, 10)).toEqual({ count: 0, exact: true });
  });
});
