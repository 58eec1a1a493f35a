import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { RefusedCall } from '../../../renderer/api/bridgeLink';
import { errorText } from '../../../renderer/app/errorTexts';
import { problemText } from '../../../renderer/components/forms/problemTexts';
import { noFilter, type CaseRow } from '../../../shared/contract/case-list.contract';
import { exportColumns, type ExportHead, type ExportRow } from '../../../shared/contract/export.contract';
import type { JobView } from '../../../shared/contract/jobs.contract';
import { buildOfficeTemplate, type OfficeTemplate } from '../../builders/office';
import { registration } from '../../builders/registration';
import { signIn, type TestCore } from '../../support/testCore';

const passphrase = 'laguna cobre setenta molinos';
let template: OfficeTemplate;
let test: TestCore;
let folder: string;

beforeAll(async () => {
  template = await buildOfficeTemplate();
});
afterAll(() => {
  template.dispose();
});
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'resguardo-export-'));
  test = template.copy();
  await signIn(test, 'coordina');
});
afterEach(() => {
  expect(test.internalErrors).toEqual([]);
  test.dispose();
  rmSync(folder, { recursive: true, force: true });
});

const place = (name = 'lista.resguardo') => join(folder, name);
const input = (change: object = {}) => ({
  columns: [...exportColumns],
  filter: noFilter,
  sort: 'code',
  passphrase,
  ...change,
});

/** How a job came out, once it has. */
async function ended(started: { jobId: string }): Promise<JobView> {
  for (;;) {
    const view = await test.ok<JobView>('jobs.get', 'query', started);
    if (view.phase !== 'working') return view;
    await new Promise((done) => setTimeout(done, 5));
  }
}
async function write(change: object = {}, to: string | null = place()): Promise<JobView> {
  test.dialogs.save = to;
  return ended(await test.ok<{ jobId: string }>('exports.start', 'mutation', input(change)));
}
async function open(from: string | null = place(), withPassphrase = passphrase): Promise<JobView> {
  test.dialogs.open = from;
  return ended(await test.ok<{ jobId: string }>('exports.open', 'mutation', { passphrase: withPassphrase }));
}
const read = (exportId: string | null) =>
  test.ok<{ head: ExportHead | null; total: number; rows: ExportRow[] }>('exports.page', 'query', {
    exportId,
    offset: 0,
    limit: 200,
  });
async function logged(): Promise<{ action: string; fields: string[] }[]> {
  const { rows } = await test.ok<{ rows: { action: string; fields: string[] }[] }>('audit.list', 'query');
  return rows.filter((row) => row.action.startsWith('exports.'));
}

describe('an export of the list', () => {
  it('is sealed, opens with its own passphrase alone, and leaves its count and columns in the log', async () => {
    expect(await write()).toMatchObject({ phase: 'done', problem: null });
    const bytes = readFileSync(place());
    for (const plain of ['Peña', 'Juan', '2026-0001', 'Grupo de los martes', 'admitted', passphrase]) {
      expect(bytes.includes(plain)).toBe(false);
    }
    expect(readdirSync(folder)).toEqual(['lista.resguardo']);
    const { result } = await open();
    const { head, total, rows } = await read(result);
    expect(head).toMatchObject({ content: 'resguardo-people-list', columns: [...exportColumns] });
    const listed = await test.ok<{ rows: CaseRow[] }>('cases.list', 'query', { sort: 'code', names: true });
    expect(total).toBe(listed.rows.length);
    expect(rows.map((row) => [row.code, row.name])).toEqual(
      listed.rows.map((row) => [row.code, row.fullName]),
    );
    expect(rows.at(-1)).toMatchObject({ code: '2026-0001', name: 'Peña Ñahui, Juan' });
    expect(await logged()).toMatchObject([
      { action: 'exports.opened' },
      { action: 'exports.written', fields: [...exportColumns, `rows:${String(total)}`] },
      { action: 'exports.begun', fields: [...exportColumns] },
    ]);
  });

  it('holds the columns that were chosen and passes the filter, and no field beside them', async () => {
    expect(await write({ columns: ['code', 'state'], filter: { ...noFilter, group: 'none' } })).toMatchObject(
      {
        phase: 'done',
      },
    );
    const { rows } = await read((await open()).result);
    const filter = { ...noFilter, group: 'none' };
    const listed = await test.ok<{ rows: CaseRow[] }>('cases.list', 'query', { sort: 'code', filter });
    expect(rows).toEqual(listed.rows.map(({ code, state }) => ({ code, state })));
    expect(rows.map((row) => row.code)).not.toContain('2026-0001');
  });

  it('cannot carry what is sealed: its columns are those of the list, and no other is taken', async () => {
    for (const column of [
      'protected',
      'risk',
      'notice',
      'safeContact',
      'detail',
      'phone',
      'documentNumber',
    ]) {
      const refused = await test.refused('exports.start', 'mutation', input({ columns: ['code', column] }));
      expect(refused.code).toBe('invalid');
    }
    // Everything that it can carry, against the words that the evaluation of this case has sealed.
    await write();
    const text = JSON.stringify(await read((await open()).result));
    expect(text).not.toMatch(/Por la tarde|999 000 111|weapons|threats|severe/);
  });

  it('runs nothing in a spreadsheet, whatever somebody is called', async () => {
    await signIn(test, 'psico');
    const psychologist = template.ids.psychologist;
    for (const [index, surname] of ['=HYPERLINK("http://x.invalid")', '+51', '-2+3', '@SUM(A1)'].entries()) {
      await test.ok(
        'intake.register',
        'mutation',
        registration(psychologist, {
          documentNumber: `5555555${String(index)}`,
          paternalSurname: surname,
          // Like nobody else: a likely duplicate is another matter.
          maternalSurname: ['Ayllu', 'Boldo', 'Cedrón', 'Duraznal'][index] ?? '',
          givenNames: ['Wari', 'Eleuterio', 'Ítalo', 'Zenón'][index] ?? '',
        }),
      );
    }
    await signIn(test, 'coordina');
    await write();
    const { rows } = await read((await open()).result);
    const names = rows.map((row) => row.name ?? '');
    expect(names.filter((name) => name.startsWith("'"))).toHaveLength(4);
    expect(names.filter((name) => /^[=+\-@]/.test(name))).toEqual([]);
  });

  it('is for coordination alone', async () => {
    for (const login of ['psico', 'admision', 'facilita', 'social', 'cai']) {
      await signIn(test, login);
      expect(await test.refused('exports.start', 'mutation', input())).toMatchObject({ code: 'forbidden' });
    }
  });

  it('ends with the lock, and leaves nothing half', async () => {
    test.dialogs.save = place();
    await test.ok('exports.start', 'mutation', input());
    test.core.lock('user');
    await new Promise((done) => setTimeout(done, 200));
    expect(readdirSync(folder)).toEqual([]);
    await signIn(test, 'coordina');
    expect((await logged()).map((row) => row.action)).toEqual(['exports.begun']);
  });

  it('is forgotten when it is closed, and with the office', async () => {
    await write();
    const { result } = await open();
    expect((await read(result)).total).toBeGreaterThan(1);
    await test.ok('exports.close', 'mutation', { exportId: result });
    expect(await read(result)).toEqual({ head: null, total: 0, rows: [] });
    const again = (await open()).result;
    await signIn(test, 'coordina');
    expect((await read(again)).head).toBeNull();
  });
});

interface Wrong {
  readonly name: string;
  readonly make: (good: Buffer) => Buffer | string;
  readonly with?: string;
  readonly problem: string;
}
const tail = (bytes: Buffer, count: number) => bytes.subarray(0, bytes.length - count);
const flipped = (bytes: Buffer, at: number): Buffer => {
  const copy = Buffer.from(bytes);
  copy[at] = (copy[at] ?? 0) ^ 1;
  return copy;
};
const wrong: readonly Wrong[] = [
  { name: 'an empty file', make: () => '', problem: 'export-shape' },
  { name: 'a text', make: () => 'Código;Nombre\n2026-0001;Peña', problem: 'export-shape' },
  { name: 'a photograph', make: () => Buffer.alloc(5_000, 0xff), problem: 'export-shape' },
  { name: 'another passphrase', make: (good) => good, with: 'laguna cobre setenta molinas', problem: 'export-passphrase' },
  { name: 'a passphrase with a blank too many', make: (good) => good, with: `${passphrase} `, problem: 'export-passphrase' },
  { name: 'a file that lost its end', make: (good) => tail(good, 40), problem: 'export-damaged' },
  { name: 'one with a bit changed near its end', make: (good) => flipped(good, good.length - 60), problem: 'export-damaged' },
  {
    name: 'one whose key would cost nothing to guess',
    make: (good) => Buffer.from(good.toString('latin1').replace('"memoryKiB":65536', '"memoryKiB":00008'), 'latin1'),
    problem: 'export-shape',
  },
  {
    name: 'one whose first line was changed',
    make: (good) => Buffer.from(good.toString('latin1').replace('"passes":3', '"passes":4'), 'latin1'),
    problem: 'export-passphrase',
  },
  { name: 'one with bytes after its end', make: (good) => Buffer.concat([good, Buffer.from('x')]), problem: 'export-damaged' },
]; // prettier-ignore

describe('is refused with its sentence:', () => {
  it.each(wrong)('$name', async ({ make, with: other, problem }) => {
    await write();
    writeFileSync(place('otro'), make(readFileSync(place())));
    const view = await open(place('otro'), other);
    expect(view).toMatchObject({ phase: 'refused', problem });
    expect(problemText(problem)).not.toBe(problemText('a code that nobody wrote a sentence for'));
  });

  it('a passphrase that is easy to guess, one that is short, no column, and one twice', async () => {
    const weak = await test.refused('exports.start', 'mutation', input({ passphrase: 'contraseña123' }));
    expect(weak).toMatchObject({ code: 'invalid', fields: { passphrase: 'passphrase-weak' } });
    expect(errorText(new RefusedCall(weak))).toBeTruthy();
    for (const change of [{ passphrase: 'corta' }, { columns: [] }, { columns: ['code', 'code'] }]) {
      expect(await test.refused('exports.start', 'mutation', input(change))).toMatchObject({
        code: 'invalid',
      });
    }
  });

  it('a place that takes no file, and a folder instead of a file', async () => {
    mkdirSync(place('carpeta'));
    expect(await write({}, join(folder, 'no-existe', 'lista.resguardo'))).toMatchObject({ phase: 'refused' });
    expect(await write({}, place('carpeta'))).toMatchObject({ phase: 'refused' });
    expect(await open(place('carpeta'))).toMatchObject({ phase: 'refused' });
    expect(await open(place('nada'))).toMatchObject({ phase: 'refused' });
    expect(existsSync(place('carpeta.tmp'))).toBe(false);
  });

  it('nothing at all, when she thinks better of it', async () => {
    expect(await write({}, null)).toMatchObject({ phase: 'cancelled' });
    expect(await open(null)).toMatchObject({ phase: 'cancelled' });
    expect(readdirSync(folder)).toEqual([]);
  });
});
