import Sqlite from 'better-sqlite3';
import { expect, it } from 'vitest';
import { migrations } from '../../db/migrations';
import { migrate } from '../../db/migrations/migrate';

const nativeBinding = process.env['RESGUARDO_SQLITE_BINDING'];

it('the step of the team gives every case of before its first assignment, and loses nothing', () => {
  const sqlite = new Sqlite(':memory:', nativeBinding === undefined ? {} : { nativeBinding });
  const now = () => new Date('2026-11-24T15:00:00.000Z');
  const version = migrations.find(({ name }) => name === 'case-team')?.version ?? 0;
  try {
    migrate(sqlite, migrations.slice(0, version - 1), now);
    sqlite.exec(`
      INSERT INTO users VALUES ('u1', 'rosa', 'Rosa', 'psychology', '', 0, 1, '2026-01-01', NULL),
        ('u2', 'ana', 'Ana', 'psychology', '', 0, 0, '2026-01-01', NULL);
      INSERT INTO audit_log VALUES (1, '2026-01-01', 'u1', 'office.created', 'done', NULL, NULL, '[]', zeroblob(32));
      INSERT INTO people (id, document_kind, document_number, given_names, paternal_surname, maternal_surname, phone,
        safe_contact, search_text, sort_key, created_at, created_by)
        VALUES ('p1', 'none', '', 'Juan', 'Peña', '', '', '', 'juan pena', 'pena juan', '2026-01-01', 'u1');
      INSERT INTO consents (id, person_id, kind, given_on, informed_by, how, text_version, recorded_at, recorded_by)
        VALUES ('c1', 'p1', 'verbal', '2026-01-01', 'u1', 'En persona', '2026-1', '2026-01-01', 'u1');
      INSERT INTO cases (id, code, person_id, legal_basis, consent_id, state, condition, entry_way,
        institution_number, reason, responsible_id, opened_on, created_at, created_by)
      VALUES ('k1', '2026-0001', 'p1', 'consent', 'c1', 'admitted', 'new', 'court', '', '', 'u2', '2026-01-02',
        '2026-01-03', 'u1');
    `);
    const cases = sqlite.prepare('SELECT * FROM cases').all();
    expect(migrate(sqlite, migrations.slice(0, version), now)).toBe(1);
    expect(sqlite.prepare('SELECT * FROM cases').all()).toEqual(cases);
    // Also of an account that was closed since: it is hers until it is handed over.
    expect(sqlite.prepare('SELECT * FROM case_assignments').raw().all()).toEqual([
      ['k1', 1, 'responsible', 'u2', 'begin', '2026-01-02', '', null, 1, '2026-01-03', 'u1'],
    ]);
    expect(sqlite.pragma('foreign_key_check')).toEqual([]);
    sqlite.exec(`INSERT INTO case_assignments VALUES
      ('k1', 2, 'responsible', 'u1', 'begin', '2026-01-04', 'Se fue', NULL, 1, '2026-01-04', 'u1')`);
    expect(sqlite.prepare('SELECT responsible_id FROM cases').pluck().get()).toBe('u1');
  } finally {
    sqlite.close();
  }
});
