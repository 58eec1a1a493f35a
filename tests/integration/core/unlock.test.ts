import { copyFileSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Kdf } from '../../../main/core/vault/kdf';
import type { CaseFile } from '../../../shared/contract/cases.contract';
import { buildOfficeTemplate, type OfficeTemplate } from '../../builders/office';
import { allRows, databasePath, openOutside } from '../../builders/outside';
import {
  argon2Kdf,
  cheapKdf,
  createTestCore,
  passphraseOf,
  signIn,
  type TestCore,
} from '../../support/testCore';

let template: OfficeTemplate;
let test: TestCore;

beforeAll(async () => {
  template = await buildOfficeTemplate();
});
afterAll(() => {
  template.dispose();
});
afterEach(() => {
  test.dispose();
});

const vaultPath = () => join(test.userData, 'office', 'vault.json');
const unlock = (login: string, passphrase: string) =>
  test.core.call({ path: 'vault.unlock', type: 'mutation', input: { login, passphrase } });

/** A core on a copy whose derivations are counted, and whose inputs are remembered. */
function counted() {
  const seen: { passphrase: string; salt: string }[] = [];
  const kdf: Kdf = {
    derive(passphrase, salt, parameters) {
      seen.push({ passphrase, salt: salt.toString('hex') });
      return cheapKdf.derive(passphrase, salt, parameters);
    },
  };
  const { userData, clock } = template.copy();
  test = createTestCore({ userData, clock, kdf });
  return seen;
}

describe('a wrong passphrase and an unknown login', () => {
  it('get the same answer after the same work', async () => {
    const seen = counted();
    const wrong = await unlock('coordina', 'no es esta');
    expect(seen).toHaveLength(1);
    const unknown = await unlock('nadie.aqui', 'no es esta');
    expect(seen).toHaveLength(2);
    expect(unknown).toEqual(wrong);
    expect(wrong).toEqual({ ok: false, code: 'wrong-passphrase' });
    // Also with the passphrase of somebody else, and each with a salt of its own that stays the same.
    expect(await unlock('nadie.aqui', passphraseOf('coordina'))).toEqual(wrong);
    expect(await unlock('coordina', passphraseOf('psico'))).toEqual(wrong);
    expect(seen).toHaveLength(4);
    expect(seen[0]!.salt).toBe(seen[3]!.salt);
    expect(seen[1]!.salt).toBe(seen[2]!.salt);
    expect(seen[0]!.salt).not.toBe(seen[1]!.salt);
    expect(seen[0]!.salt).toHaveLength(seen[1]!.salt.length);
  });

  it('take the same time with the real derivation', async () => {
    const { userData, clock } = template.copy();
    test = createTestCore({ userData, clock, kdf: argon2Kdf });
    const measure = async (login: string): Promise<number> => {
      const since = performance.now();
      await unlock(login, 'no es esta');
      clock.advance(3_600_000);
      return performance.now() - since;
    };
    await measure('coordina');
    const times = { known: [] as number[], unknown: [] as number[] };
    for (let round = 0; round < 9; round += 1) {
      times.known.push(await measure('coordina'));
      times.unknown.push(await measure('nadie.aqui'));
    }
    const fastest = (values: number[]) => Math.min(...values);
    // The fastest of nine: what other programs of the machine add is left out.
    const ratio = fastest(times.known) / fastest(times.unknown);
    expect(ratio).toBeGreaterThan(0.5);
    expect(ratio).toBeLessThan(2);
    // 64 MiB three times over: nothing does that in a few milliseconds.
    expect(fastest(times.unknown)).toBeGreaterThan(15);
  });

  it('leave no trace of what was typed in any file', async () => {
    test = template.copy();
    await unlock('nombre.raro', 'PASE-MAL-ESCRITO');
    for (const name of ['attempts.json', 'vault.json']) {
      const text = readFileSync(join(test.userData, 'office', name), 'utf8');
      for (const word of ['nombre.raro', 'PASE-MAL', 'reemplazo', '"coordina"'])
        expect(text).not.toContain(word);
    }
  });
});

describe('the delay after failures', () => {
  const failUntilWait = async (login: string): Promise<number> => {
    for (let tries = 0; tries < 10; tries += 1) {
      const answer = await unlock(login, 'no es esta');
      if (!answer.ok && answer.code === 'wait') return Number(answer.detail?.['seconds']);
    }
    throw new Error('there is no delay');
  };

  it('grows, holds for the right passphrase as well, and survives a restart', async () => {
    test = template.copy();
    const first = await failUntilWait('coordina');
    expect(first).toBeGreaterThan(0);
    expect(await unlock('coordina', passphraseOf('coordina'))).toMatchObject({ code: 'wait' });
    test = test.restart();
    expect(await unlock('coordina', passphraseOf('coordina'))).toMatchObject({ code: 'wait' });
    test.clock.advance(first * 1_000);
    expect(await unlock('coordina', 'no es esta')).toEqual({ ok: false, code: 'wrong-passphrase' });
    const second = await failUntilWait('coordina');
    expect(second).toBeGreaterThan(first);
    test.clock.advance(second * 1_000);
    expect(await unlock('coordina', passphraseOf('coordina'))).toMatchObject({ ok: true });
  });

  it('does no derivation while it runs', async () => {
    const seen = counted();
    await failUntilWait('coordina');
    const before = seen.length;
    await unlock('coordina', passphraseOf('coordina'));
    await unlock('coordina', 'no es esta');
    expect(seen).toHaveLength(before);
  });

  it('does not start for many tries at once before the first has failed', async () => {
    const seen = counted();
    const answers = await Promise.all(Array.from({ length: 12 }, () => unlock('coordina', 'no es esta')));
    const codes = answers.map((answer) => (answer.ok ? 'ok' : answer.code));
    expect(codes.filter((code) => code === 'wrong-passphrase').length).toBeLessThanOrEqual(4);
    expect(codes.filter((code) => code === 'wait').length).toBeGreaterThanOrEqual(8);
    expect(seen.length).toBeLessThanOrEqual(4);
  });

  it('counts a signature with a wrong passphrase as well', async () => {
    test = template.copy();
    await signIn(test, 'psico');
    const amend = () =>
      test.refused('individualAttention.amend', 'mutation', {
        noteId: template.ids.signedNote,
        text: 'Otra cosa',
        passphrase: 'no es esta',
      });
    const codes: string[] = [];
    for (let tries = 0; tries < 6; tries += 1) codes.push((await amend()).code);
    expect(codes[0]).toBe('wrong-passphrase');
    expect(codes.at(-1)).toBe('wait');
  });

  it('leaves every failure in the log at the next opening, once', async () => {
    test = template.copy();
    test.clock.advance(1_000);
    for (let tries = 0; tries < 3; tries += 1) await unlock('psico', 'no es esta');
    test = test.restart();
    test.clock.advance(3_600_000);
    await signIn(test, 'coordina');
    const failures = async () =>
      (await test.ok<{ rows: { action: string }[] }>('audit.list', 'query')).rows.filter(
        (row) => row.action === 'vault.open-failed',
      ).length;
    expect(await failures()).toBe(3);
    await signIn(test, 'coordina');
    expect(await failures()).toBe(3);
    await signIn(test, 'psico');
    // Whoever signs in is told of the tries on her own account.
    expect(await test.ok('session.current', 'query')).toMatchObject({ failuresSince: 3 });
    await signIn(test, 'psico');
    expect(await test.ok('session.current', 'query')).toMatchObject({ failuresSince: 0 });
  });
});

describe('a closed account', () => {
  it('does not open, also when an old vault is put back', async () => {
    test = template.copy();
    const old = join(test.userData, 'vault-of-before.json');
    copyFileSync(vaultPath(), old);
    await signIn(test, 'coordina');
    await test.ok('users.deactivate', 'mutation', { userId: template.ids.spare });
    test.core.lock('user');
    expect(await unlock('reemplazo', passphraseOf('reemplazo'))).toEqual({
      ok: false,
      code: 'wrong-passphrase',
    });

    copyFileSync(old, vaultPath());
    test = test.restart();
    expect(await unlock('reemplazo', passphraseOf('reemplazo'))).toEqual({
      ok: false,
      code: 'wrong-passphrase',
    });
    expect(test.core.phase()).toBe('locked');
    await signIn(test, 'coordina');
  });

  it('leaves its login free for a new one, and its name on what it wrote', async () => {
    test = template.copy();
    await signIn(test, 'coordina');
    await test.ok('users.deactivate', 'mutation', { userId: template.ids.spare });
    await test.ok('users.create', 'mutation', {
      login: 'reemplazo',
      fullName: 'Otra persona',
      passphrase: passphraseOf('segunda'),
      role: 'admission',
      profession: 'Administración',
      trainedForFacilitation: false,
      granter: { kind: 'self' },
    });
    const { rows } = await test.ok<{ rows: { login: string; active: boolean }[] }>('users.list', 'query');
    expect(
      rows
        .filter((row) => row.login === 'reemplazo')
        .map((row) => row.active)
        .sort(),
    ).toEqual([false, true]);
    test.core.lock('user');
    expect(await unlock('reemplazo', passphraseOf('reemplazo'))).toMatchObject({ ok: false });
    expect(await unlock('reemplazo', passphraseOf('segunda'))).toMatchObject({ ok: true });
  });
});

describe('recovery', () => {
  it('gives the same rows with each pair of pieces, in any order', async () => {
    const pairs = [
      [0, 1],
      [0, 2],
      [2, 1],
    ] as const;
    for (const [first, second] of pairs) {
      test = template.copy();
      const sqlite = await openOutside(test.userData);
      const before = allRows(sqlite);
      sqlite.close();
      const next = 'frase recuperada de bosque lento';
      await test.ok('vault.recover', 'mutation', {
        login: 'psico',
        pieces: [template.pieces[first], template.pieces[second]],
        newPassphrase: next,
      });
      expect(test.core.phase()).toBe('open');
      const note = await test.ok<{ body: { development: string } | null }>(
        'individualAttention.get',
        'query',
        {
          noteId: template.ids.signedNote,
        },
      );
      expect(note.body?.development).toContain('celos');
      test.core.lock('user');
      const again = await openOutside(test.userData);
      const after = allRows(again);
      again.close();
      const changes = new Set(['audit_log', 'audit_head', 'users']);
      for (const table of Object.keys(before).filter((name) => !changes.has(name))) {
        expect([table, after[table]]).toEqual([table, before[table]]);
      }
      expect(after['audit_log']!.slice(0, before['audit_log']!.length)).toEqual(before['audit_log']);
      expect(await unlock('psico', passphraseOf('psico'))).toMatchObject({ code: 'wrong-passphrase' });
      expect(await unlock('psico', next)).toMatchObject({ ok: true });
      // The others have kept theirs.
      await signIn(test, 'coordina');
      test.dispose();
    }
  });

  it('gives nobody more than her role', async () => {
    test = template.copy();
    await test.ok('vault.recover', 'mutation', {
      login: 'facilita',
      pieces: [template.pieces[0], template.pieces[1]],
      newPassphrase: 'frase recuperada de bosque lento',
    });
    expect(
      await test.refused('individualAttention.get', 'query', { noteId: template.ids.signedNote }),
    ).toMatchObject({ code: 'forbidden' });
  });

  it('refuses one piece twice, another office’s pieces and an unknown login, and waits after failures', async () => {
    test = template.copy();
    const recover = (pieces: readonly unknown[], login = 'psico') =>
      test.refused('vault.recover', 'mutation', {
        login,
        pieces,
        newPassphrase: 'frase recuperada de bosque lento',
      });
    const [first, second] = template.pieces;
    expect(await recover([first, first])).toMatchObject({ code: 'wrong-recovery-pieces' });
    const other = createTestCore();
    const { pieces } = await other.ok<{ pieces: string[] }>('setup.prepareRecovery', 'mutation');
    other.dispose();
    expect(await recover([pieces[0], pieces[1]])).toMatchObject({ code: 'wrong-recovery-pieces' });
    expect(await recover([first, pieces[1]])).toMatchObject({ code: 'wrong-recovery-pieces' });
    expect((await recover([first, first])).code).toBe('wait');
    expect(await recover([first, second], 'nadie.aqui')).toMatchObject({ code: 'not-found' });
    expect(test.core.phase()).toBe('locked');
  });
});

describe('a lock', () => {
  it('closes everything at once, also in the middle of a command', async () => {
    test = template.copy();
    await signIn(test, 'psico');
    await test.ok('clipboard.copyNumber', 'mutation', { entryId: template.ids.ownEntry, phoneIndex: 0 });
    const signing = test.core.call({
      path: 'individualAttention.amend',
      type: 'mutation',
      input: { noteId: template.ids.signedNote, text: 'A medias', passphrase: passphraseOf('psico') },
    });
    test.core.lock('idle');
    expect(test.core.phase()).toBe('locked');
    expect(test.clipboard.text).toBe('');
    expect(await signing).toEqual({ ok: false, code: 'locked' });
    test.core.lock('idle');
    await signIn(test, 'psico');
    const note = await test.ok<{ amendments: { text: string }[] }>('individualAttention.get', 'query', {
      noteId: template.ids.signedNote,
    });
    expect(note.amendments.map((amendment) => amendment.text)).not.toContain('A medias');
    expect(test.internalErrors).toEqual([]);
  });

  it('cannot be kept from happening by a database that fails', async () => {
    test = template.copy();
    await signIn(test, 'psico');
    copyFileSync(vaultPath(), databasePath(test.userData));
    test.core.lock('system-lock');
    expect(test.core.phase()).toBe('locked');
    expect(await test.refused('cases.list', 'query')).toEqual({ ok: false, code: 'locked' });
  });

  it('tells its reason, in the log and to the next screen', async () => {
    test = template.copy();
    await signIn(test, 'coordina');
    test.core.lock('suspend');
    expect(await test.ok('app.state', 'query')).toMatchObject({ phase: 'locked', lockReason: 'suspend' });
    await signIn(test, 'coordina');
    const { rows } = await test.ok<{ rows: { action: string; fields: string[] }[] }>('audit.list', 'query');
    expect(rows.find((row) => row.action === 'vault.locked')?.fields).toEqual(['suspend']);
  });

  it('finds everything again afterwards', async () => {
    test = template.copy();
    await signIn(test, 'psico');
    const before = await test.ok<CaseFile>('cases.get', 'query', { caseId: template.ids.case });
    test.core.lock('user');
    test = test.restart();
    await signIn(test, 'psico');
    expect(await test.ok<CaseFile>('cases.get', 'query', { caseId: template.ids.case })).toEqual(before);
  });
});

describe('two sign-ins at once', () => {
  it('open one office: the second finds it open, and no key is left behind', async () => {
    test = template.copy();
    const both = await Promise.all([
      test.core.call({
        path: 'vault.unlock',
        type: 'mutation',
        input: { login: 'psico', passphrase: passphraseOf('psico') },
      }),
      test.core.call({
        path: 'vault.unlock',
        type: 'mutation',
        input: { login: 'coordina', passphrase: passphraseOf('coordina') },
      }),
    ]);
    expect(both.map((answer) => answer.ok)).toEqual([true, false]);
    expect(both[1]).toMatchObject({ code: 'wrong-phase' });
  });
});

describe('the mark of the last close', () => {
  it('is missed when somebody takes it away', async () => {
    test = template.copy();
    rmSync(join(test.userData, 'office', 'audit-anchor.json'));
    await signIn(test, 'coordina');
    expect(await test.ok('session.current', 'query')).toMatchObject({ auditFinding: 'anchor-damaged' });
  });
});
