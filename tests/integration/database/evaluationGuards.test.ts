import type { Database } from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildOfficeTemplate, type OfficeTemplate } from '../../builders/office';
import { openOutside } from '../../builders/outside';
import { attemptIn, listWithIn } from '../../support/attempts';

/** What the SQL of the evaluation holds to even if the program is wrong (`0003-evaluation.sql`), tried with plain SQL. */
let template: OfficeTemplate;
let sqlite: Database;

beforeAll(async () => {
  template = await buildOfficeTemplate();
  sqlite = await openOutside(template.copy().userData);
});
afterAll(() => {
  sqlite.close();
  template.dispose();
});

const attempt = (...statements: string[]): string | null => attemptIn(sqlite, statements);
const listWith = (table: string, change: Record<string, string>): string => listWithIn(sqlite, table, change);
const newId = `'11111111-1111-4111-8111-111111111111'`;

describe('a task', () => {
  const task = () => `id = '${template.ids.openTask}'`;
  const change = (number: number, day = '2026-12-24') =>
    `INSERT INTO task_changes SELECT id, ${String(number)}, owner_id, '${day}', 'Licencia', created_at, created_by
     FROM tasks WHERE ${task()}`;
  const close = (id: string, outcome = 'done') =>
    `UPDATE tasks SET closed_at = created_at, closed_by = created_by, outcome = '${outcome}' WHERE id = '${id}'`;

  it('gets another owner or day by a change with its reason alone, in order', () => {
    expect(attempt(`UPDATE tasks SET due_on = '2026-12-24' WHERE ${task()}`)).toBe(
      'a task changes with a reason',
    );
    expect(attempt(`UPDATE tasks SET owner_id = '${template.ids.facilitator}' WHERE ${task()}`)).toBe(
      'a task changes with a reason',
    );
    expect(attempt(change(1))).toBeNull();
    expect(attempt(change(2))).toBe('a closed task does not change');
    expect(attempt(change(1), change(1, '2026-12-25'))).toBe('a closed task does not change');
    expect(attempt(change(1), `UPDATE task_changes SET reason = 'otra'`)).toBe(
      'the history of a task does not change',
    );
    expect(attempt(change(1), 'DELETE FROM task_changes')).toBe('the history of a task does not change');
  });

  it('of protection is not done without a step (§6.7), and why it was not needed is said', () => {
    const { protectionTask, steppedTask } = template.ids;
    expect(attempt(close(protectionTask))).toBe('protection is done with a step');
    expect(attempt(close(steppedTask))).toBeNull();
    expect(attempt(close(protectionTask, 'not-needed'))).toMatch(/CHECK/);
  });

  it('is closed once, never removed, never another case’s', () => {
    const { openTask, loneCase } = template.ids;
    expect(attempt(close(openTask), close(openTask))).toBe('a closed task does not change');
    expect(attempt(close(openTask), change(1))).toBe('a closed task does not change');
    expect(attempt(`DELETE FROM tasks WHERE ${task()}`)).toBe('a task is closed, never removed');
    expect(attempt(`UPDATE tasks SET case_id = '${loneCase}' WHERE ${task()}`)).toBe(
      'a task keeps its case and its kind',
    );
    expect(attempt(`INSERT OR REPLACE INTO tasks SELECT * FROM tasks WHERE ${task()}`)).toBe(
      'a task begins open',
    );
  });
});

describe('a notice', () => {
  it('does not stand without a task of protection of the same case', () => {
    const { standingNotice, openTask, steppedTask, loneCase } = template.ids;
    const raise = (change: Record<string, string>) =>
      attempt(
        `INSERT INTO risk_notices SELECT ${listWith('risk_notices', { id: newId, kind: `'threats'`, ...change })}
         FROM risk_notices WHERE id = '${standingNotice}'`,
      );
    const says = 'a notice is raised with its task';
    expect(raise({})).toBeNull();
    expect(raise({ task_id: `'${openTask}'` })).toBe(says);
    expect(raise({ task_id: `'${steppedTask}'` })).toBe(says);
    expect(raise({ case_id: `'${loneCase}'` })).toBe(says);
  });

  it('of a kind stands once, is not replaced by its kind, and is not removed', () => {
    const { standingNotice } = template.ids;
    const same = (how: string) =>
      attempt(
        `${how} INTO risk_notices SELECT ${listWith('risk_notices', { id: newId })}
         FROM risk_notices WHERE id = '${standingNotice}'`,
      );
    for (const how of ['INSERT', 'INSERT OR REPLACE', 'INSERT OR IGNORE']) {
      expect(same(how)).toBe('a notice is raised with its task');
    }
    expect(attempt(`DELETE FROM risk_notices WHERE id = '${standingNotice}'`)).toBe(
      'a notice is only lifted',
    );
    expect(attempt(`UPDATE risk_notices SET kind = 'threats' WHERE id = '${standingNotice}'`)).toBe(
      'a notice is only lifted',
    );
  });
});

describe('a version of an evaluation', () => {
  it('is the next one of its section, sealed with the key of its section', () => {
    const add = (change: Record<string, string>) =>
      attempt(
        `INSERT INTO case_entries SELECT ${listWith('case_entries', { id: newId, version: '2', ...change })}
         FROM case_entries WHERE id = '${template.ids.historiesEntry}'`,
      );
    expect(add({})).toBeNull();
    expect(add({ version: '3' })).toBe('an entry does not change');
    expect(add({ detail_compartment: `'clinical'` })).toMatch(/CHECK/);
    expect(add({ section: `'psychology'`, detail_compartment: `'clinical'` })).toMatch(/CHECK/);
    expect(add({ section: `'risk-level'`, facts: `'{}'` })).toMatch(/CHECK/);
  });
});
