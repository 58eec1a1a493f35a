import { execFileSync, spawnSync } from 'node:child_process';
import {
  closeSync,
  cpSync,
  fsyncSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { roles } from '../../../shared/permissions';
import { buildOfficeTemplate, type OfficeTemplate } from '../../builders/office';
import { allRows, openOutside } from '../../builders/outside';
import { loginOf, mayCall, signedInProcedures } from '../../contract/procedures';
import { validInputs } from '../../contract/validInputs';
import { createTestCore, passphraseOf, signIn, type TestCore } from '../../support/testCore';

/**
 * A disk that is really full: a small file system in memory, filled to its last byte. Mounting one takes root; where
 * the tests run without, these are skipped and say so.
 */
const mountPoint = mkdtempSync(join(tmpdir(), 'resguardo-disk-'));
const mounted =
  process.platform === 'linux' &&
  spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=4m', 'resguardo', mountPoint]).status === 0;

let template: OfficeTemplate;
let test: TestCore;
const userData = join(mountPoint, 'user');
const ballast = join(mountPoint, 'ballast');

beforeAll(async () => {
  template = await buildOfficeTemplate();
});
afterAll(() => {
  template.dispose();
  if (mounted) execFileSync('umount', [mountPoint]);
  rmSync(mountPoint, { recursive: true, force: true });
});
beforeEach((context) => {
  if (!mounted) context.skip('a small file system can be mounted by root on Linux alone');
  const copy = template.copy();
  rmSync(userData, { recursive: true, force: true });
  cpSync(copy.userData, userData, { recursive: true });
  test = createTestCore({ userData, clock: copy.clock });
});
afterEach(() => {
  if (!mounted) return;
  freeDisk();
  test.core.close();
});

function fillDisk(): void {
  const file = openSync(ballast, 'w');
  try {
    for (const size of [65_536, 4_096, 512, 1]) {
      const chunk = Buffer.alloc(size);
      for (;;) {
        try {
          if (writeSync(file, chunk) === 0) break;
        } catch {
          break;
        }
      }
    }
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}
/** Takes so many blocks of the file system back from the ballast. */
const leaveRoom = (blocks: number) => {
  truncateSync(ballast, statSync(ballast).size - blocks * 4_096);
};
const freeDisk = () => {
  rmSync(ballast, { force: true });
};

const draft = (content: string) => ({
  form: 'individual-note',
  subject: template.ids.openNote,
  content,
  focusField: 'development',
  route: '/',
});
const key = () => ({ form: 'individual-note', subject: template.ids.openNote });
const saveDraft = (content: string) =>
  test.ok<{ sheltered: boolean }>('drafts.save', 'mutation', draft(content));
const contentNow = async () =>
  (await test.ok<{ draft: { content: string } | null }>('drafts.get', 'query', key())).draft?.content;
const rows = async () => {
  const sqlite = await openOutside(userData);
  const found = allRows(sqlite);
  sqlite.close();
  return found;
};
const vaultText = () => readFileSync(join(userData, 'office', 'vault.json'), 'utf8');
const directoryText = () => readFileSync(join(userData, 'office', 'directory-office.json'), 'utf8');
/** Whoever has changed her passphrase signs with the new one: what asks for it comes before. */
const passphraseLast = [...signedInProcedures].sort(
  (a, b) => Number(a.path === 'session.changePassphrase') - Number(b.path === 'session.changePassphrase'),
);
/** Long enough that no room left over inside a page or a block takes it. */
const long = (name: string) => JSON.stringify({ development: name.repeat(20_000) });

describe('on a full disk', () => {
  it('a draft is kept in memory, outlives the lock and is written once there is room', async () => {
    await signIn(test, 'psico');
    expect(await saveDraft(long('a'))).toMatchObject({ sheltered: false });
    fillDisk();
    expect(await saveDraft(long('b'))).toMatchObject({ sheltered: true });
    expect(await contentNow()).toBe(long('b'));
    expect(await test.ok('drafts.list', 'query')).toMatchObject({ rows: [key()] });

    test.core.lock('idle');
    expect(test.core.phase()).toBe('locked');
    freeDisk();
    await signIn(test, 'psico');
    expect(await contentNow()).toBe(long('b'));
    test.core.lock('user');
    test = test.restart();
    await signIn(test, 'psico');
    expect(await contentNow()).toBe(long('b'));
  });

  it('the next save that finds room writes, and a sheltered draft can be discarded', async () => {
    await signIn(test, 'psico');
    fillDisk();
    expect(await saveDraft(long('c'))).toMatchObject({ sheltered: true });
    freeDisk();
    expect(await saveDraft(long('d'))).toMatchObject({ sheltered: false });
    test.core.lock('user');
    test = test.restart();
    await signIn(test, 'psico');
    expect(await contentNow()).toBe(long('d'));
    fillDisk();
    await saveDraft(long('e'));
    freeDisk();
    await test.ok('drafts.discard', 'mutation', key());
    expect(await contentNow()).toBeUndefined();
  });

  it('is not shown to whoever signs in next', async () => {
    await signIn(test, 'psico');
    fillDisk();
    await saveDraft(long('f'));
    test.core.lock('user');
    freeDisk();
    await signIn(test, 'coordina');
    expect(await test.ok('drafts.list', 'query')).toEqual({ rows: [] });
    await signIn(test, 'psico');
    expect(await contentNow()).toBe(long('f'));
  });

  it.each(roles)('every command of %s answers disk-full and changes nothing', async (role) => {
    const login = loginOf[role];
    await signIn(test, login);
    const before = await rows();
    const [vaultBefore, directoryBefore] = [vaultText(), directoryText()];
    let full = 0;
    fillDisk();
    for (const { path, type, access, meta } of signedInProcedures) {
      if (!mayCall(role, access) || path === 'drafts.save') continue;
      const input = validInputs[path]!({ ids: template.ids, pieces: template.pieces, login });
      const answer = await test.core.call({ path, type, input: input });
      const code = answer.ok ? 'ok' : answer.code;
      // What leaves nothing behind needs no room: a reading without a row in the log, a dialog that is closed again, a
      // draft that is not there. What a rule refuses to this role is refused before anything is written. That neither
      // left anything is seen below, in the rows.
      const allowed = meta.audited ? 'disk-full' : meta.kind === 'query' ? 'ok' : 'ok|disk-full';
      expect([path, code]).toEqual([path, expect.stringMatching(`^(${allowed}|rule|not-found)$`)]);
      if (code === 'disk-full') full += 1;
      expect([path, vaultText() === vaultBefore, directoryText() === directoryBefore]).toEqual([
        path,
        true,
        true,
      ]);
    }
    expect(full).toBeGreaterThan(10);
    expect(test.internalErrors).toEqual([]);
    expect(await rows()).toEqual(before);

    freeDisk();
    // Nothing was half done: the same commands go through now, by the same passphrase.
    for (const { path, type, access } of passphraseLast) {
      if (!mayCall(role, access)) continue;
      const input = validInputs[path]!({ ids: template.ids, pieces: template.pieces, login });
      const answer = await test.core.call({ path, type, input });
      // What an earlier call of this loop has done may stand in the way: a rule, an entry taken out, a task handed over,
      // a plan for a case that has ended.
      if (!answer.ok)
        expect([path, answer.code]).toEqual([
          path,
          expect.stringMatching(/^(rule|not-found|conflict|invalid)$/),
        ]);
    }
  });

  it('a lock still locks, and afterwards everything is there', async () => {
    await signIn(test, 'psico');
    const before = await rows();
    fillDisk();
    test.core.lock('suspend');
    expect(test.core.phase()).toBe('locked');
    // Closing gave room back: the write-ahead log is gone.
    fillDisk();
    const unlock = { login: 'psico', passphrase: passphraseOf('psico') };
    const refused = await test.core.call({ path: 'vault.unlock', type: 'mutation', input: unlock });
    // An opening that could not be logged is none.
    expect(refused).toEqual({ ok: false, code: 'disk-full' });
    freeDisk();
    await signIn(test, 'coordina');
    expect(await test.ok('audit.verify', 'mutation')).toMatchObject({ finding: null });
    const after = await rows();
    for (const table of ['people', 'cases', 'individual_notes', 'attendance']) {
      expect([table, after[table]]).toEqual([table, before[table]]);
    }
  });

  it('a command that runs out of room at its very end changes neither the database nor a file beside it', async () => {
    const commands = ['session.changePassphrase', 'users.create', 'users.deactivate', 'settings.update'];
    const beside = ['directory.saveOwn', 'directory.setPinned'];
    let refusals = 0;
    for (const path of [...commands, ...beside]) {
      for (const pages of [1, 2, 3, 4, 5, 6, 8]) {
        cpSync(template.copy().userData, userData, { recursive: true });
        test = createTestCore({ userData, clock: test.clock });
        await signIn(test, 'coordina');
        const before = [await rows(), vaultText(), directoryText()];
        fillDisk();
        leaveRoom(pages);
        const input = validInputs[path]!({ ids: template.ids, pieces: template.pieces, login: 'coordina' });
        const answer = await test.core.call({ path, type: 'mutation', input });
        if (!answer.ok) {
          refusals += 1;
          expect([path, pages, answer.code]).toEqual([path, pages, 'disk-full']);
          expect([path, pages, await rows(), vaultText(), directoryText()]).toEqual([path, pages, ...before]);
        }
        freeDisk();
        test.core.close();
        rmSync(userData, { recursive: true });
      }
    }
    expect(refusals).toBeGreaterThan(6);
  });

  it('a recovery and a first run leave nothing half made', async () => {
    const vaultBefore = vaultText();
    fillDisk();
    const recover = {
      login: 'psico',
      pieces: [template.pieces[0], template.pieces[1]],
      newPassphrase: 'frase recuperada de bosque lento',
    };
    expect(await test.refused('vault.recover', 'mutation', recover)).toMatchObject({ code: 'disk-full' });
    expect(vaultText()).toBe(vaultBefore);
    freeDisk();
    await signIn(test, 'psico');
  });
});
