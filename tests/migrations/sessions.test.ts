import Sqlite from 'better-sqlite3';
import { expect, it } from 'vitest';
import { migrations } from '../../db/migrations';
import { migrate } from '../../db/migrations/migrate';

const nativeBinding = process.env['RESGUARDO_SQLITE_BINDING'];

it('the step of sessions keeps every mark and every topic, and what is closed stays closed', () => {
  const sqlite = new Sqlite(':memory:', nativeBinding === undefined ? {} : { nativeBinding });
  const now = () => new Date('2026-11-24T15:00:00.000Z');
  const version = migrations.find(({ name }) => name === 'sessions')?.version ?? 0;
  try {
    migrate(sqlite, migrations.slice(0, version - 1), now);
    sqlite.exec(`
      INSERT INTO users VALUES ('u1', 'rosa', 'Rosa', 'psychology', '', 1, 1, '2026-01-01', NULL),
        ('u2', 'ana', 'Ana', 'psychology', '', 1, 1, '2026-01-01', NULL);
      INSERT INTO people (id, document_kind, document_number, given_names, paternal_surname, maternal_surname, phone,
        safe_contact, search_text, sort_key, created_at, created_by)
        VALUES ('p1', 'none', '', 'Juan', 'Peña', '', '', '', 'juan pena', 'pena juan', '2026-01-01', 'u1');
      INSERT INTO consents (id, person_id, kind, given_on, informed_by, how, text_version, recorded_at, recorded_by)
        VALUES ('c1', 'p1', 'verbal', '2026-01-01', 'u1', 'En persona', '2026-1', '2026-01-01', 'u1');
      INSERT INTO cases (id, code, person_id, legal_basis, consent_id, state, condition, entry_way,
        institution_number, reason, responsible_id, opened_on, created_at, created_by)
      VALUES ('k1', '2026-0001', 'p1', 'consent', 'c1', 'admitted', 'new', 'court', '', '', 'u2', '2026-01-02',
        '2026-01-03', 'u1');
      INSERT INTO groups VALUES ('g1', 'Grupo', 'preventive', '', '', '2026-01-03', 'u1');
      INSERT INTO sessions (id, group_id, number, held_on, topic, created_at, created_by) VALUES
        ('s1', 'g1', 1, '2026-01-10', 5, '2026-01-09', 'u1'), ('s2', 'g1', 2, '2026-01-17', 13, '2026-01-09', 'u1');
      INSERT INTO session_facilitators VALUES ('s1', 'u1'), ('s1', 'u2');
      INSERT INTO attendance VALUES ('s1', 'k1', 'late', 'Habló de su padre');
      UPDATE sessions SET development = 'Así fue', closed_at = '2026-01-10', closed_by = 'u1' WHERE id = 's1';
    `);
    const marks = sqlite.prepare('SELECT session_id, case_id, mark, observation FROM attendance').all();
    const kept = 'SELECT id, number, held_on, development, closed_at, closed_by FROM sessions';
    const sessions = sqlite.prepare(kept).all();
    expect(migrate(sqlite, migrations.slice(0, version), now)).toBe(1);
    expect(sqlite.prepare('SELECT session_id, case_id, mark, observation FROM attendance').all()).toEqual(
      marks,
    );
    expect(sqlite.prepare(kept).all()).toEqual(sessions);
    expect(sqlite.prepare('SELECT * FROM session_topics').raw().all()).toEqual([
      ['s1', 5],
      ['s2', 13],
    ]);
    for (const change of [
      `UPDATE sessions SET room = 'otra' WHERE id = 's1'`,
      `UPDATE sessions SET cancelled_at = '2026-01-11', cancelled_why = 'No' WHERE id = 's1'`,
      `UPDATE attendance SET mark = 'left-early'`,
      `DELETE FROM attendance`,
      `INSERT OR REPLACE INTO attendance SELECT session_id, case_id, 'left-early', '' FROM attendance`,
      `DELETE FROM session_topics WHERE session_id = 's1'`,
      `INSERT INTO session_topics VALUES ('s1', 6)`,
      `INSERT OR REPLACE INTO session_topics VALUES ('s1', 5)`,
      `UPDATE session_topics SET topic = 7 WHERE session_id = 's1'`,
    ])
      expect(() => sqlite.exec(change), change).toThrow('a closed session does not change');
    sqlite.exec(`INSERT INTO attendance VALUES ('s2', 'k1', 'left-early', '')`);
    expect(() =>
      sqlite.exec(`INSERT INTO session_facilitators VALUES ('s2', 'u1'), ('s2', 'u2');
        DELETE FROM session_topics WHERE session_id = 's2';
        UPDATE sessions SET closed_at = '2026-01-17', closed_by = 'u1' WHERE id = 's2'`),
    ).toThrow('a session says what it was about');
  } finally {
    sqlite.close();
  }
});
