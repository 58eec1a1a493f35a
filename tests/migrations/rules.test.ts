import Sqlite from 'better-sqlite3';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { migrations } from '../../db/migrations';
import { migrate } from '../../db/migrations/migrate';

const nativeBinding = process.env['RESGUARDO_SQLITE_BINDING'];
const now = () => new Date('2026-11-24T15:00:00.000Z');
const upTo = (version: number) => migrations.slice(0, version);
const at = '2026-11-20T15:00:00.000Z';
let sqlite: Sqlite.Database;
/** An office of an earlier version with two accounts and one open case. */
const begin = (version: number) => {
  migrate(sqlite, upTo(version), now);
  sqlite.exec(`INSERT INTO users VALUES ('u1', 'rosa', 'Rosa Ñahui', 'psychology', '', 0, 1, '', NULL);
    INSERT INTO users VALUES ('u2', 'ana', 'Ana Peña', 'social-work', '', 0, 1, '', NULL);
    INSERT INTO people (id, document_kind, document_number, given_names, paternal_surname, maternal_surname, phone,
      safe_contact, search_text, sort_key, created_at, created_by)
      VALUES ('p1', 'none', '', 'Juan', 'Peña', '', '', '', 'juan pena', 'pena juan', '${at}', 'u1');
    INSERT INTO consents VALUES ('k1', 'p1', 'verbal', '2026-11-20', 'u1', 'x', '1', '${at}', 'u1');
    INSERT INTO cases (id, code, person_id, legal_basis, consent_id, state, condition, entry_way, institution_number,
      reason, responsible_id, opened_on, created_at, created_by)
      VALUES ('c1', '2026-0001', 'p1', 'consent', 'k1', 'admitted', 'new', 'own-accord', '', '', 'u1', '2026-11-20',
        '${at}', 'u1');`);
};
beforeEach(() => {
  sqlite = new Sqlite(':memory:', nativeBinding === undefined ? {} : { nativeBinding });
});
afterEach(() => {
  sqlite.close();
});

it('0016 → 0017 binds the task that each decision left to it', () => {
  begin(16);
  const later = '2026-11-22T15:00:00.000Z';
  sqlite.exec(`UPDATE decision_rules SET exclusion_people = 1;
    INSERT INTO case_decisions VALUES ('d1', 'c1', 1, 'waiting', 'waiting', '[]', '2026-11-20', 1, 'u1', '2026-12-01',
      x'00', NULL, '${at}', 'u1');
    INSERT INTO case_decisions VALUES ('d2', 'c1', 2, 'excluded', 'excluded', '[]', '2026-11-22', 1, 'u2', '2026-12-01',
      x'00', NULL, '${later}', 'u1');
    INSERT INTO tasks VALUES ('t1', 'c1', 'waiting-entry', '', 'u1', '2026-12-01', '${at}', 'u1', NULL, NULL, NULL, '');
    INSERT INTO tasks VALUES ('t2', 'c1', 'explain-decision', '', 'u2', '2026-12-01', '${later}', 'u1', NULL, NULL, NULL, '');
    INSERT INTO tasks VALUES ('t3', 'c1', 'other', 'T', 'u1', '2026-12-01', '${at}', 'u1', NULL, NULL, NULL, '');`);
  expect(migrate(sqlite, upTo(17), now)).toBe(1);
  expect(sqlite.prepare('SELECT * FROM decision_tasks ORDER BY decision_id').raw().all()).toEqual([
    ['d1', 't1', 'c1'],
    ['d2', 't2', 'c1'],
  ]);
});

it('0019 → 0020 takes who left the service off the roster, with the change that ended it', () => {
  begin(19);
  const change = (number: number, from: string, to: string, on: string) =>
    sqlite.exec(`INSERT INTO case_state_changes (case_id, number, from_state, to_state, act, reason, note, occurred_on,
      recorded_at, recorded_by) VALUES ('c1', ${String(number)}, '${from}', '${to}', 'move', 'other', 'x', '${on}', '${at}', 'u1')`);
  sqlite.exec(`INSERT INTO groups VALUES ('g1', 'G', 'preventive', '', '', '${at}', 'u1');
    INSERT INTO group_members VALUES ('g1', 'c1', '2026-11-21', '', '${at}', 'u1');`);
  change(1, 'admitted', 'withdrew', '2026-11-23');
  change(2, 'withdrew', 'archived', '2026-11-24');
  expect(migrate(sqlite, upTo(20), now)).toBe(1);
  expect(sqlite.prepare('SELECT count(*) FROM group_members').pluck().get()).toBe(0);
  expect(
    sqlite.prepare('SELECT joined_on, left_on, change_number FROM past_memberships').raw().all(),
  ).toEqual([['2026-11-21', '2026-11-23', 1]]);
});
