import Sqlite from 'better-sqlite3';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { is, SQL } from 'drizzle-orm';
import { getTableConfig, SQLiteTable } from 'drizzle-orm/sqlite-core';
import { migrations, type Migration } from '../../db/migrations';
import { migrate, migrationHash } from '../../db/migrations/migrate';
import * as tables from '../../db/schema/tables';
import { AppError } from '../../shared/errors';

const nativeBinding = process.env['RESGUARDO_SQLITE_BINDING'];
const now = () => new Date('2026-11-24T15:00:00.000Z');
let sqlite: Sqlite.Database;

beforeEach(() => {
  sqlite = new Sqlite(':memory:', nativeBinding === undefined ? {} : { nativeBinding });
  sqlite.pragma('foreign_keys = ON');
});
afterEach(() => {
  sqlite.close();
});

/** Schema and contents, to compare before and after. */
const everything = (): unknown => {
  const schema = sqlite
    .prepare<[], { type: string; name: string; sql: string }>(
      'SELECT type, name, sql FROM sqlite_schema ORDER BY type, name',
    )
    .all();
  const contents = schema
    .filter((item) => item.type === 'table')
    .map((item) => [item.name, sqlite.prepare(`SELECT * FROM "${item.name}"`).all()]);
  return [schema, contents];
};
const refusal = (run: () => unknown): [string, unknown] => {
  try {
    run();
    return ['nothing', null];
  } catch (error) {
    return error instanceof AppError ? [error.code, error.options.detail ?? null] : ['thrown', String(error)];
  }
};
const step = (version: number, sql: string): Migration => ({ version, name: `step-${version}`, sql });
const upTo = (version: number) => migrations.slice(0, version);
const following = migrations.length + 1;

describe('what has shipped', () => {
  it('is frozen: a step that an office has applied is never edited again', () => {
    const frozen = JSON.parse(readFileSync(join(import.meta.dirname, 'frozen.json'), 'utf8')) as Record<
      string,
      string
    >;
    const present = Object.fromEntries(
      migrations.map((migration) => [
        `${String(migration.version).padStart(4, '0')}-${migration.name}`,
        migrationHash(migration),
      ]),
    );
    // Before its release a step may change, and this file with it; after, only a new step is added.
    expect(present).toEqual(frozen);
  });

  it('has one file a step, in order, with no gap', () => {
    expect(migrations.map((migration) => migration.version)).toEqual(migrations.map((_, index) => index + 1));
    for (const { version, name, sql } of migrations) {
      const file = resolve(
        import.meta.dirname,
        `../../db/migrations/${String(version).padStart(4, '0')}-${name}.sql`,
      );
      expect(readFileSync(file, 'utf8')).toBe(sql);
    }
  });

  it('deletes by no cascade and has strict tables', () => {
    for (const { sql } of migrations) {
      expect(sql).not.toMatch(/ON DELETE (CASCADE|SET)/i);
      const made = sql.match(/CREATE TABLE/g)?.length ?? 0;
      expect(sql.match(/\) STRICT/g)?.length ?? 0).toBe(made);
      for (const reference of sql.match(/REFERENCES \w+ \(\w+\)[^,\n]*/g) ?? []) {
        expect(reference).toMatch(/ON DELETE RESTRICT/);
      }
    }
  });
});

describe('the tables of drizzle', () => {
  it('have the columns of a migrated database, and it has no others', () => {
    migrate(sqlite, migrations, now);
    const declared = Object.values(tables).filter((table) => is(table, SQLiteTable));
    for (const table of declared) {
      const { name, columns, primaryKeys } = getTableConfig(table);
      const present = sqlite
        .prepare<[], { name: string; type: string; notnull: number; pk: number }>(
          `SELECT name, type, "notnull", pk FROM pragma_table_info('${name}') ORDER BY cid`,
        )
        .all();
      const composite = primaryKeys.flatMap((key) => key.columns.map((column) => column.name));
      expect([name, present.map((column) => [column.name, column.type, column.pk > 0])]).toEqual([
        name,
        columns.map((column) => [
          column.name,
          column.getSQLType().toUpperCase(),
          column.primary || composite.includes(column.name),
        ]),
      ]);
      const nullable = (column: { name: string; notnull: number; pk: number }) =>
        column.notnull === 0 && column.pk === 0;
      expect([name, present.filter(nullable).map((column) => column.name)]).toEqual([
        name,
        columns
          .filter((column) => !column.notNull && !column.primary && !composite.includes(column.name))
          .map((column) => column.name),
      ]);
      // Defaults are for the migrations: the program says every value itself.
      expect(columns.filter((column) => column.default !== undefined && !is(column.default, SQL))).toEqual(
        [],
      );
    }
    const known = new Set(declared.map((table) => getTableConfig(table).name));
    const untyped = sqlite
      .prepare<[], string>(
        `SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'
         AND name NOT LIKE 'people_search%'`,
      )
      .pluck()
      .all()
      .filter((name) => !known.has(name));
    // The chain's own head and the ledger of migrations are written by plain SQL alone.
    expect(untyped.sort()).toEqual(['audit_head', 'schema_migrations']);
  });

  it('allow the same words as the CHECK of their column', () => {
    migrate(sqlite, migrations, now);
    for (const table of Object.values(tables).filter((candidate) => is(candidate, SQLiteTable))) {
      const { name, columns } = getTableConfig(table);
      const sql = sqlite
        .prepare<[string], string>('SELECT sql FROM sqlite_schema WHERE name = ?')
        .pluck()
        .get(name)!;
      for (const column of columns.filter((candidate) => candidate.enumValues !== undefined)) {
        const check = new RegExp(`CHECK \\(${column.name} IN\\s*\\(([^)]*)\\)`).exec(sql)?.[1];
        // A list that changes by year has no CHECK; the contract holds it.
        if (check === undefined) continue;
        expect([name, column.name, check.match(/[a-z-]+/g)?.sort()]).toEqual([
          name,
          column.name,
          // The empty word says nothing.
          [...(column.enumValues ?? [])].filter((word: string) => word !== '').sort(),
        ]);
      }
    }
  });
});

describe('a step', () => {
  /** Rows of the first version, as an office holds them after its creation. */
  const fillFirst = () => {
    sqlite.exec(`
      INSERT INTO office (id, office_id, name, kind, ubigeo, contact_phone, contact_email, contact_address, created_at)
      VALUES (1, 'o', 'CEM de prueba', 'cem', '150105', '', '', '', '2026-01-01');
      INSERT INTO users VALUES ('u1', 'rosa', 'Rosa Ñahui', 'coordination', '', 0, 1, '2026-01-01', NULL);
      INSERT INTO audit_log VALUES (1, '2026-01-01', 'u1', 'office.created', 'done', 'office', 'o', '[]', zeroblob(32));
      INSERT INTO audit_head VALUES (1, 1, zeroblob(32));
      INSERT INTO drafts VALUES ('d1', 'u1', 'intake', 'new', 'registry', x'0102', 'person.givenNames', '/', '2026-01-01');
    `);
  };

  it('0001 → 0002 keeps every row and every guard of the version before', () => {
    migrate(sqlite, upTo(1), now);
    fillFirst();
    const before = sqlite
      .prepare<[], { name: string }>(`SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name`)
      .all()
      .map(({ name }) => [name, sqlite.prepare(`SELECT * FROM "${name}"`).all()] as const);
    expect(migrate(sqlite, upTo(2), now)).toBe(1);
    for (const [name, rows] of before) {
      const after = sqlite.prepare(`SELECT * FROM "${name}"`).all();
      expect([name, after.slice(0, rows.length)]).toEqual([name, rows]);
    }
    expect(() => sqlite.exec('DELETE FROM audit_log')).toThrow('append-only');
    expect(sqlite.pragma('foreign_keys', { simple: true })).toBe(1);
    expect(sqlite.pragma('foreign_key_check')).toEqual([]);
    expect(sqlite.pragma('integrity_check', { simple: true })).toBe('ok');
    // The new tables refer to rows of the old ones.
    sqlite.exec(`INSERT INTO people (id, document_kind, document_number, given_names, paternal_surname,
      maternal_surname, phone, safe_contact, search_text, sort_key, created_at, created_by)
      VALUES ('p1', 'none', '', 'Juan', 'Peña', '', '', '', 'juan pena', 'pena juan', '2026-01-01', 'u1')`);
    expect(
      sqlite.prepare(`SELECT rowid FROM people_search WHERE people_search MATCH '"pen"*'`).pluck().get(),
    ).toBe(1);
  });

  it('0002 → 0003 keeps every row, and the evaluation refers to the cases that were there', () => {
    migrate(sqlite, upTo(2), now);
    fillFirst();
    sqlite.exec(`
      INSERT INTO people (id, document_kind, document_number, given_names, paternal_surname, maternal_surname, phone,
        safe_contact, search_text, sort_key, created_at, created_by)
        VALUES ('p1', 'none', '', 'Juan', 'Peña', '', '', '', 'juan pena', 'pena juan', '2026-01-01', 'u1');
      INSERT INTO consents VALUES ('c1', 'p1', 'verbal', '2026-01-01', 'u1', 'En persona', '2026-1', '2026-01-01', 'u1');
      INSERT INTO cases VALUES ('k1', '2026-0001', 'p1', 'c1', 'admitted', 'new', 'court', '', '', 'u1', '2026-01-01',
        '2026-01-01', 'u1');
      INSERT INTO individual_notes VALUES ('n1', 'k1', 'u1', '2026-01-01', '2026-01-01', '2026-01-01', x'00');
    `);
    const rowsOf = (tables: readonly string[]) =>
      tables.map((name) => [name, sqlite.prepare(`SELECT * FROM "${name}"`).all()] as const);
    const tables = sqlite
      .prepare<[], string>(
        `SELECT name FROM sqlite_schema WHERE type = 'table' AND name <> 'schema_migrations'`,
      )
      .pluck()
      .all();
    const before = rowsOf(tables);
    expect(migrate(sqlite, upTo(3), now)).toBe(1);
    expect(rowsOf(tables)).toEqual(before);
    expect(sqlite.pragma('foreign_key_check')).toEqual([]);
    expect(sqlite.pragma('integrity_check', { simple: true })).toBe('ok');
    expect(() => sqlite.exec(`UPDATE individual_notes SET body_sealed = x'01'`)).toThrow('does not change');
    const entry = (caseId: string) =>
      sqlite.exec(`INSERT INTO case_entries VALUES ('e1', '${caseId}', 'histories', 1, '2026-01-01', 0, '{}',
        'protected', x'00', '2026-01-01', 'u1')`);
    expect(() => entry('nobody')).toThrow('FOREIGN KEY');
    entry('k1');
  });

  it('0003 → 0004 keeps every case and what refers to it; a closed one has concluded, and its history says so', () => {
    migrate(sqlite, upTo(3), now);
    fillFirst();
    sqlite.exec(`
      INSERT INTO people (id, document_kind, document_number, given_names, paternal_surname, maternal_surname, phone,
        safe_contact, search_text, sort_key, created_at, created_by)
        VALUES ('p1', 'none', '', 'Juan', 'Peña', '', '', '', 'juan pena', 'pena juan', '2026-01-01', 'u1');
      INSERT INTO consents VALUES ('c1', 'p1', 'verbal', '2026-01-01', 'u1', 'En persona', '2026-1', '2026-01-01', 'u1');
      INSERT INTO cases VALUES
        ('k1', '2026-0001', 'p1', 'c1', 'admitted', 'new', 'court', 'F-1', 'x', 'u1', '2026-01-02', '2026-01-01', 'u1'),
        ('k2', '2026-0002', 'p1', 'c1', 'closed', 'new', 'court', '', '', 'u1', '2026-01-02', '2026-01-01', 'u1');
      INSERT INTO individual_notes VALUES ('n1', 'k2', 'u1', '2026-01-01', '2026-01-01', '2026-01-01', x'00');
    `);
    expect(migrate(sqlite, upTo(4), now)).toBe(1);
    expect(sqlite.prepare('SELECT * FROM cases ORDER BY id').raw().all()).toEqual([
      'k1 2026-0001 p1 consent c1 admitted new court F-1 x u1 2026-01-02 2026-01-01 u1'.split(' '),
      ['k2', '2026-0002', 'p1', 'consent', 'c1', 'concluded', 'new', 'court', '', '', 'u1'].concat(
        '2026-01-02 2026-01-01 u1'.split(' '),
      ),
    ]);
    expect(
      sqlite
        .prepare('SELECT case_id, number, from_state, to_state, act, reason FROM case_state_changes')
        .raw()
        .all(),
    ).toEqual([['k2', 1, 'admitted', 'concluded', 'migration', 'closed-before']]);
    expect(sqlite.prepare('SELECT case_id FROM individual_notes').pluck().all()).toEqual(['k2']);
    expect(sqlite.pragma('foreign_key_check')).toEqual([]);
    expect(sqlite.pragma('integrity_check', { simple: true })).toBe('ok');
    // What refers to a case refers to the rebuilt table.
    const note = (caseId: string) =>
      sqlite.exec(
        `INSERT INTO individual_notes VALUES ('n2', '${caseId}', 'u1', '2026-01-01', '2026-01-01', NULL, NULL)`,
      );
    expect(() => note('nobody')).toThrow('FOREIGN KEY');
    note('k1');
    expect(() => sqlite.exec(`DELETE FROM cases WHERE id = 'k1'`)).toThrow('never removed');
    expect(() => sqlite.exec(`UPDATE cases SET state = 'archived'`)).toThrow('with a reason');
  });

  it('gives the same schema one at a time as all at once', () => {
    for (let version = 1; version <= migrations.length; version += 1) {
      expect(migrate(sqlite, upTo(version), now)).toBe(1);
    }
    const oneByOne = everything();
    sqlite.close();
    sqlite = new Sqlite(':memory:', nativeBinding === undefined ? {} : { nativeBinding });
    expect(migrate(sqlite, migrations, now)).toBe(migrations.length);
    expect(everything()).toEqual(oneByOne);
    expect(migrate(sqlite, migrations, now)).toBe(0);
  });

  it('that fails leaves the version before as it was', () => {
    migrate(sqlite, migrations, now);
    fillFirst();
    const before = everything();
    const failing = [
      'CREATE TABLE more (a TEXT) STRICT; UPDATE office SET name = 1/0 || NULL; SELECT nothing FROM nowhere;',
      'DROP TABLE drafts; INSERT INTO more VALUES (1);',
      `PRAGMA foreign_keys = OFF; DROP TRIGGER users_are_never_deleted; DELETE FROM users;`,
    ];
    for (const sql of failing) {
      expect(refusal(() => migrate(sqlite, [...migrations, step(following, sql)], now))[0]).not.toBe(
        'nothing',
      );
      expect(everything()).toEqual(before);
      expect(sqlite.pragma('foreign_keys', { simple: true })).toBe(1);
      expect(sqlite.inTransaction).toBe(false);
    }
  });

  it('that rebuilds a table keeps the rows that refer to it', () => {
    migrate(sqlite, migrations, now);
    fillFirst();
    const rebuild = `CREATE TABLE office_new (id INTEGER PRIMARY KEY) STRICT; DROP TABLE office_new;
      DROP TRIGGER users_are_never_deleted;
      CREATE TABLE users_new AS SELECT * FROM users; DROP TABLE users;
      CREATE TABLE users (id TEXT PRIMARY KEY NOT NULL, login TEXT, full_name TEXT, role TEXT, profession TEXT,
        trained_for_facilitation INTEGER, active INTEGER, created_at TEXT, last_sign_in_at TEXT) STRICT;
      INSERT INTO users SELECT * FROM users_new; DROP TABLE users_new;`;
    migrate(sqlite, [...migrations, step(following, rebuild)], now);
    expect(sqlite.prepare('SELECT owner_id FROM drafts').pluck().all()).toEqual(['u1']);
    expect(sqlite.prepare('SELECT actor_id FROM audit_log').pluck().all()).toEqual(['u1']);
  });

  it('that leaves a reference broken is taken back', () => {
    migrate(sqlite, migrations, now);
    fillFirst();
    const before = everything();
    const sql = 'DROP TRIGGER users_are_never_deleted; DELETE FROM users;';
    expect(refusal(() => migrate(sqlite, [...migrations, step(following, sql)], now))).toEqual([
      'damaged',
      { migration: following },
    ]);
    expect(everything()).toEqual(before);
  });
});

describe('a database is refused, untouched,', () => {
  const tamper = (sql: string) => {
    migrate(sqlite, migrations, now);
    sqlite.exec(sql);
    const before = everything();
    const refused = refusal(() => migrate(sqlite, migrations, now));
    expect(everything()).toEqual(before);
    return refused;
  };

  it('when a newer program has changed it', () => {
    expect(tamper(`INSERT INTO schema_migrations VALUES (${following}, 'later', 'x', '2027-01-01')`)[0]).toBe(
      'newer-database',
    );
  });
  it('when a step that it applied is not the one this program carries', () => {
    expect(tamper(`UPDATE schema_migrations SET sha256 = 'x' WHERE version = 1`)).toEqual([
      'damaged',
      { migration: 1 },
    ]);
  });
  it('when there is a gap', () => {
    expect(tamper('DELETE FROM schema_migrations WHERE version = 1')[0]).toBe('damaged');
    sqlite.exec('DELETE FROM schema_migrations');
    expect(refusal(() => migrate(sqlite, migrations, now))[0]).not.toBe('nothing');
  });
  it('when its steps have other numbers', () => {
    expect(tamper('UPDATE schema_migrations SET version = 99 WHERE version = 2')[0]).toBe('damaged');
  });
});

describe('the copy before', () => {
  it('is asked for once, before the first step, and only where there is something to lose', () => {
    const seen: number[] = [];
    const before = () => {
      seen.push(sqlite.prepare<[], number>('SELECT count(*) FROM schema_migrations').pluck().get()!);
    };
    migrate(sqlite, upTo(1), now, before);
    expect(seen).toEqual([]);
    const more = step(following, 'CREATE TABLE more (a TEXT) STRICT');
    migrate(sqlite, [...migrations, more], now, before);
    expect(seen).toEqual([1]);
    migrate(sqlite, [...migrations, more], now, before);
    expect(seen).toEqual([1]);
  });

  it('without which nothing is migrated', () => {
    migrate(sqlite, upTo(1), now);
    const before = everything();
    const failing = () => {
      throw new AppError('disk-full');
    };
    expect(refusal(() => migrate(sqlite, migrations, now, failing))[0]).toBe('disk-full');
    expect(everything()).toEqual(before);
  });
});
