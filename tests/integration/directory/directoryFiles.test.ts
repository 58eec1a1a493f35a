import { createPrivateKey, createPublicKey, generateKeyPairSync, sign as signWith } from 'node:crypto';
import { cpSync, existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { loadDirectory, writeOfficeDirectory } from '../../../main/core/directory/directoryFiles';
import { LiveDirectory } from '../../../main/core/directory/liveDirectory';
import type { OfficeDirectory } from '../../../shared/contract/directory.contract';
import { nationalLines } from '../../../shared/domain/directory/nationalLines';
import {
  newOfficeDirectory,
  withOwn,
  withPinned,
  withVerified,
} from '../../../shared/domain/directory/office';

const shippedFolder = resolve('resources/directory');
const pair = generateKeyPairSync('ed25519', {
  publicKeyEncoding: { format: 'der', type: 'spki' },
  privateKeyEncoding: { format: 'der', type: 'pkcs8' },
});
const publicKey = createPublicKey({ key: pair.publicKey, format: 'der', type: 'spki' })
  .export({ format: 'der', type: 'spki' })
  .subarray(-32);
const sign = (contents: Buffer): Buffer =>
  signWith(null, contents, createPrivateKey({ key: pair.privateKey, format: 'der', type: 'pkcs8' }));

const office: OfficeDirectory = withPinned(
  withVerified(
    withOwn(
      newOfficeDirectory('150110'),
      'own:1',
      {
        entryId: null,
        kind: 'pnp',
        name: 'Comisaría de Túpac Amaru',
        phones: ['01 5251234'],
        address: '',
        note: '',
        ubigeo: '150110',
        verifiedOn: '2026-11-20',
      },
      '2026-11-20',
    ),
    { entryId: 'mimp:sar:010205:imaza', verifiedOn: '2026-11-21', phones: ['932949926'] },
  ),
  ['own:1', 'line:linea-100'],
);

let folder = '';
let officePath = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'resguardo-directory-'));
});
beforeEach(() => {
  officePath = join(folder, 'directory-office.json');
  rmSync(officePath, { force: true });
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** A sequence that is the same in every run: a failure can be repeated. */
function* numbers(seed: number): Generator<number, never> {
  let state = seed;
  for (;;) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    yield state >>> 8;
  }
}

/** `count` copies of the bytes, each with one byte changed to another value at a place drawn at random. */
function* withOneByteChanged(bytes: Buffer, count: number): Generator<Buffer> {
  const draw = numbers(20_261_124);
  for (let i = 0; i < count; i += 1) {
    const changed = Buffer.from(bytes);
    const at = draw.next().value % bytes.length;
    changed[at] = ((changed[at] ?? 0) + 1 + (draw.next().value % 255)) % 256;
    yield changed;
  }
}

describe('loadDirectory', () => {
  it('shows the shipped directory before there is an office', () => {
    const loaded = loadDirectory({ shippedFolder, officePath }, null);
    expect(loaded).toMatchObject({ status: 'shipped-only', office: null, place: null, officeIgnored: false });
    expect(loaded.entries).toHaveLength(nationalLines.length + 846);
  });

  it('shows what the office wrote and signed, again after it is read from disk', () => {
    writeOfficeDirectory(officePath, office, sign);
    const loaded = loadDirectory({ shippedFolder, officePath }, publicKey);
    expect(loaded).toMatchObject({ status: 'office', office, place: { district: 'Comas' } });
    expect(loaded.entries.find(({ id }) => id === 'own:1')?.phones).toEqual([
      { text: '01 5251234', dial: '015251234' },
    ]);
    expect(loaded.entries.find(({ name }) => name === 'SAR Imaza')?.verifiedAt).toBe('2026-11-21');
    expect(readdirSync(folder)).toEqual(['directory-office.json']);
  });

  it('does not mind another layout of the same contents', () => {
    writeOfficeDirectory(officePath, office, sign);
    const { content, signature } = JSON.parse(readFileSync(officePath, 'utf8')) as {
      content: OfficeDirectory;
      signature: string;
    };
    const turned = Object.fromEntries(Object.entries(content).reverse());
    writeFileSync(officePath, JSON.stringify({ signature, content: turned }));
    expect(loadDirectory({ shippedFolder, officePath }, publicKey)).toMatchObject({
      status: 'office',
      office,
    });
  });

  it('falls back to the shipped directory and says so when the office’s file is missing, huge or another office’s', () => {
    const fallen = { status: 'office-tampered', office: null, officeIgnored: true };
    expect(loadDirectory({ shippedFolder, officePath }, publicKey)).toMatchObject(fallen);
    writeFileSync(officePath, Buffer.alloc(9 * 1024 * 1024, 32));
    expect(loadDirectory({ shippedFolder, officePath }, publicKey)).toMatchObject(fallen);
    writeOfficeDirectory(officePath, office, sign);
    const stranger = generateKeyPairSync('ed25519')
      .publicKey.export({ format: 'der', type: 'spki' })
      .subarray(-32);
    const loaded = loadDirectory({ shippedFolder, officePath }, stranger);
    expect(loaded).toMatchObject(fallen);
    expect(loaded.entries).toHaveLength(nationalLines.length + 846);
  });

  it('keeps the national lines, and the office’s own, when the shipped file is damaged or gone', () => {
    writeOfficeDirectory(officePath, office, sign);
    const loaded = loadDirectory({ shippedFolder: join(folder, 'nowhere'), officePath }, publicKey);
    expect(loaded).toMatchObject({ status: 'shipped-damaged', shippedDamaged: true, officeIgnored: false });
    expect(loaded.entries.map(({ id }) => id)).toEqual(['own:1', ...nationalLines.map(({ id }) => id)]);
  });

  it('tells both when both fail', () => {
    const loaded = loadDirectory({ shippedFolder: join(folder, 'nowhere'), officePath }, publicKey);
    expect(loaded).toMatchObject({ status: 'shipped-damaged', officeIgnored: true });
    expect(loaded.entries).toEqual(nationalLines);
  });
});

describe('one byte changed, 1,000 times', () => {
  it('in the office’s file is found, or changes nothing', () => {
    writeOfficeDirectory(officePath, office, sign);
    const whole = loadDirectory({ shippedFolder, officePath }, publicKey).office;
    let harmless = 0;
    for (const changed of withOneByteChanged(readFileSync(officePath), 1_000)) {
      writeFileSync(officePath, changed);
      const { office: read, status } = loadDirectory({ shippedFolder: folder, officePath }, publicKey);
      if (read === null) continue;
      harmless += 1;
      expect(status).toBe('shipped-damaged'); // the folder without shipped files, so that only one file is read
      expect(read).toEqual(whole);
    }
    expect(harmless).toBeLessThan(100);
  }, 300_000);

  it.each(['directory.json', 'ubigeo.json'])(
    'in %s is found',
    (name) => {
      const copy = join(folder, 'shipped');
      cpSync(shippedFolder, copy, { recursive: true });
      for (const changed of withOneByteChanged(readFileSync(join(shippedFolder, name)), 1_000)) {
        writeFileSync(join(copy, name), changed);
        const loaded = loadDirectory({ shippedFolder: copy, officePath }, null);
        if (loaded.status !== 'shipped-damaged' || loaded.entries.length < nationalLines.length) {
          expect.fail(`a changed byte of ${name} was not found`);
        }
      }
      rmSync(copy, { recursive: true });
    },
    120_000,
  );
});

describe('writeOfficeDirectory', () => {
  it('writes nothing that could not be read again', () => {
    writeOfficeDirectory(officePath, office, sign);
    const before = readFileSync(officePath);
    const wrong = { ...office, ubigeo: 'Comas' };
    expect(() => {
      writeOfficeDirectory(officePath, wrong, sign);
    }).toThrow();
    expect(readFileSync(officePath).equals(before)).toBe(true);
  });

  it('leaves the file as it was when the vault cannot sign', () => {
    const locked = () => {
      throw new Error('locked');
    };
    expect(() => {
      writeOfficeDirectory(officePath, office, locked);
    }).toThrow('locked');
    expect(existsSync(officePath)).toBe(false);
  });
});

describe('LiveDirectory', () => {
  it('answers the lock screen, and again after the office changed its part', () => {
    let key: Buffer | null = null;
    const live = new LiveDirectory({ shippedFolder, officePath }, () => key);
    expect(live.status()).toMatchObject({ status: 'shipped-only', toVerify: nationalLines.length + 846 });
    expect(live.search('linea 100', 5, null)[0]?.id).toBe('line:linea-100');
    expect(live.placeName('150110')).toBe('Comas, Lima');
    expect(live.placeName('999999')).toBe('999999');
    expect(live.searchPlaces('comas lima', 1)[0]?.ubigeo).toBe('150110');

    key = publicKey;
    live.change('150110', () => office, sign).keep();
    expect(live.status()).toMatchObject({ status: 'office', place: { ubigeo: '150110' } });
    expect(live.pinned().map(({ id }) => id)).toEqual(['own:1', 'line:linea-100']);
    expect(live.search('tupac amaru', 1, ['pnp'])[0]?.id).toBe('own:1');
    live.change('150110', (now) => withPinned(now, null), sign).keep();
    expect(live.pinned().map(({ kind }) => kind)).toEqual(['pnp', 'line', 'cem', 'sau', 'line', 'line']);
    expect(live.find('nobody')).toBeUndefined();
  });

  it('signs nothing that a stranger wrote: a change after tampering starts from an empty part', () => {
    writeOfficeDirectory(officePath, office, sign);
    writeFileSync(officePath, readFileSync(officePath, 'utf8').replace('5251234', '5559999'));
    const live = new LiveDirectory({ shippedFolder, officePath }, () => publicKey);
    expect(live.status().status).toBe('office-tampered');
    live.change('150110', (now) => now, sign).keep();
    expect(live.status().status).toBe('office');
    expect(live.search('tupac amaru', 1, ['pnp'])).toEqual([]);
  });
});
