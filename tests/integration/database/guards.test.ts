import type { Database } from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildOfficeTemplate, type OfficeTemplate } from '../../builders/office';
import { allRows, openOutside } from '../../builders/outside';
import { attemptIn, columnsIn, listWithIn } from '../../support/attempts';
import type { TestCore } from '../../support/testCore';

/**
 * What must hold even if the program is wrong: the triggers and constraints of the SQL itself, tried with plain SQL.
 */
let template: OfficeTemplate;
let copy: TestCore;
let sqlite: Database;

beforeAll(async () => {
  template = await buildOfficeTemplate();
  copy = template.copy();
  sqlite = await openOutside(copy.userData);
});
afterAll(() => {
  sqlite.close();
  template.dispose();
});

const attempt = (...statements: string[]): string | null => attemptIn(sqlite, statements);
const columnsOf = (table: string): string[] => columnsIn(sqlite, table);
const listWith = (table: string, change: Record<string, string>): string => listWithIn(sqlite, table, change);

const hasRowid = (table: string): boolean =>
  sqlite.prepare<[], number>(`SELECT wr FROM pragma_table_list WHERE name = '${table}'`).pluck().get() === 0;

interface Guarded {
  readonly what: string;
  readonly table: string;
  /** A row that must not change. */
  readonly where: () => string;
  /** The column that a change is tried on, to a value that is valid in itself. */
  readonly change: readonly [string, string];
  /** Another row of the table that may still change: replaced onto the guarded one. */
  readonly key: Readonly<Record<string, string>>;
  readonly says: RegExp;
}

const newId = `'11111111-1111-4111-8111-111111111111'`;
const guarded: readonly Guarded[] = [
  {
    what: 'a signed note',
    table: 'individual_notes',
    where: () => `id = '${template.ids.signedNote}'`,
    change: ['body_sealed', `x'00'`],
    key: { id: newId },
    says: /^a signed note does not change$/,
  },
  {
    what: 'an amendment',
    table: 'note_amendments',
    where: () => `note_id = '${template.ids.signedNote}'`,
    change: ['text_sealed', `x'00'`],
    key: { id: newId },
    says: /^an amendment does not change$/,
  },
  {
    what: 'a process note',
    table: 'process_notes',
    where: () => `id = '${template.ids.processNote}'`,
    change: ['text_sealed', `x'00'`],
    key: { id: newId },
    says: /^a process note does not change$/,
  },
  {
    what: 'a text for the group',
    table: 'group_messages',
    where: () => `id = '${template.ids.message}'`,
    change: ['text', `'otra cosa'`],
    key: { id: newId },
    says: /^a message does not change$/,
  },
  {
    what: 'a plan of individual attention',
    table: 'attention_plans',
    where: () => `id = '${template.ids.plan}'`,
    change: ['reason', `'otra cosa'`],
    key: { id: newId },
    says: /^a plan does not change/,
  },
  {
    what: 'a goal of a plan',
    table: 'attention_goals',
    where: () => `plan_id = '${template.ids.plan}' AND goal = 1`,
    change: ['state', `'reached'`],
    key: { version: '2' },
    says: /^a goal is written again, never over$/,
  },
  {
    what: 'that he was told of an interview',
    table: 'family_tellings',
    where: () => '1',
    change: ['told_on', `'2020-01-01'`],
    key: { id: newId },
    says: /^that he was told is not rewritten$/,
  },
  {
    what: 'an interview with a relative',
    table: 'family_interviews',
    where: () => '1',
    change: ['body_sealed', `x'00'`],
    key: { id: newId },
    says: /^an interview does not change$/,
  },
  {
    what: 'a consent',
    table: 'consents',
    where: () => '1',
    change: ['given_on', `'2020-01-01'`],
    key: { id: newId },
    says: /^a consent is not rewritten$/,
  },
  {
    what: 'a closed session',
    table: 'sessions',
    where: () => `id = '${template.ids.closedSession}'`,
    change: ['development', `'otra cosa'`],
    key: { id: newId, number: '99' },
    says: /^(a closed session does not change|a session begins open)$/,
  },
  {
    what: 'the attendance of a closed session',
    table: 'attendance',
    where: () => `session_id = '${template.ids.closedSession}'`,
    change: ['mark', `'absent'`],
    key: { case_id: `(SELECT id FROM cases WHERE id <> case_id LIMIT 1)` },
    says: /^(a closed session does not change|a session begins open)$/,
  },
  {
    what: 'the attendance of a session that one signed',
    table: 'attendance',
    where: () => `session_id = '${template.ids.awaitsFacilitator}'`,
    change: ['mark', `'absent'`],
    key: { case_id: `(SELECT id FROM cases WHERE id <> case_id LIMIT 1)` },
    says: /^a closed session does not change$/,
  },
  {
    what: 'who led a closed session',
    table: 'session_facilitators',
    where: () => `session_id = '${template.ids.closedSession}'`,
    change: ['user_id', `(SELECT id FROM users WHERE login = 'coordina')`],
    key: { user_id: `(SELECT id FROM users WHERE login = 'coordina')` },
    says: /^(a closed session does not change|a session begins open)$/,
  },
  {
    what: 'a version of an evaluation',
    table: 'case_entries',
    where: () => `id = '${template.ids.historiesEntry}'`,
    change: ['detail_sealed', `x'00'`],
    key: { id: newId, version: 'version + 1' },
    says: /^an entry does not change$/,
  },
  {
    what: 'a step of protection',
    table: 'protection_steps',
    where: () => `task_id = '${template.ids.steppedTask}'`,
    change: ['told_on', `'2020-01-01'`],
    key: { id: newId, number: 'number + 1' },
    says: /^a step taken does not change$/,
  },
  {
    what: 'a lifted notice',
    table: 'risk_notices',
    where: () => `id = '${template.ids.liftedNotice}'`,
    change: ['lift_reason', `'otra razón'`],
    key: { id: newId },
    says: /^(a notice is only lifted|a notice is raised with its task)$/,
  },
];

describe.each([
  ['with recursive_triggers', 'ON'],
  ['without recursive_triggers', 'OFF'],
])('%s', (_name, recursive) => {
  beforeAll(() => {
    sqlite.pragma(`recursive_triggers = ${recursive}`);
  });

  describe.each(guarded)('$what', ({ table, where, change: [column, value], key, says }) => {
    it('is there', () => {
      expect(sqlite.prepare(`SELECT count(*) FROM ${table} WHERE ${where()}`).pluck().get()).toBeGreaterThan(
        0,
      );
    });

    it('is not updated', () => {
      for (const how of ['UPDATE', 'UPDATE OR REPLACE', 'UPDATE OR IGNORE']) {
        expect(attempt(`${how} ${table} SET ${column} = ${value} WHERE ${where()}`)).toMatch(says);
      }
      for (const name of columnsOf(table)) {
        expect(attempt(`UPDATE ${table} SET ${name} = ${name} WHERE ${where()}`)).not.toBeNull();
      }
    });

    it('is not deleted', () => {
      expect(attempt(`DELETE FROM ${table} WHERE ${where()}`)).toMatch(says);
      expect(attempt('PRAGMA defer_foreign_keys = ON', `DELETE FROM ${table} WHERE ${where()}`)).toMatch(
        says,
      );
    });

    it('is not replaced by its key', () => {
      const list = listWith(table, { [column]: value });
      const columns = columnsOf(table).join(', ');
      for (const how of ['INSERT OR REPLACE', 'REPLACE']) {
        // Where the changed column is part of the key, this adds a row: refused as well.
        expect(
          attempt(`${how} INTO ${table} (${columns}) SELECT ${list} FROM ${table} WHERE ${where()}`),
        ).toMatch(says);
      }
      expect(
        attempt(
          `INSERT INTO ${table} (${columns}) SELECT ${listWith(table, {})} FROM ${table} WHERE ${where()}
           ON CONFLICT DO UPDATE SET ${column} = ${value}`,
        ),
      ).toMatch(says);
    });

    it('is not replaced by the number of its row', () => {
      // A table with a text key has a second, hidden key, unless it is made without.
      if (!hasRowid(table)) {
        expect(attempt(`SELECT rowid FROM ${table}`)).toMatch(/no such column/);
        return;
      }
      const columns = columnsOf(table).join(', ');
      expect(
        attempt(
          `INSERT OR REPLACE INTO ${table} (rowid, ${columns})
           SELECT rowid, ${listWith(table, { ...key, [column]: value })} FROM ${table} WHERE ${where()}`,
        ),
      ).toMatch(says);
    });
  });

  it('an open row does not take the place of a guarded one', () => {
    const { signedNote, openNote, closedSession, openSession, group } = template.ids;
    const takes = (table: string, columns: string, from: string, guardedId: string) =>
      attempt(`UPDATE OR REPLACE ${table} SET ${columns} WHERE id = '${from}' AND '${guardedId}' <> ''`);
    expect(takes('individual_notes', `id = '${signedNote}'`, openNote, signedNote)).not.toBeNull();
    expect(takes('sessions', `id = '${closedSession}'`, openSession, closedSession)).not.toBeNull();
    expect(takes('sessions', 'number = 1', openSession, closedSession)).not.toBeNull();
    expect(
      takes(
        'individual_notes',
        `rowid = (SELECT rowid FROM individual_notes WHERE id = '${signedNote}')`,
        openNote,
        signedNote,
      ),
    ).not.toBeNull();
    expect(
      attempt(
        `INSERT OR REPLACE INTO sessions (id, group_id, number, held_on, created_at, created_by)
         SELECT ${newId}, '${group}', number, held_on, created_at, created_by
         FROM sessions WHERE id = '${closedSession}'`,
      ),
    ).toBe('a closed session does not change');
  });

  it('a note keeps its case and its author, signed or not', () => {
    const { openNote, loneCase, facilitator } = template.ids;
    expect(attempt(`UPDATE individual_notes SET case_id = '${loneCase}' WHERE id = '${openNote}'`)).toBe(
      'a note keeps its case and its author',
    );
    expect(attempt(`UPDATE individual_notes SET author_id = '${facilitator}' WHERE id = '${openNote}'`)).toBe(
      'a note keeps its case and its author',
    );
  });

  it('nobody is marked, added or taken out after a session has closed', () => {
    const { closedSession, openSession, loneCase, facilitator, case: member } = template.ids;
    const says = /^a closed session does not change$/;
    expect(
      attempt(
        `INSERT INTO attendance (session_id, case_id, mark, observation) VALUES ('${closedSession}', '${loneCase}', 'present', '')`,
      ),
    ).toMatch(says);
    expect(
      attempt(
        `INSERT INTO attendance (session_id, case_id, mark, observation) VALUES ('${openSession}', '${member}', 'present', '')`,
        `UPDATE OR REPLACE attendance SET session_id = '${closedSession}' WHERE session_id = '${openSession}'`,
      ),
    ).toMatch(says);
    expect(
      attempt(
        `INSERT INTO session_facilitators VALUES ('${openSession}', '${facilitator}')`,
        `UPDATE OR REPLACE session_facilitators SET session_id = '${closedSession}'
         WHERE session_id = '${openSession}'`,
      ),
    ).toMatch(says);
  });

  it('an account is never removed, and the end of the log stays', () => {
    expect(attempt(`DELETE FROM users WHERE id = '${template.ids.spare}'`)).toBe('users are never deleted');
    expect(attempt('DELETE FROM audit_head')).toBe('the audit head stays');
  });
});

describe('after all of it', () => {
  it('nothing has changed', async () => {
    const other = template.copy();
    const untouched = await openOutside(other.userData);
    expect(allRows(sqlite)).toEqual(allRows(untouched));
    untouched.close();
  });
});
