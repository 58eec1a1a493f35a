import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Database } from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Access } from '../../../db/connection/access';
import { openDatabase } from '../../../db/connection/openDatabase';
import { migrations } from '../../../db/migrations';
import { migrate } from '../../../db/migrations/migrate';
import { findDuplicates } from '../../../main/core/likelyDuplicates';
import type { Identity } from '../../../shared/domain/people/name';
import { percentile } from '../../bench/statistics';
import { fillRegister } from '../../builders/largeRegister';
import { inventedMan, seeded } from '../../builders/peruvianNames';

/**
 * What the search for likely duplicates does in a register of 100 000 invented men, on an encrypted file: how often it
 * shows somebody to who registers a stranger, and how often it finds him who is there. Decision 0009 quotes it.
 */
const people = 100_000;
const asked = 1_500;

let folder: string;
let sqlite: Database;
let access: Access;
let register: Identity[];
let strangers: Identity[];

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'resguardo-likeness-'));
  const nativeBinding = process.env['RESGUARDO_SQLITE_BINDING'];
  sqlite = openDatabase({ path: join(folder, 'x.db'), key: randomBytes(32), nativeBinding, create: true });
  migrate(sqlite, migrations, () => new Date(0));
  sqlite.exec(`INSERT INTO users VALUES ('u', 'u', 'U', 'admission', '', 0, 1, '', NULL)`);
  const random = seeded(20_261_128);
  register = fillRegister(sqlite, people, random);
  strangers = Array.from({ length: asked }, () => inventedMan(random));
  access = new Access(sqlite);
});
afterAll(() => {
  sqlite.close();
  rmSync(folder, { recursive: true, force: true });
});

const undocumented = { documentKind: 'none', documentNumber: '', birthDate: null } as const;
const firstName = (givenNames: string): string => givenNames.split(' ')[0] ?? '';

/** How he is written down, the share of strangers who are shown somebody at most, and how often he is found at least. */
const ways: readonly (readonly [string, (man: Identity) => Identity, number, number])[] = [
  ['DNI y fecha de nacimiento', (man) => man, 1, 100],
  ['DNI, sin fecha', (man) => ({ ...man, birthDate: null }), 3, 100],
  ['sin documento, con fecha', (man) => ({ ...man, ...undocumented, birthDate: man.birthDate }), 5, 100],
  ['sin documento ni fecha', (man) => ({ ...man, ...undocumented }), 12, 100],
  ['un solo apellido', (man) => ({ ...man, ...undocumented, maternalSurname: '' }), 35, 90],
  [
    'un solo apellido y un solo nombre',
    (man) => ({ ...man, ...undocumented, maternalSurname: '', givenNames: firstName(man.givenNames) }),
    40,
    60,
  ],
];

describe(`in a register of ${String(people)} people`, () => {
  it.each(ways)('%s', (way, write, mostShown, leastFound) => {
    const times: number[] = [];
    const shown = strangers.map((stranger) => {
      const since = performance.now();
      const { length } = access.read((db) => findDuplicates(db, write(stranger)));
      times.push(performance.now() - since);
      return length;
    });
    const share = (100 * shown.filter((count) => count > 0).length) / asked;
    const mean = shown.reduce((sum, count) => sum + count, 0) / asked;

    const known = register.filter((_, place) => place % Math.floor(people / 500) === 0);
    const found = known.filter((man) => {
      const number = String(register.indexOf(man) + 1_001).padStart(12, '0');
      const rows = access.read((db) => findDuplicates(db, write(man)));
      return rows.some((row) => row.personId.endsWith(number));
    });
    const recall = (100 * found.length) / known.length;
    console.log(
      `${way}: ${share.toFixed(1)} % with at least one stranger shown, ${mean.toFixed(2)} shown on average; ` +
        `${recall.toFixed(1)} % of those who are there found; p95 ${percentile(times, 0.95).toFixed(1)} ms`,
    );
    expect(share).toBeLessThanOrEqual(mostShown);
    expect(recall).toBeGreaterThanOrEqual(leastFound);
  });
});
