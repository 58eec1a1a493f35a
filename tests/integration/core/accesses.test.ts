import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { accessGroups } from '../../../renderer/features/cases/accesses/accessGroups';
import type { AccessRow } from '../../../shared/contract/accesses.contract';
import { buildOfficeTemplate, type OfficeTemplate } from '../../builders/office';
import { openOutside } from '../../builders/outside';
import { signIn, type TestCore } from '../../support/testCore';

/** Who opened a case and when: from the log, the records of the case included. */
let template: OfficeTemplate;
let test: TestCore;

beforeAll(async () => {
  template = await buildOfficeTemplate();
});
beforeEach(async () => {
  test = template.copy();
  await signIn(test, 'psico');
});
afterEach(() => {
  expect(test.internalErrors).toEqual([]);
  test.dispose();
});
afterAll(() => {
  template.dispose();
});

interface Page {
  readonly rows: readonly AccessRow[];
  readonly nextCursor: string | null;
}
const accesses = (change: object = {}) =>
  test.ok<Page>('cases.accesses', 'query', { caseId: template.ids.case, limit: 100, ...change });
const actions = async () => (await accesses()).rows.map(({ action }) => action);

describe('who opened a case', () => {
  it('is told of the case and of every record of it, with who it was', async () => {
    const { signedNote, historiesEntry, openTask, case: caseId } = template.ids;
    await test.ok('cases.get', 'query', { caseId });
    await test.ok('individualAttention.get', 'query', { noteId: signedNote });
    await test.ok('evaluation.version', 'query', { entryId: historiesEntry });
    await test.ok('tasks.close', 'mutation', { taskId: openTask, outcome: 'done', note: '' });
    const { rows } = await accesses();
    expect(rows.slice(0, 4)).toMatchObject([
      { action: 'tasks.closed', actorName: 'Ana Psicóloga Ñahui' },
      { action: 'evaluation.read' },
      { action: 'notes.read' },
      { action: 'cases.read' },
    ]);
    expect(rows.map(({ seq }) => seq)).toEqual([...rows.map(({ seq }) => seq)].sort((a, b) => b - a));
  });

  it('holds what was dropped, and leaves a row itself', async () => {
    await test.ok('individualAttention.discard', 'mutation', { noteId: template.ids.openNote });
    expect((await actions())[0]).toBe('notes.discarded');
    expect((await actions())[0]).toBe('cases.accesses-read');
  });

  it('says nothing of another case', async () => {
    const before = await actions();
    await test.ok('cases.get', 'query', { caseId: template.ids.loneCase });
    const after = await actions();
    expect(after.slice(1)).toEqual(before);
  });

  it('page by page is the whole', async () => {
    const whole = (await accesses()).rows;
    const paged: AccessRow[] = [];
    let cursor: string | null = null;
    do {
      const page: Page = await accesses({ limit: 3, cursor });
      paged.push(...page.rows);
      cursor = page.nextCursor;
    } while (cursor !== null);
    // Each page that was read is itself a row above the first.
    expect(paged.map(({ seq }) => seq).slice(1)).toEqual(whole.map(({ seq }) => seq));
    for (const broken of ['x', '-1', '', '1.5', '1e3']) {
      expect(
        await test.refused('cases.accesses', 'query', { caseId: template.ids.case, cursor: broken }),
      ).toMatchObject({ code: 'invalid' });
    }
  });

  it('is for its responsible and for coordination', async () => {
    await signIn(test, 'social');
    expect(await test.refused('cases.accesses', 'query', { caseId: template.ids.case })).toMatchObject({
      code: 'rule',
      fields: { caseId: 'accesses-who' },
    });
    await signIn(test, 'coordina');
    expect((await accesses()).rows.length).toBeGreaterThan(5);
  });

  it('says nothing of people to be protected, nor of a partner who answered, to a responsible who may not know', async () => {
    const { case: caseId, facilitator } = template.ids;
    await test.ok('contacts.ofCase', 'query', { caseId });
    await test.ok('partnerTests.ofCase', 'query', { caseId });
    expect(await actions()).toEqual(expect.arrayContaining(['contacts.read', 'partner-tests.read']));
    await test.ok('cases.updateTeam', 'mutation', {
      caseId, number: 2, role: 'responsible', userId: facilitator, act: 'begin', occurredOn: '2026-11-24',
      reason: 'Lo recibe',
    }); // prettier-ignore
    await signIn(test, 'facilita');
    expect((await actions()).filter((action) => /^(contacts|partner-tests)\./.test(action))).toEqual([]);
  });

  it('misses no kind of record that belongs to a case', async () => {
    const sqlite = await openOutside(test.userData);
    try {
      const tables = sqlite
        .prepare<[], string>(
          `SELECT DISTINCT m.name FROM sqlite_schema m JOIN pragma_table_info(m.name) c
           WHERE m.type = 'table' AND c.name = 'case_id'`,
        )
        .pluck()
        .all();
      const told = new Set((await accesses()).rows.map(({ seq }) => seq));
      // That a psychologist keeps notes of her own is for her alone to know.
      for (const table of tables.filter((name) => name !== 'process_notes')) {
        const hasId = sqlite
          .prepare<[], number>(`SELECT count(*) FROM pragma_table_info('${table}') WHERE name = 'id'`)
          .pluck()
          .get();
        if (hasId !== 1) continue;
        const rows = sqlite
          .prepare<[string], number>(
            `SELECT a.seq FROM audit_log a JOIN "${table}" t ON t.id = a.subject_id
             WHERE t.case_id = ? AND a.outcome = 'done'`,
          )
          .pluck()
          .all(template.ids.case);
        for (const seq of rows) expect([table, seq, told.has(seq)]).toEqual([table, seq, true]);
      }
    } finally {
      sqlite.close();
    }
  });
});

describe('the same act of the same person on one day', () => {
  it('is one line with how often it was', () => {
    const row = (seq: number, actorName: string, action: string, at: string) => ({
      seq,
      actorName,
      action,
      at,
    });
    const rows = [
      row(5, 'A', 'cases.read', '2026-11-24T15:00'),
      row(4, 'A', 'cases.read', '2026-11-24T14:00'),
      row(3, 'B', 'cases.read', '2026-11-24T13:00'),
      row(2, 'A', 'cases.read', '2026-11-24T12:00'),
      row(1, 'A', 'cases.read', '2026-11-23T12:00'),
    ];
    expect(accessGroups(rows, (at) => at.slice(0, 10))).toEqual([
      { key: 5, actorName: 'A', action: 'cases.read', at: '2026-11-24T15:00', times: 2 },
      { key: 3, actorName: 'B', action: 'cases.read', at: '2026-11-24T13:00', times: 1 },
      { key: 2, actorName: 'A', action: 'cases.read', at: '2026-11-24T12:00', times: 1 },
      { key: 1, actorName: 'A', action: 'cases.read', at: '2026-11-23T12:00', times: 1 },
    ]);
  });
});
