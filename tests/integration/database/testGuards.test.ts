import type { Database } from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildOfficeTemplate, type OfficeTemplate } from '../../builders/office';
import { openOutside } from '../../builders/outside';
import { attemptIn, listWithIn } from '../../support/attempts';

/** What the SQL of the tests holds to even if the program is wrong, tried with plain SQL. */
let template: OfficeTemplate;
let sqlite: Database;
beforeAll(async () => {
  template = await buildOfficeTemplate();
  sqlite = await openOutside(template.copy().userData);
});
afterAll(() => {
  sqlite.close();
  template.dispose();
});

const attempt = (...statements: string[]): string | null => attemptIn(sqlite, statements);
const newId = `'11111111-1111-4111-8111-111111111111'`;
const copied = (table: string, id: string, change: Record<string, string>): string =>
  `INSERT INTO ${table} SELECT ${listWithIn(sqlite, table, change)} FROM ${table} WHERE id = '${id}'`;
const replaced = (table: string): string => `INSERT OR REPLACE INTO ${table} SELECT * FROM ${table}`;

describe('an applied test', () => {
  const says = 'an applied test does not change';
  it.each(['test_applications', 'partner_tests'])('in %s does not change, by whatever means', (table) => {
    expect(attempt(`UPDATE ${table} SET recorded_at = 'x'`)).toBe(says);
    expect(attempt(`UPDATE ${table} SET id = 'x'`)).toBe(says);
    expect(attempt(`DELETE FROM ${table}`)).toBe(says);
    expect(attempt(replaced(table))).toBe(says);
  });

  it('is one of each point, until it is annulled; another point, case or respondent is another', () => {
    const { application, loneCase } = template.ids;
    const again = (change: Record<string, string>) =>
      copied('test_applications', application, { id: newId, ...change });
    const annul = `INSERT INTO test_annulments SELECT id, case_id, 'Error', recorded_at, recorded_by
      FROM test_applications WHERE id = '${application}'`;
    expect(attempt(again({}))).toBe('a test is applied once at each point');
    expect(attempt(annul, again({}))).toBeNull();
    expect(attempt(again({ time_point: `'end'` }))).toBeNull();
    expect(attempt(again({ case_id: `'${loneCase}'` }))).toBeNull();
    expect(attempt(again({ respondent: `'professional'` }))).toBeNull();
    expect(attempt(again({ respondent: `'partner'`, time_point: `'end'` }))).toMatch(/CHECK/);
    expect(attempt(again({ means: `'outside'`, time_point: `'end'` }))).toMatch(/CHECK/);
  });

  it('is annulled once, in its own case, and the annulment stays', () => {
    const { application, partnerTest, loneCase } = template.ids;
    const annul = (change: Record<string, string> = {}) =>
      `INSERT INTO test_annulments SELECT id, ${change['case_id'] ?? 'case_id'}, ${change['reason'] ?? `'Error'`},
       recorded_at, recorded_by FROM test_applications WHERE id = '${application}'`;
    const once = 'a test is annulled once';
    expect(attempt(annul(), annul())).toBe(once);
    expect(attempt(annul({ case_id: `'${loneCase}'` }))).toBe(once);
    expect(attempt(annul({ reason: `''` }))).toMatch(/CHECK/);
    expect(attempt(annul(), `UPDATE test_annulments SET reason = 'Otra'`)).toBe(once);
    expect(attempt(annul(), 'DELETE FROM test_annulments')).toBe(once);
    expect(attempt(annul(), replaced('test_annulments'))).toBe(once);
    const hers = (id: string, change: Record<string, string> = {}) =>
      copied('partner_tests', partnerTest, { id, annuls: `'${partnerTest}'`, ...change });
    expect(attempt(hers(newId))).toBeNull();
    expect(attempt(hers(newId), hers(`'x'`))).toBe('an applied test does not change');
    expect(attempt(hers(newId, { case_id: `'${loneCase}'` }))).toBe('an applied test does not change');
  });

  it('is written where data may be written (Ley 29733), of a man who has been here', () => {
    const { application, partnerTest, restrictedCase } = template.ids;
    for (const [table, id] of [
      ['test_applications', application],
      ['partner_tests', partnerTest],
    ] as const) {
      const held = copied(table, id, { id: newId, case_id: `'${restrictedCase}'` });
      expect([table, attempt(held)]).toEqual([table, 'the case is restricted']);
    }
  });
});

describe('a published version', () => {
  it('does not change, nor does its instrument but for being offered', () => {
    const says = 'a published version does not change';
    expect(attempt(`UPDATE instrument_versions SET content = '{}'`)).toBe(says);
    expect(attempt('DELETE FROM instrument_versions')).toBe(says);
    expect(attempt(replaced('instrument_versions'))).toBe(says);
    const { instrumentVersion } = template.ids;
    const next = (number: string) => copied('instrument_versions', instrumentVersion, { id: newId, number });
    expect(attempt(next('3'))).toBe(says);
    expect(attempt(next('2'))).toBeNull();
    const kept = 'an instrument does not change';
    expect(attempt(`UPDATE instruments SET name = 'Otro'`)).toBe(kept);
    expect(attempt('DELETE FROM instruments')).toBe(kept);
    expect(attempt(replaced('instruments'))).toBe(kept);
    expect(attempt('UPDATE instruments SET offered = 0')).toBeNull();
  });
});
