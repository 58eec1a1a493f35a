import { execFileSync } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { AppError } from '../../../shared/errors';
import { writeFileAtomically } from '../../../main/core/files/atomicFile';
import { AttemptLedger } from '../../../main/core/vault/attempts';
import { makeRecoveryPieces } from '../../../main/core/vault/recovery';
import { createVault, openRecovery, openSlot } from '../../../main/core/vault/vault';
import { readVault, writeVault } from '../../../main/core/vault/vaultFile';
import {
  coordinator,
  officeId,
  psychologist,
  random,
  testVault,
  type TestVault,
} from '../../support/vault/testVault';

let folder: string;
let path: string;
let made: TestVault;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'resguardo-vault-'));
  made = await testVault();
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});
beforeEach(() => {
  path = join(mkdtempSync(join(folder, 'office-')), 'vault.json');
});

const codeOf = (read: () => unknown): string => {
  try {
    read();
    return 'read';
  } catch (error) {
    return error instanceof AppError ? error.code : String(error);
  }
};

/** Writes the file again with a change and a checksum that fits: what an intruder would do. */
const edited = (change: (contents: Record<string, unknown>) => void): string => {
  writeVault(path, made.vault);
  const contents = JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>;
  change(contents);
  writeFileSync(path, JSON.stringify(contents));
  return codeOf(() => readVault(path));
};

describe('vault.json', () => {
  it('is not there before the first run', () => {
    expect(readVault(path)).toBeNull();
  });

  it('comes back as it was written, for its owner alone, with nothing beside it', () => {
    writeVault(path, made.vault);
    expect(readVault(path)).toEqual(made.vault);
    expect(readdirSync(join(path, '..'))).toEqual(['vault.json']);
    if (process.platform !== 'win32') expect(statSync(path).mode & 0o777).toBe(0o600);
  });

  it('opens with the real derivation, 64 MiB and three passes', async () => {
    const { secret, pieces } = await makeRecoveryPieces(random);
    const office = { officeId, officeName: 'CEM Real', createdAt: '2026-01-02T03:04:05.678Z' };
    const { vault, ring } = await createVault(
      { ...office, accounts: [coordinator, psychologist], recoverySecret: secret },
      { random },
    );
    writeVault(path, vault);
    const read = readVault(path);
    if (read === null) throw new Error('the vault was written');
    const opened = await openSlot(read, psychologist.login, psychologist.passphrase);
    expect(opened?.ring.get('clinical')).toEqual(ring.get('clinical'));
    expect(await openSlot(read, psychologist.login, coordinator.passphrase)).toBeNull();
    expect(await openSlot(read, 'nadie', coordinator.passphrase)).toBeNull();
    expect((await openRecovery(read, [pieces[2], pieces[1]])).get('protected')).toEqual(
      ring.get('protected'),
    );
  });

  it.each(['', '{', 'null', '[]', '{}', '{"header":{"format":1}}', '\u0000', 'SQLite format 3\u0000'])(
    'is damaged when it holds %j',
    (contents) => {
      writeFileSync(path, contents);
      expect(codeOf(() => readVault(path))).toBe('damaged');
    },
  );

  it('is damaged when it is no UTF-8 or far too large', () => {
    writeFileSync(path, Buffer.from([0x7b, 0xff, 0xfe]));
    expect(codeOf(() => readVault(path))).toBe('damaged');
    writeFileSync(path, ' '.repeat(2_000_000));
    expect(codeOf(() => readVault(path))).toBe('damaged');
  });

  it('of a newer Resguardo is called newer, whatever else it holds', () => {
    writeFileSync(path, JSON.stringify({ header: { format: 2, another: true }, keys: [] }));
    expect(codeOf(() => readVault(path))).toBe('newer-database');
  });

  it.each([
    ['a cheap derivation', { memoryKiB: 8 }],
    ['an endless derivation', { memoryKiB: 4_000_000 }],
    ['one pass', { passes: 1 }],
  ])('is refused with %s, before any work', (_, cost) => {
    const code = edited((contents) => {
      const header = contents['header'] as { kdf: object };
      Object.assign(header.kdf, cost);
    });
    expect(code).toBe('damaged');
  });

  it('is refused with a key that no format knows', () => {
    expect(edited((contents) => (contents['extra'] = 1))).toBe('damaged');
  });

  it('shows each of 1,000 random changes of one byte, or means the same', async () => {
    writeVault(path, made.vault);
    const original = readFileSync(path);
    const outcomes: Record<string, number> = {};
    for (let run = 0; run < 1_000; run += 1) {
      const changed = Buffer.from(original);
      const position = random.bytes(4).readUInt32LE() % changed.length;
      changed[position] = (changed[position] ?? 0) ^ (1 + ((random.bytes(1)[0] ?? 0) % 255));
      writeFileSync(path, changed);
      let outcome = codeOf(() => readVault(path));
      if (outcome === 'read') {
        const vault = readVault(path);
        expect(vault, `byte ${String(position)}`).toEqual(made.vault);
        const opened = vault && (await openSlot(vault, coordinator.login, coordinator.passphrase, made.kdf));
        expect(opened).not.toBeNull();
        outcome = 'harmless';
      }
      expect(['damaged', 'newer-database', 'harmless']).toContain(outcome);
      outcomes[outcome] = (outcomes[outcome] ?? 0) + 1;
    }
    // Only spaces between the members can change without a meaning, and they are few.
    expect(outcomes['damaged']).toBeGreaterThan(800);
  });
});

describe('writing whole', () => {
  it('replaces what a crash left beside it, and never follows a link put there', () => {
    const elsewhere = join(path, '..', 'elsewhere');
    writeFileSync(elsewhere, 'intacto');
    symlinkSync(elsewhere, `${path}.tmp`);
    writeVault(path, made.vault);
    expect(readFileSync(elsewhere, 'utf8')).toBe('intacto');
    expect(readVault(path)).toEqual(made.vault);
    expect(readdirSync(join(path, '..')).sort()).toEqual(['elsewhere', 'vault.json']);
  });

  it('leaves nothing behind when the place cannot be written', () => {
    mkdirSync(path);
    expect(() => {
      writeFileAtomically(path, 'x');
    }).toThrow();
    expect(readdirSync(join(path, '..'))).toEqual(['vault.json']);
  });
});

const mayMount = process.platform === 'linux' && process.getuid?.() === 0;

describe.skipIf(!mayMount)('on a full disk (skipped unless root: mounts a small tmpfs)', () => {
  let disk: string;
  let mounted = false;

  beforeAll(() => {
    disk = mkdtempSync(join(tmpdir(), 'resguardo-disk-'));
    try {
      execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', disk], { stdio: 'ignore' });
      mounted = true;
    } catch {
      // A container without the right to mount: the test says so and is skipped.
    }
  });
  afterAll(() => {
    if (mounted) execFileSync('umount', [disk]);
    rmSync(disk, { recursive: true });
  });

  it('says so and leaves the old vault as it was', (context) => {
    if (!mounted) context.skip('this root may not mount');
    const onDisk = join(disk, 'vault.json');
    writeVault(onDisk, made.vault);
    expect(
      codeOf(() => {
        writeFileSync(join(disk, 'filling'), Buffer.alloc(128 * 1024));
      }),
    ).toContain('ENOSPC');
    const renamed = { ...made.vault, slots: [] };
    expect(
      codeOf(() => {
        writeVault(onDisk, renamed);
      }),
    ).toBe('disk-full');
    expect(readVault(onDisk)).toEqual(made.vault);
    expect(readdirSync(disk).sort()).toEqual(['filling', 'vault.json']);
  });

  it('still delays attempts while the program runs', (context) => {
    if (!mounted) context.skip('this root may not mount');
    const ledger = new AttemptLedger(join(disk, 'attempts.json'), { now: () => new Date(0) });
    for (let time = 0; time < 5; time += 1) ledger.recordFailure('a');
    expect(ledger.waitSeconds('a')).toBe(60);
  });
});
