import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AppState } from '../../shared/contract/app.contract';
import { allRows, keysOf, openOutside } from '../builders/outside';
import type { OfficeTemplate } from '../builders/office';
import { createTestCore, passphraseOf, type TestCore } from './testCore';

/** One byte of one file that is no longer what it was. */
export interface Damage {
  readonly file: 'office.db' | 'vault.json' | 'directory-office.json';
  readonly offset: number;
  readonly from: number;
  readonly to: number;
}

/**
 * What came of it. `found`: the program blocked, refused, or named it. `harmless`: everything reads back as it was.
 * Anything else is a failure of the program.
 */
export type Outcome = { readonly kind: 'found'; readonly by: string } | { readonly kind: 'harmless' };

/** An office at rest whose files are damaged and repaired again and again. */
export class DamageBench {
  /** For the database alone one locked program serves all trials: it opens the file at each unlock. */
  private readonly running: TestCore;

  private constructor(
    readonly userData: string,
    private readonly whole: ReadonlyMap<string, Buffer>,
    private readonly rows: unknown,
    private readonly entries: unknown,
  ) {
    this.running = createTestCore({ userData });
  }

  static async create(template: OfficeTemplate): Promise<DamageBench> {
    const copy = template.copy();
    const files = ['office.db', 'vault.json', 'directory-office.json'].map((name): [string, Buffer] => [
      name,
      readFileSync(join(copy.userData, 'office', name)),
    ]);
    // What an unlock writes beside them goes with each repair.
    for (const name of ['attempts.json', 'audit-anchor.json']) {
      try {
        files.push([name, readFileSync(join(copy.userData, 'office', name))]);
      } catch {
        // Not every office has had a failure.
      }
    }
    const sqlite = await openOutside(copy.userData);
    const rows = allRows(sqlite);
    sqlite.close();
    return new DamageBench(copy.userData, new Map(files), rows, await ownEntries(copy));
  }

  size(file: Damage['file']): number {
    return this.whole.get(file)?.length ?? 0;
  }
  byteAt(file: Damage['file'], offset: number): number {
    return this.whole.get(file)?.[offset] ?? 0;
  }

  private path(name: string): string {
    return join(this.userData, 'office', name);
  }

  /** Every file as it was at rest. */
  repair(): void {
    for (const [name, bytes] of this.whole) writeFileSync(this.path(name), bytes);
  }

  /** Changes the byte, starts the program on it and says what came of it; the files are repaired again. */
  async try(damage: Damage): Promise<Outcome> {
    const bytes = Buffer.from(this.whole.get(damage.file) ?? Buffer.alloc(0));
    bytes[damage.offset] = damage.to;
    writeFileSync(this.path(damage.file), bytes);
    const test = damage.file === 'office.db' ? this.running : createTestCore({ userData: this.userData });
    try {
      return await this.examine(test, damage);
    } finally {
      test.core.close();
      this.repair();
    }
  }

  private async examine(test: TestCore, damage: Damage): Promise<Outcome> {
    const state = await test.ok<AppState>('app.state', 'query');
    if (state.phase === 'blocked') return { kind: 'found', by: `blocked:${state.blockedBy ?? ''}` };
    if (state.phase !== 'locked') throw new Error(`the damage led to ${state.phase}`);

    const status = await test.ok<{ officeIgnored: boolean }>('directory.status', 'query');
    if (status.officeIgnored) return { kind: 'found', by: 'directory ignored' };

    const login = 'coordina';
    const opened = await test.core.call({
      path: 'vault.unlock',
      type: 'mutation',
      input: { login, passphrase: passphraseOf(login) },
    });
    if (!opened.ok) return { kind: 'found', by: `refused:${opened.code}` };
    const verified = await test.core.call({ path: 'audit.verify', type: 'mutation', input: {} });
    if (!verified.ok) return { kind: 'found', by: `verify:${verified.code}` };
    if ((verified.value as { finding: unknown }).finding !== null) return { kind: 'found', by: 'finding' };
    test.core.lock('user');
    await this.expectHarmless(test, damage);
    return { kind: 'harmless' };
  }

  /** The damaged file among whole ones must read back as it was, for everybody. */
  private async expectHarmless(test: TestCore, damage: Damage): Promise<void> {
    const where = `${damage.file}[${damage.offset}]: ${damage.from} → ${damage.to}`;
    // The trial's own sign-in is in the log by now: what is compared is what the damaged file held.
    const kept = readFileSync(this.path(damage.file));
    this.repair();
    if (damage.file !== 'office.db') writeFileSync(this.path(damage.file), kept);
    else writeFileSync(this.path(damage.file), damaged(this.whole.get('office.db')!, damage));
    const sqlite = await openOutside(this.userData);
    const rows = allRows(sqlite);
    sqlite.close();
    if (JSON.stringify(rows) !== JSON.stringify(this.rows))
      throw new Error(`${where} changed the rows unseen`);
    if (JSON.stringify(await ownEntries(test)) !== JSON.stringify(this.entries)) {
      throw new Error(`${where} changed the directory unseen`);
    }
    for (const login of ['coordina', 'psico', 'admision', 'social']) {
      (await keysOf(this.userData, login)).destroy();
    }
  }
}

const damaged = (whole: Buffer, damage: Damage): Buffer => {
  const bytes = Buffer.from(whole);
  bytes[damage.offset] = damage.to;
  return bytes;
};

const ownEntries = async (test: TestCore): Promise<unknown> =>
  (
    await test.ok<{ rows: { id: string }[] }>('directory.search', 'query', {
      query: 'posta del barrio',
      limit: 100,
    })
  ).rows;
