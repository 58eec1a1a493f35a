import { execFileSync, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { eq, sql } from 'drizzle-orm';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Access, type Reader } from '../../../db/connection/access';
import { hasPlainHeader, pinnedCipher } from '../../../db/connection/fileHeader';
import { checkIntegrity, openDatabase } from '../../../db/connection/openDatabase';
import { prepared } from '../../../db/connection/prepared';
import { toAppError } from '../../../db/connection/sqliteErrors';
import { migrations } from '../../../db/migrations';
import { migrate } from '../../../db/migrations/migrate';
import { office } from '../../../db/schema/tables';
import type { AppState } from '../../../shared/contract/app.contract';
import { buildOfficeTemplate, type OfficeTemplate } from '../../builders/office';
import { databasePath, keysOf } from '../../builders/outside';
import { passphraseOf, signIn, type TestCore } from '../../support/testCore';

const nativeBinding = process.env['RESGUARDO_SQLITE_BINDING'];
const binding = nativeBinding === undefined ? {} : { nativeBinding };

let template: OfficeTemplate;
let test: TestCore;
let path: string;

beforeAll(async () => {
  template = await buildOfficeTemplate();
});
afterAll(() => {
  template.dispose();
});
beforeEach(() => {
  test = template.copy();
  path = databasePath(test.userData);
});
afterEach(() => {
  test.dispose();
});

const registryKey = async () => (await keysOf(test.userData, 'coordina')).get('registry')!;
const codeOf = (run: () => unknown): string | null => {
  try {
    run();
    return null;
  } catch (error) {
    return error instanceof Error && 'code' in error ? String(error.code) : String(error);
  }
};
const unlock = () =>
  test.refused('vault.unlock', 'mutation', { login: 'coordina', passphrase: passphraseOf('coordina') });

describe('opening the database', () => {
  it('opens with the key and no other', async () => {
    const key = await registryKey();
    openDatabase({ path, key, nativeBinding }).close();
    expect(codeOf(() => openDatabase({ path, key: randomBytes(32), nativeBinding }))).toBe('damaged');
    const near = Buffer.from(key);
    near[31]! ^= 1;
    expect(codeOf(() => openDatabase({ path, key: near, nativeBinding }))).toBe('damaged');
    expect(codeOf(() => openDatabase({ path, key: key.subarray(1), nativeBinding }))).toBe('internal');
  });

  it('takes a missing, an empty and a cut file for damaged, and makes none by itself', async () => {
    const key = await registryKey();
    const whole = readFileSync(path);
    writeFileSync(path, whole.subarray(0, whole.length / 2));
    const cut = codeOf(() => {
      const sqlite = openDatabase({ path, key, nativeBinding });
      const finding = checkIntegrity(sqlite);
      sqlite.close();
      if (finding !== null) throw Object.assign(new Error(), { code: finding });
    });
    expect(cut).toBe('damaged');
    rmSync(path);
    expect(codeOf(() => openDatabase({ path, key, nativeBinding }))).toBe('damaged');
    expect(existsSync(path)).toBe(false);
    expect(await unlock()).toMatchObject({ code: 'damaged' });
    writeFileSync(path, '');
    expect(await unlock()).toMatchObject({ code: 'damaged' });
    expect(test.core.phase()).toBe('locked');
  });

  it('is the pinned cipher, with the pragmas that the rest relies on', async () => {
    const sqlite = openDatabase({ path, key: await registryKey(), nativeBinding });
    expect(sqlite.prepare('SELECT sqlite3mc_version()').pluck().get()).toBe(pinnedCipher);
    const pragma = (name: string) => sqlite.pragma(name, { simple: true });
    expect(pragma('cipher')).toBe('sqlcipher');
    expect(pragma('journal_mode')).toBe('wal');
    expect(pragma('synchronous')).toBe(2);
    expect(pragma('foreign_keys')).toBe(1);
    expect(pragma('recursive_triggers')).toBe(1);
    expect(pragma('secure_delete')).toBe(1);
    expect(pragma('temp_store')).toBe(2);
    expect(pragma('trusted_schema')).toBe(0);
    sqlite.close();
  });

  it('gives a reader no way to write', async () => {
    const sqlite = openDatabase({ path, key: await registryKey(), nativeBinding });
    const access = new Access(sqlite);
    expect(
      codeOf(() => {
        access.read((db) => {
          // A query that would get around its type.
          (db as unknown as { delete(table: unknown): { run(): void } }).delete(office).run();
        });
      }),
    ).toBe('SQLITE_READONLY');
    // Nor one that answers with rows and writes as it goes, nor one inside a command's transaction.
    const sneaking = sql`UPDATE office SET idle_minutes = 9 RETURNING idle_minutes`;
    expect(codeOf(() => access.read((db) => db.get(sneaking)))).toBe('SQLITE_READONLY');
    expect(codeOf(() => access.write(() => access.read((db) => db.all(sneaking))))).toBe('SQLITE_READONLY');
    expect(sqlite.prepare('SELECT idle_minutes FROM office').pluck().get()).not.toBe(9);
    access.write((db) => db.update(office).set({ idleMinutes: 7 }).run());
    expect(sqlite.prepare('SELECT idle_minutes FROM office').pluck().get()).toBe(7);
    sqlite.close();
  });

  it('compiles a prepared query once for each way into a database', async () => {
    const key = await registryKey();
    let built = 0;
    const officeName = prepared((db: Reader) => {
      built += 1;
      return db
        .select({ name: office.name })
        .from(office)
        .where(eq(office.id, sql.placeholder('id')))
        .prepare();
    });
    const ask = (access: Access, id: number) => access.read((db) => officeName(db).get({ id }));

    const sqlite = openDatabase({ path, key, nativeBinding });
    const access = new Access(sqlite);
    expect(ask(access, 1)).toEqual({ name: 'CEM de prueba' });
    expect(ask(access, 2)).toBeUndefined();
    expect(ask(access, 1)).toEqual({ name: 'CEM de prueba' });
    expect(built).toBe(1);
    access.write((db) => officeName(db).get({ id: 1 }));
    expect(built).toBe(2);
    sqlite.close();
    // The statement went with its database: nothing of a locked office answers.
    expect(() => ask(access, 1)).toThrow('not open');

    const again = openDatabase({ path, key, nativeBinding });
    expect(ask(new Access(again), 1)).toEqual({ name: 'CEM de prueba' });
    expect(built).toBe(3);
    again.close();
  });

  it('names what SQLite says by the closed set', () => {
    const thrown = (code: string) => toAppError(new Sqlite.SqliteError('x', code));
    expect(thrown('SQLITE_FULL')).toMatchObject({ code: 'disk-full' });
    for (const code of ['IOERR_WRITE', 'IOERR_FSYNC', 'IOERR_SHMSIZE', 'IOERR_TRUNCATE', 'IOERR_DIR_FSYNC']) {
      expect(thrown(`SQLITE_${code}`)).toMatchObject({ code: 'disk-full' });
    }
    for (const code of ['CORRUPT', 'CORRUPT_VTAB', 'NOTADB', 'IOERR_READ']) {
      expect(thrown(`SQLITE_${code}`)).toMatchObject({ code: 'damaged' });
    }
    const constraint = new Sqlite.SqliteError('x', 'SQLITE_CONSTRAINT_UNIQUE');
    expect(toAppError(constraint)).toBe(constraint);
  });
});

describe('a plain database where the office should be', () => {
  const makePlain = (at: string) => {
    rmSync(at, { force: true });
    const plain = new Sqlite(at, binding);
    plain.exec('CREATE TABLE office (id INTEGER)');
    plain.close();
  };

  it('blocks from the start, and says so', async () => {
    makePlain(path);
    expect(hasPlainHeader(path)).toBe(true);
    test = test.restart();
    expect(test.core.phase()).toBe('blocked');
    expect(await test.ok<AppState>('app.state', 'query')).toMatchObject({ blockedBy: 'plain-database' });
    expect(await unlock()).toEqual({ ok: false, code: 'wrong-phase' });
  });

  it('is refused as well when it was put there while the program ran', async () => {
    makePlain(path);
    expect(await unlock()).toEqual({ ok: false, code: 'plain-database' });
    expect(codeOf(() => openDatabase({ path, key: randomBytes(32), nativeBinding }))).toBe('plain-database');
  });

  it('is not made into an office by a missing vault', async () => {
    rmSync(join(test.userData, 'office', 'vault.json'));
    test = test.restart();
    expect(await test.ok<AppState>('app.state', 'query')).toMatchObject({
      phase: 'blocked',
      blockedBy: 'damaged',
    });
  });
});

describe('the files, for anybody else', () => {
  /** The public tools first; a machine without them still has the library without its key. */
  function readAsDatabase(at: string): string {
    if (spawnSync('sqlite3', ['--version']).status === 0) {
      const { stderr, stdout } = spawnSync('sqlite3', [at, 'SELECT * FROM sqlite_schema'], {
        encoding: 'utf8',
      });
      return `${stderr}${stdout}`;
    }
    const plain = new Sqlite(at, { ...binding, readonly: true });
    try {
      plain.prepare('SELECT * FROM sqlite_schema').all();
      return 'read';
    } catch (error) {
      return String(error);
    } finally {
      plain.close();
    }
  }

  it('are no databases, the WAL included, while open and at rest', async () => {
    await signIn(test, 'psico');
    await test.ok('drafts.save', 'mutation', {
      form: 'intake',
      subject: 'new',
      content: 'PALABRA-DEL-BORRADOR',
      focusField: null,
      route: '/',
    });
    const elsewhere = join(test.userData, 'copy.db');
    for (const name of ['office.db', 'office.db-wal']) {
      const file = join(test.userData, 'office', name);
      expect(statSync(file).size, name).toBeGreaterThan(0);
      copyFileSync(file, elsewhere);
      expect(readAsDatabase(elsewhere)).toMatch(/not a database/);
      expect(readFileSync(file).subarray(0, 16).toString('latin1')).not.toContain('SQLite');
      for (const word of ['CREATE TABLE', 'PALABRA-DEL-BORRADOR', 'Coordinadora', 'people_search']) {
        expect(readFileSync(file).includes(word), `${word} in ${name}`).toBe(false);
      }
    }
    test.core.lock('user');
    expect(readAsDatabase(path)).toMatch(/not a database/);
    // The lock leaves one file, with everything in it.
    expect(
      readdirSync(join(test.userData, 'office')).filter((name) => /-(wal|shm|journal)$/.test(name)),
    ).toEqual([]);
  });

  it('have no form that a file detective would know', () => {
    const known = spawnSync('file', ['--version']).status === 0;
    if (!known) return;
    // Random bytes are taken for something or other now and then. A form of their own would show in every file.
    const salted = Array.from({ length: 8 }, (_, index) => join(test.userData, `salted-${String(index)}.db`));
    for (const file of salted) {
      const made = openDatabase({ path: file, key: randomBytes(32), nativeBinding, create: true });
      migrate(made, migrations, () => new Date(0));
      made.close();
    }
    const answers = [path, ...salted].map((file) =>
      execFileSync('file', ['-b', file], { encoding: 'utf8' }).trim(),
    );
    expect(answers.filter((answer) => answer === 'data').length).toBeGreaterThan(salted.length / 2);
    expect(answers.filter((answer) => /sql|database/i.test(answer))).toEqual([]);
  });

  it('belong to their owner alone', () => {
    const mode = (name: string) => statSync(join(test.userData, 'office', name)).mode & 0o077;
    expect(mode('vault.json')).toBe(0);
    expect(statSync(join(test.userData, 'office')).mode & 0o077).toBe(0);
  });
});
