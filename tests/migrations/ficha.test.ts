import type { Database } from 'better-sqlite3';
import Sqlite from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { migrations } from '../../db/migrations';
import { migrate } from '../../db/migrations/migrate';
import { contactContent } from '../../shared/contract/ficha.contract';

/** The step that brings the registration form, over an office that had none. */
let sqlite: Database;
const now = () => new Date('2026-11-24T15:00:00.000Z');
const before = migrations.findIndex(({ name }) => name === 'ficha');

beforeEach(() => {
  const nativeBinding = process.env['RESGUARDO_SQLITE_BINDING'];
  sqlite = new Sqlite(':memory:', nativeBinding === undefined ? {} : { nativeBinding });
  sqlite.pragma('foreign_keys = ON');
  sqlite.pragma('recursive_triggers = ON');
  migrate(sqlite, migrations.slice(0, before), now);
  sqlite.exec(`
    INSERT INTO users VALUES ('u1', 'rosa', 'Rosa Ñahui', 'psychology', '', 0, 1, '2026-01-01', NULL);
    INSERT INTO people (id, document_kind, document_number, given_names, paternal_surname, maternal_surname, phone,
      safe_contact, search_text, sort_key, created_at, created_by) VALUES
      ('p1', 'none', '', 'Juan', 'Peña', '', '999 000 111', 'De noche', 'juan pena', 'pena juan', '2026-01-01', 'u1'),
      ('p2', 'none', '', 'Luis', 'Ríos', '', '', '', 'luis rios', 'rios luis', '2026-01-01', 'u1');
    INSERT INTO consents VALUES ('c1', 'p1', 'verbal', '2026-01-01', 'u1', 'En persona', '2026-1', '2026-01-01', 'u1');
    INSERT INTO cases VALUES
      ('k1', '2026-0001', 'p1', 'consent', 'c1', 'admitted', 'new', 'court', 'F-1', 'Vino', 'u1', '2026-01-02',
        '2026-01-01', 'u1'),
      ('k2', '2026-0002', 'p2', 'mandate', NULL, 'admitted', 'new', 'police', '', '', 'u1', '2026-01-02', '2026-01-01',
        'u1');
  `);
  migrate(sqlite, migrations.slice(0, before + 1), now);
});
afterEach(() => {
  sqlite.close();
});

const factsOf = (step: string): unknown[] =>
  sqlite
    .prepare<[string], string>('SELECT facts FROM ficha_entries WHERE step = ? ORDER BY case_id')
    .pluck()
    .all(step)
    .map((facts): unknown => JSON.parse(facts));

describe('the step that brings the registration form', () => {
  it('makes first versions of what was written before, as the contract reads them', () => {
    expect(factsOf('admission')).toEqual([
      { condition: 'new', entryWay: 'court', institutionNumber: 'F-1', reason: 'Vino' },
      { condition: 'new', entryWay: 'police', institutionNumber: '', reason: '' },
    ]);
    const contact = factsOf('contact');
    expect(contact).toHaveLength(1);
    expect(contactContent.parse(contact[0])).toMatchObject({
      phones: [{ number: '999 000 111' }],
      safeContact: 'De noche',
    });
    const ids = sqlite.prepare<[], string>('SELECT id FROM ficha_entries').pluck().all();
    expect(new Set(ids).size).toBe(3);
    for (const id of ids)
      expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-a[0-9a-f]{3}-[0-9a-f]{12}$/);
  });

  it('rests each case on the consent that it was opened with', () => {
    expect(
      sqlite.prepare('SELECT case_id, number, kind, consent_id, told_on, how FROM case_bases').raw().all(),
    ).toEqual([['k1', 1, 'consent', 'c1', '2026-01-01', 'En persona']]);
    expect(sqlite.pragma('foreign_key_check')).toEqual([]);
  });

  it('offers the entry ways that were chosen from before', () => {
    const codes = sqlite
      .prepare<[], string>(`SELECT code FROM pick_options WHERE list = 'entry-way'`)
      .pluck()
      .all();
    expect(codes).toEqual(expect.arrayContaining(['court', 'police', 'own-accord', 'other-cem']));
    expect(codes).toHaveLength(16);
  });
});
