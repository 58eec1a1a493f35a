import Sqlite from 'better-sqlite3';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { migrations } from '../../db/migrations';
import { migrate } from '../../db/migrations/migrate';

const nativeBinding = process.env['RESGUARDO_SQLITE_BINDING'];
const now = () => new Date('2026-11-24T15:00:00.000Z');
const upTo = (version: number) => migrations.slice(0, version);
let sqlite: Sqlite.Database;
beforeEach(() => {
  sqlite = new Sqlite(':memory:', nativeBinding === undefined ? {} : { nativeBinding });
});
afterEach(() => {
  sqlite.close();
});

it('0012 → 0013 has the people who were there wait for their keys, and whoever changes or comes after', () => {
  const person = (id: string) =>
    sqlite.exec(`INSERT INTO people (id, document_kind, document_number, given_names, paternal_surname,
      maternal_surname, phone, safe_contact, search_text, sort_key, created_at, created_by)
      VALUES ('${id}', 'none', '', 'Juan', 'Peña', '', '', '', 'juan pena', 'pena juan', '2026-01-01', 'u1')`);
  const waiting = () => sqlite.prepare('SELECT person_num FROM people_to_key').pluck().all();
  migrate(sqlite, upTo(12), now);
  sqlite.exec(`INSERT INTO users VALUES ('u1', 'rosa', 'Rosa Ñahui', 'coordination', '', 0, 1, '', NULL)`);
  person('p1');
  expect(migrate(sqlite, upTo(13), now)).toBe(1);
  expect(waiting()).toEqual([1]);
  sqlite.exec(`DELETE FROM people_to_key; INSERT INTO person_keys VALUES ('n|juan|pena', 1)`);
  sqlite.exec(`UPDATE people SET phone = '999'`);
  expect(waiting()).toEqual([]);
  sqlite.exec(`UPDATE people SET paternal_surname = 'Quispe'`);
  person('p2');
  expect(waiting()).toEqual([1, 2]);
  sqlite.exec(`DELETE FROM people WHERE id = 'p1'`);
  expect(waiting()).toEqual([2]);
  expect(sqlite.prepare('SELECT count(*) FROM person_keys').pluck().get()).toBe(0);
});
