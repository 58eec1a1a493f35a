import { copyFileSync, existsSync, rmSync } from 'node:fs';
import type { Database } from 'better-sqlite3';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { hasPlainHeader } from '../../db/connection/fileHeader';
import { openDatabase } from '../../db/connection/openDatabase';
import { migrations } from '../../db/migrations';
import { migrate } from '../../db/migrations/migrate';
import { buildOfficeTemplate, type OfficeTemplate } from '../builders/office';
import { databasePath, keysOf, openOutside, openRaw } from '../builders/outside';
import { passphraseOf, signIn, type TestCore } from '../support/testCore';

/** A whole office as an older program left it, opened by this one: unlock, copy, migrate, sign in. */
let template: OfficeTemplate;
let test: TestCore;

beforeAll(async () => {
  template = await buildOfficeTemplate();
});
afterAll(() => {
  template.dispose();
});
afterEach(() => {
  test.dispose();
});

const firstTables = ['office', 'users', 'audit_log', 'audit_head', 'drafts'];

/** The template's office as the first version of the schema would hold it. */
async function makeFirstVersion(): Promise<Record<string, unknown[]>> {
  const path = databasePath(test.userData);
  const newer = `${path}.newer`;
  copyFileSync(path, newer);
  rmSync(path);
  const key = (await keysOf(test.userData, 'coordina')).get('registry')!;
  const nativeBinding = process.env['RESGUARDO_SQLITE_BINDING'];
  const sqlite = openDatabase({ path, key, nativeBinding, create: true });
  migrate(sqlite, migrations.slice(0, 1), () => new Date('2026-01-01T00:00:00.000Z'));
  sqlite.exec(`ATTACH DATABASE '${newer}' AS newer KEY "x'${key.toString('hex')}'"`);
  for (const table of firstTables) {
    // What a later step added is not there yet.
    const columns = sqlite
      .prepare('SELECT name FROM pragma_table_info(?, ?)')
      .pluck()
      .all(table, 'main')
      .join(', ');
    sqlite.exec(`INSERT INTO main.${table} SELECT ${columns} FROM newer.${table}`);
  }
  sqlite.exec('DETACH DATABASE newer');
  const rows = rowsOf(sqlite);
  sqlite.pragma('wal_checkpoint(TRUNCATE)');
  sqlite.close();
  rmSync(newer);
  return rows;
}
const rowsOf = (sqlite: Database): Record<string, unknown[]> =>
  Object.fromEntries(firstTables.map((table) => [table, sqlite.prepare(`SELECT * FROM ${table}`).all()]));

describe('an office of the first version', () => {
  it('is copied, migrated and opened, with its log whole', async () => {
    test = template.copy();
    const before = await makeFirstVersion();
    await signIn(test, 'coordina');
    expect(await test.ok('cases.list', 'query')).toMatchObject({ rows: [] });
    expect(await test.ok('audit.verify', 'mutation')).toMatchObject({ finding: null });
    const { rows } = await test.ok<{ rows: unknown[] }>('users.list', 'query');
    expect(rows).toHaveLength(before['users']!.length);

    const copy = `${databasePath(test.userData)}.before-migration`;
    expect(hasPlainHeader(copy)).toBe(false);
    const key = (await keysOf(test.userData, 'coordina')).get('registry')!;
    const sqlite = openRaw(copy, key);
    expect(sqlite.pragma('integrity_check', { simple: true })).toBe('ok');
    expect(sqlite.prepare('SELECT max(version) FROM schema_migrations').pluck().get()).toBe(1);
    expect(rowsOf(sqlite)).toEqual(before);
    sqlite.close();
  });

  it('is not copied where nothing changes', async () => {
    test = template.copy();
    await signIn(test, 'coordina');
    expect(existsSync(`${databasePath(test.userData)}.before-migration`)).toBe(false);
  });
});

describe('an office of a newer program', () => {
  it('is refused by its name, and stays as it was', async () => {
    test = template.copy();
    const sqlite = await openOutside(test.userData);
    sqlite.exec(`INSERT INTO schema_migrations VALUES (99, 'later', 'x', '2030-01-01')`);
    sqlite.pragma('wal_checkpoint(TRUNCATE)');
    sqlite.close();
    const unlock = { login: 'coordina', passphrase: passphraseOf('coordina') };
    expect(await test.refused('vault.unlock', 'mutation', unlock)).toEqual({
      ok: false,
      code: 'newer-database',
    });
    expect(test.core.phase()).toBe('locked');
    const again = await openOutside(test.userData);
    expect(again.prepare('SELECT max(version) FROM schema_migrations').pluck().get()).toBe(99);
    again.close();
  });
});
