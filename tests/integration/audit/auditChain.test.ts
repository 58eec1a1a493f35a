import type { Database } from 'better-sqlite3';
import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { AuditChain, ChainFinding } from '../../../db/audit/auditChain';
import type { AuditVerification } from '../../../shared/contract/audit.contract';
import { buildOfficeTemplate, type OfficeTemplate } from '../../builders/office';
import { chainOutside, databasePath, dropTriggers, openOutside } from '../../builders/outside';
import { passphraseOf, signIn, type TestCore } from '../../support/testCore';

let template: OfficeTemplate;

beforeAll(async () => {
  template = await buildOfficeTemplate();
});
afterAll(() => {
  template.dispose();
});

const columns = [
  'at',
  'actor_id',
  'action',
  'outcome',
  'subject_kind',
  'subject_id',
  'fields',
  'mac',
] as const;

describe('the chain, against SQL from outside with the triggers out of the way', () => {
  let copy: TestCore;
  let sqlite: Database;
  let chain: AuditChain;
  let last: number;

  beforeAll(async () => {
    copy = template.copy();
    sqlite = await openOutside(copy.userData);
    chain = await chainOutside(copy.userData, sqlite);
    last = chain.anchor()!.seq;
  });
  afterAll(() => {
    sqlite.close();
  });

  /** What the chain says of a change, which is then taken back. */
  function findingAfter(change: () => void): ChainFinding | null {
    sqlite.exec('BEGIN');
    try {
      dropTriggers(sqlite);
      change();
      return chain.verify().finding;
    } finally {
      sqlite.exec('ROLLBACK');
    }
  }
  const run = (sql: string, ...values: unknown[]) => sqlite.prepare(sql).run(...values);
  const rowSeqs = () => Array.from({ length: last }, (_, index) => index + 1);

  it('is whole, and long enough to mean something', () => {
    expect(chain.verify()).toEqual({ rows: last, finding: null });
    expect(last).toBeGreaterThan(25);
  });

  it.each(columns)('finds any row whose %s was edited, and names it', (column) => {
    const other: Record<string, string> = {
      at: `'2020-01-01T00:00:00.000Z'`,
      actor_id: `CASE WHEN actor_id IS NULL THEN '${template.ids.spare}' ELSE NULL END`,
      action: `action || 'x'`,
      outcome: `CASE outcome WHEN 'done' THEN 'failed' ELSE 'done' END`,
      subject_kind: `coalesce(subject_kind, '') || 'x'`,
      subject_id: `coalesce(subject_id, '') || 'x'`,
      fields: `CASE fields WHEN '[]' THEN '[ ]' ELSE '[]' END`,
      mac: `CAST(randomblob(32) AS BLOB)`,
    };
    for (const seq of rowSeqs()) {
      expect(
        findingAfter(() => run(`UPDATE audit_log SET ${column} = ${other[column]!} WHERE seq = ?`, seq)),
      ).toEqual({ kind: 'altered', seq });
    }
  });

  it('finds a null where there was an empty text and the other way round', () => {
    expect(
      findingAfter(() =>
        run(`UPDATE audit_log SET subject_id = '' WHERE seq = 2 AND subject_id IS NOT NULL`),
      ),
    ).toEqual({ kind: 'altered', seq: 2 });
  });

  it('finds any row that was taken out: first, middle and last', () => {
    for (const seq of rowSeqs()) {
      expect(findingAfter(() => run('DELETE FROM audit_log WHERE seq = ?', seq))).toEqual(
        seq === last ? { kind: 'truncated', seq } : { kind: 'missing', seq },
      );
    }
  });

  it('finds any end that was cut off', () => {
    for (const seq of rowSeqs()) {
      expect(findingAfter(() => run('DELETE FROM audit_log WHERE seq >= ?', seq))).toEqual({
        kind: 'truncated',
        seq,
      });
    }
  });

  it('finds a gap that was closed by renumbering', () => {
    for (const seq of [1, 5, last - 1]) {
      const finding = findingAfter(() => {
        run('DELETE FROM audit_log WHERE seq = ?', seq);
        run('UPDATE audit_log SET seq = -seq WHERE seq > ?', seq);
        run('UPDATE audit_log SET seq = -seq - 1 WHERE seq < 0');
      });
      expect(finding).toMatchObject({ seq });
    }
  });

  it('finds any two rows that changed places', () => {
    const swap = (left: number, right: number) => () => {
      run('UPDATE audit_log SET seq = -1 WHERE seq = ?', left);
      run('UPDATE audit_log SET seq = ? WHERE seq = ?', left, right);
      run('UPDATE audit_log SET seq = ? WHERE seq = -1', right);
    };
    for (const left of rowSeqs().slice(0, -1)) {
      expect(findingAfter(swap(left, left + 1))).toEqual({ kind: 'reordered', seq: left });
    }
    expect(findingAfter(swap(2, last))).toMatchObject({ seq: 2 });
    expect(findingAfter(swap(1, 10))).toMatchObject({ seq: 1 });
  });

  it('finds contents that changed places under their numbers', () => {
    const content = columns.join(', ');
    for (const [left, right] of [
      [1, 2],
      [4, 9],
      [last - 1, last],
    ] as const) {
      const finding = findingAfter(() => {
        run('CREATE TEMP TABLE moved AS SELECT * FROM audit_log WHERE seq IN (?, ?)', left, right);
        for (const [to, from] of [
          [left, right],
          [right, left],
        ]) {
          run(
            `UPDATE audit_log SET (${content}) = (SELECT ${content} FROM moved WHERE seq = ?) WHERE seq = ?`,
            from,
            to,
          );
        }
        run('DROP TABLE moved');
      });
      expect(finding).toMatchObject({ seq: left });
    }
  });

  it('finds a row that was added, at the end or between', () => {
    const add = (seq: number) => () => {
      run('UPDATE audit_log SET seq = -seq WHERE seq >= ?', seq);
      run('UPDATE audit_log SET seq = -seq + 1 WHERE seq < 0');
      run(
        `INSERT INTO audit_log SELECT ?, at, actor_id, action, outcome, subject_kind, subject_id, fields, mac
         FROM audit_log WHERE seq = ?`,
        seq,
        seq === 1 ? 3 : seq - 1,
      );
    };
    for (const seq of [1, 7, last + 1]) expect(findingAfter(add(seq))).toMatchObject({ seq });
  });

  it('finds an end that was moved or taken away, and a log of which nothing is left', () => {
    expect(findingAfter(() => run('UPDATE audit_head SET seq = seq - 1'))).toMatchObject({
      kind: 'truncated',
    });
    expect(findingAfter(() => run('UPDATE audit_head SET mac = randomblob(32)'))).toMatchObject({
      kind: 'truncated',
    });
    expect(findingAfter(() => run('DELETE FROM audit_head'))).toMatchObject({ kind: 'truncated' });
    const everything = () => {
      run('DELETE FROM audit_head');
      run('DELETE FROM audit_log');
    };
    expect(findingAfter(everything)).toEqual({ kind: 'truncated', seq: 1 });
    const shortened = () => {
      run('DELETE FROM audit_log WHERE seq > 6');
      run('UPDATE audit_head SET seq = 6, mac = (SELECT mac FROM audit_log WHERE seq = 6)');
    };
    expect(findingAfter(shortened)).toEqual({ kind: 'truncated', seq: 7 });
  });

  it('looks at the end alone where that is asked for, and at all of it otherwise', () => {
    sqlite.exec('BEGIN');
    try {
      dropTriggers(sqlite);
      run(`UPDATE audit_log SET action = 'x' WHERE seq = 3`);
      expect(chain.verify({ lastRows: 5 })).toEqual({ rows: 5, finding: null });
      expect(chain.verify({ lastRows: last - 2 }).finding).toEqual({ kind: 'altered', seq: 3 });
      expect(chain.verify().finding).toEqual({ kind: 'altered', seq: 3 });
    } finally {
      sqlite.exec('ROLLBACK');
    }
  });
});

describe('the triggers of the log', () => {
  it.each(['ON', 'OFF'])('refuse every way of changing it, recursive_triggers %s', async (recursive) => {
    const copy = template.copy();
    const sqlite = await openOutside(copy.userData);
    sqlite.pragma(`recursive_triggers = ${recursive}`);
    const row = (seq: string) =>
      `SELECT ${seq}, at, actor_id, action, outcome, subject_kind, subject_id, fields, mac FROM audit_log WHERE seq = 3`;
    const refused = [
      ...columns.map((column) => `UPDATE audit_log SET ${column} = ${column}`),
      `UPDATE OR REPLACE audit_log SET seq = 2 WHERE seq = 3`,
      `UPDATE OR IGNORE audit_log SET action = 'x'`,
      'DELETE FROM audit_log',
      'DELETE FROM audit_log WHERE seq = (SELECT max(seq) FROM audit_log)',
      ...['INSERT OR REPLACE', 'REPLACE', 'INSERT OR IGNORE', 'INSERT'].map(
        (how) => `${how} INTO audit_log ${row('seq')}`,
      ),
      `INSERT INTO audit_log ${row('seq')} ON CONFLICT (seq) DO UPDATE SET action = 'x'`,
      `INSERT INTO audit_log ${row('1000')}`,
      `INSERT INTO audit_log ${row('-1')}`,
      `INSERT INTO audit_log ${row('NULL')}`.replace('NULL', 'NULL + 0'),
    ];
    for (const sql of refused) {
      expect([sql, tryRun(sqlite, sql)]).toEqual([sql, 'the audit log is append-only']);
    }
    expect(tryRun(sqlite, 'DELETE FROM audit_head')).toBe('the audit head stays');
    sqlite.close();
  });

  const tryRun = (sqlite: Database, sql: string): string | null => {
    sqlite.exec('BEGIN');
    try {
      sqlite.exec(sql);
      return null;
    } catch (error) {
      return error instanceof Error ? error.message : 'unknown';
    } finally {
      if (sqlite.inTransaction) sqlite.exec('ROLLBACK');
    }
  };
});

describe('through the program', () => {
  let test: TestCore;
  afterEach(() => {
    test.dispose();
  });

  async function edit(change: (sqlite: Database) => void): Promise<void> {
    const sqlite = await openOutside(test.userData);
    dropTriggers(sqlite);
    change(sqlite);
    sqlite.close();
  }
  const verified = () => test.ok<AuditVerification>('audit.verify', 'mutation');
  const findingAtSignIn = async () =>
    (await test.ok<{ auditFinding: string | null }>('session.current', 'query')).auditFinding;
  const loggedFindings = async () => {
    const { rows } = await test.ok<{ rows: { action: string; outcome: string; fields: string[] }[] }>(
      'audit.list',
      'query',
      { limit: 100 },
    );
    return rows.filter((row) => row.action === 'audit.finding');
  };

  it('says nothing of a log that is whole', async () => {
    test = template.copy();
    await signIn(test, 'coordina');
    expect(await findingAtSignIn()).toBeNull();
    expect((await verified()).finding).toBeNull();
    expect(await loggedFindings()).toEqual([]);
  });

  it('tells whoever signs in next of an edit, keeps that in the log, and names the row on demand', async () => {
    test = template.copy();
    await edit((sqlite) => sqlite.exec(`UPDATE audit_log SET action = 'cases.read' WHERE seq = 9`));
    await signIn(test, 'psico');
    expect(await findingAtSignIn()).toBe('altered');
    await signIn(test, 'coordina');
    expect(await verified()).toMatchObject({ finding: { kind: 'altered', seq: 9 } });
    // One row of the sign-in that found it, one of the verification on demand.
    const [onDemand, ...atSignIn] = await loggedFindings();
    expect(onDemand).toMatchObject({ outcome: 'done' });
    expect(atSignIn[0]).toMatchObject({ outcome: 'failed', fields: ['altered', '9'] });
  });

  it('keeps the finding of a cut end, which the next rows would hide', async () => {
    test = template.copy();
    let last = 0;
    await edit((sqlite) => {
      last = sqlite.prepare<[], number>('SELECT max(seq) FROM audit_log').pluck().get()!;
      sqlite.exec(`DELETE FROM audit_log WHERE seq = ${last}`);
    });
    await signIn(test, 'psico');
    expect(await findingAtSignIn()).toBe('truncated');
    await signIn(test, 'coordina');
    expect((await loggedFindings()).at(-1)).toMatchObject({ fields: ['truncated', String(last)] });
  });

  it('finds the whole file put back to an older copy', async () => {
    test = template.copy();
    const older = join(test.userData, 'older.db');
    copyFileSync(databasePath(test.userData), older);
    await signIn(test, 'psico');
    await test.ok('cases.get', 'query', { caseId: template.ids.case });
    test.core.lock('user');
    copyFileSync(older, databasePath(test.userData));
    test = test.restart();
    await signIn(test, 'coordina');
    expect(await findingAtSignIn()).toBe('rolled-back');
    expect((await loggedFindings())[0]?.fields[0]).toBe('rolled-back');
    expect(await verified()).toMatchObject({ finding: { kind: 'rolled-back' } });
  });

  it('leaves one row of each failed sign-in, with no name of whoever tried', async () => {
    test = template.copy();
    await test.refused('vault.unlock', 'mutation', { login: 'coordina', passphrase: 'no es' });
    await test.refused('vault.unlock', 'mutation', { login: 'nadie', passphrase: passphraseOf('psico') });
    test.clock.advance(60_000);
    await signIn(test, 'coordina');
    const { rows } = await test.ok<{
      rows: { action: string; actorName: string; subjectId: string | null }[];
    }>('audit.list', 'query');
    const failed = rows.filter((row) => row.action === 'vault.open-failed');
    expect(failed.map((row) => row.actorName)).toEqual(['', '']);
    // About an account where there is one; the login that was typed is kept nowhere.
    expect(failed.map((row) => row.subjectId === null).sort()).toEqual([false, true]);
  });
});
