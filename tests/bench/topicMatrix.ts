import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import type { Database } from 'better-sqlite3';
import { Access } from '../../db/connection/access';
import { openDatabase } from '../../db/connection/openDatabase';
import { migrations } from '../../db/migrations';
import { migrate } from '../../db/migrations/migrate';
import { matrixOf } from '../../main/features/coverage/coverage.service';
import type { Measure } from './report';
import { timed } from './statistics';

const groupSize = 15;
/** Of 267 groups with fifty closed sessions each: 200 250 marks. */
const groups = 267;
const sessionsEach = 50;
/** Those that go on: 300 men. */
const goingOn = 20;
const rounds = 60;
const at = '2026-01-01T15:00:00.000Z';

const uuid = (kind: number, index: number): string =>
  `00000000-0000-4000-8${String(kind).padStart(3, '0')}-${String(index).padStart(12, '0')}`;
const user = uuid(1, 1);

/** The rows of an office that has worked for years; what guards them is left out while they are written. */
function fill(sqlite: Database): void {
  const triggers = sqlite
    .prepare<[], string>(`SELECT sql FROM sqlite_schema WHERE type = 'trigger'`)
    .pluck()
    .all();
  const names = sqlite
    .prepare<[], string>(`SELECT name FROM sqlite_schema WHERE type = 'trigger'`)
    .pluck()
    .all();
  sqlite.pragma('foreign_keys = OFF');
  sqlite.transaction(() => {
    for (const name of names) sqlite.exec(`DROP TRIGGER "${name}"`);
    const insert = (text: string) => {
      const statement = sqlite.prepare(text);
      return (...values: unknown[]) => statement.run(...values);
    };
    const person =
      insert(`INSERT INTO people (num, id, document_kind, document_number, given_names, paternal_surname,
      maternal_surname, birth_date, phone, safe_contact, search_text, sort_key, created_at, created_by)
      VALUES (?, ?, 'none', '', 'Varón', ?, '', NULL, '', '', '', ?, '${at}', '${user}')`);
    const ofCase =
      insert(`INSERT INTO cases (id, code, person_id, legal_basis, consent_id, state, condition, entry_way,
      institution_number, reason, responsible_id, opened_on, created_at, created_by)
      VALUES (?, ?, ?, 'consent', 'c', 'in-intervention', 'new', 'x', '', '', '${user}', '2025-01-01', '${at}', '${user}')`);
    const group = insert(`INSERT INTO groups (id, name, kind, place, affinity, created_at, created_by)
      VALUES (?, ?, 'preventive', '', '', '${at}', '${user}')`);
    const member = insert(`INSERT INTO group_members VALUES (?, ?, '2025-01-01', '', '${at}', '${user}')`);
    const session =
      insert(`INSERT INTO sessions (id, group_id, number, held_on, development, created_at, created_by,
      closed_at, closed_by) VALUES (?, ?, ?, ?, '', '${at}', '${user}', '${at}', '${user}')`);
    const topic = insert('INSERT INTO session_topics VALUES (?, ?)');
    const mark = insert(
      `INSERT INTO attendance (session_id, case_id, mark, observation) VALUES (?, ?, ?, '')`,
    );
    for (let g = 0; g < groups; g += 1) {
      group(uuid(2, g), `Grupo ${String(g)}`);
      for (let m = 0; m < groupSize; m += 1) {
        const man = g * groupSize + m;
        person(man + 1, uuid(3, man), `Apellido ${String(man)}`, `apellido ${String(man)}`);
        ofCase(uuid(4, man), `C-${String(man)}`, uuid(3, man));
        if (g < goingOn) member(uuid(2, g), uuid(4, man));
      }
      for (let s = 0; s < sessionsEach; s += 1) {
        const id = uuid(5, g * sessionsEach + s);
        const day = `2025-${String(1 + (s % 12)).padStart(2, '0')}-${String(1 + (s % 28)).padStart(2, '0')}`;
        session(id, uuid(2, g), s + 1, day);
        topic(id, 1 + (s % 13));
        for (let m = 0; m < groupSize; m += 1)
          mark(
            id,
            uuid(4, g * groupSize + m),
            ['present', 'present', 'late', 'left-early', 'absent'][(m + s) % 5],
          );
      }
    }
    for (const trigger of triggers) sqlite.exec(trigger);
  })();
}

/**
 * What 300 men heard of the thirteen topics, from 200 250 marks on the encrypted file: the whole matrix of the office
 * against the one statement that counts the marks of the same men.
 */
export function measureTopicMatrix(folder: string): Measure {
  const sqlite = openDatabase({
    path: join(folder, 'matrix.db'),
    key: randomBytes(32),
    nativeBinding: process.env['RESGUARDO_SQLITE_BINDING'],
    create: true,
  });
  try {
    migrate(sqlite, migrations, () => new Date(at));
    fill(sqlite);
    const access = new Access(sqlite);
    const byHand = sqlite.prepare(`SELECT a.case_id, t.topic, min(s.held_on) FROM attendance a
      JOIN sessions s ON s.id = a.session_id JOIN session_topics t ON t.session_id = a.session_id
      WHERE a.case_id IN (SELECT case_id FROM group_members) AND a.mark IN ('present', 'late', 'left-early')
        AND s.closed_at IS NOT NULL GROUP BY a.case_id, t.topic`);
    const whole = () => access.read((db) => matrixOf(db, null));
    const { rows } = whole();
    if (rows.length !== goingOn * groupSize || rows.some(({ cells }) => cells.length !== 13)) {
      throw new Error('the matrix is not of 300 men and 13 topics');
    }
    byHand.all();
    const ours: number[] = [];
    const baseline: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      ours.push(timed(whole));
      baseline.push(timed(() => byHand.all()));
    }
    return {
      what: 'Temas de 300 varones, de 200 250 marcas',
      against: 'la sola consulta que cuenta sus marcas',
      unit: 'ms',
      ours,
      baseline,
      goal: { p95AtMost: 60 },
    };
  } finally {
    sqlite.close();
  }
}
