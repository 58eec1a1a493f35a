import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { noFilter } from '../../../shared/contract/case-list.contract';
import { settled } from '../../builders/attachments';
import { buildOfficeTemplate, type OfficeTemplate } from '../../builders/office';
import { openOutside } from '../../builders/outside';
import { signIn, type TestCore } from '../../support/testCore';

/** Files that leave the office: the log knows of each before it stands, whatever comes in between. */

let template: OfficeTemplate;
let test: TestCore;
let folder: string;
beforeAll(async () => {
  template = await buildOfficeTemplate();
});
afterAll(() => {
  template.dispose();
});
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'resguardo-leaving-'));
});
afterEach(() => {
  test.dispose();
  rmSync(folder, { recursive: true, force: true });
});

const leaving = [
  {
    what: 'own data',
    login: 'coordina',
    path: 'rights.exportOwnData',
    input: () => ({
      caseId: template.ids.case,
      format: 'json',
      identityCheckedBy: 'Mostró su DNI',
      handOver: [],
    }),
    rows: ['rights.own-data-begun', 'rights.own-data-exported'],
  },
  {
    what: 'a copy of a document',
    login: 'social',
    path: 'attachments.saveCopy',
    input: () => ({ attachmentId: template.ids.attachment }),
    rows: ['attachments.copy-begun', 'attachments.copied'],
  },
  {
    what: 'the list',
    login: 'coordina',
    path: 'exports.start',
    input: () => ({
      columns: ['code'],
      filter: noFilter,
      sort: 'code',
      passphrase: 'laguna cobre setenta molinos',
    }),
    rows: ['exports.begun', 'exports.written'],
  },
] as const;

async function logged(rows: readonly string[]): Promise<string[]> {
  const outside = await openOutside(test.userData);
  const found = outside.prepare<[], string>('SELECT action FROM audit_log ORDER BY seq').pluck().all();
  outside.close();
  return found.filter((action) => rows.includes(action));
}

describe.each(leaving)('$what', ({ login, path, input, rows }) => {
  const start = async () => {
    test.dialogs.save = join(folder, 'sale');
    return (await test.ok<{ jobId: string }>(path, 'mutation', input())).jobId;
  };

  it('leaves a row when it is begun and another when it stands', async () => {
    test = template.copy();
    await signIn(test, login);
    expect((await settled(test, await start())).phase).toBe('done');
    expect(existsSync(test.dialogs.save!)).toBe(true);
    expect(await logged(rows)).toEqual([...rows]);
  });

  it('does not stay when its last row cannot be written, and the log still knows that it was begun', async () => {
    test = template.copy();
    const outside = await openOutside(test.userData);
    outside.exec(`CREATE TRIGGER no_row BEFORE INSERT ON audit_log WHEN NEW.action = '${rows[1]}'
                  BEGIN SELECT RAISE(ABORT, 'no row'); END`);
    outside.close();
    await signIn(test, login);
    expect((await settled(test, await start())).phase).toBe('refused');
    expect(readdirSync(folder)).toEqual([]);
    expect(await logged(rows)).toEqual([rows[0]]);
  });

  it('is not written when its first row cannot be', async () => {
    test = template.copy();
    const outside = await openOutside(test.userData);
    outside.exec(`CREATE TRIGGER no_row BEFORE INSERT ON audit_log WHEN NEW.action = '${rows[0]}'
                  BEGIN SELECT RAISE(ABORT, 'no row'); END`);
    outside.close();
    await signIn(test, login);
    test.dialogs.save = join(folder, 'sale');
    const answer = await test.core.call({ path, type: 'mutation', input: input() });
    if (answer.ok) {
      expect((await settled(test, (answer.value as { jobId: string }).jobId)).phase).toBe('refused');
    }
    expect(readdirSync(folder)).toEqual([]);
    expect(await logged(rows)).toEqual([]);
  });
});

describe('own data, when the office is locked while the page is made', () => {
  it('has its first row by then, and leaves no file', async () => {
    let seen: string[] = [];
    const rows = leaving[0].rows;
    test = template.copy({
      printing: {
        toPdf: async () => {
          seen = await logged(rows);
          test.core.lock('idle');
          return Buffer.from('%PDF-1.4');
        },
      },
    });
    await signIn(test, 'coordina');
    test.dialogs.save = join(folder, 'sale.pdf');
    await test.ok('rights.exportOwnData', 'mutation', { ...leaving[0].input(), format: 'pdf' });
    await new Promise((done) => setTimeout(done, 200));
    expect(seen).toEqual([rows[0]]);
    expect(readdirSync(folder)).toEqual([]);
    expect(await logged(rows)).toEqual([rows[0]]);
  });
});
