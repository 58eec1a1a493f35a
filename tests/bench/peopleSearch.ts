import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { Access } from '../../db/connection/access';
import { openDatabase } from '../../db/connection/openDatabase';
import { migrations } from '../../db/migrations';
import { migrate } from '../../db/migrations/migrate';
import { searchPeople } from '../../db/search/peopleSearch';
import { openSlot } from '../../main/core/vault/vault';
import { readVault } from '../../main/core/vault/vaultFile';
import { databasePath } from '../builders/outside';
import { signIn } from '../support/electron/actions';
import { callFromPage } from '../support/electron/office';
import { projectRoot } from '../support/electron/launch';
import { argon2Kdf, createOffice, createTestCore, passphraseOf } from '../support/testCore';
import { addPeople } from './manyPeople';
import type { Measure } from './report';
import { timed } from './statistics';
import { inWindow, typeAll, type Expected } from './typing';

const many = 100_000;
const few = 1_000;
const nativeBinding = process.env['RESGUARDO_SQLITE_BINDING'];

/** What people type: surnames common and rare, both, names before surnames, documents, beginnings of several. */
// Without ñ: a key that the test's keyboard does not have would be typed without being pressed.
const texts = [
  'quispe mamani juan',
  'juan quispe',
  'flores',
  'nunez pena',
  'de la cruz',
  'zuniga carlos',
  'cesar',
  'chavez rojas luis',
  '1234',
  '45678901',
  'huaman j',
  'm r',
  'yupanqui oscar',
  'llacaco',
  'percy flores garcia',
];

/** An office of that many people, whose database is the product's own. Opens with the coordinator's passphrase. */
async function installPeople(userData: string, count: number): Promise<void> {
  const office = createTestCore({ userData, kdf: argon2Kdf });
  await createOffice(office);
  office.core.close();
  const vault = readVault(join(userData, 'office', 'vault.json'));
  if (vault === null) throw new Error('there is no vault');
  const opened = await openSlot(vault, 'coordina', passphraseOf('coordina'), argon2Kdf);
  const key = opened?.ring.get('registry');
  if (opened === null || key === undefined) throw new Error('the vault did not open');
  const sqlite = openDatabase({ path: databasePath(userData), key, nativeBinding });
  try {
    const author = sqlite.prepare(`SELECT id FROM users WHERE login = 'psico'`).pluck().get() as string;
    addPeople(sqlite, author, count, true);
  } finally {
    sqlite.close();
    opened.ring.destroy();
  }
}

async function expectedFor(page: Page, text: string): Promise<Expected> {
  const { rows, more } = await callFromPage<{ rows: { code: string }[]; more: boolean }>(
    page,
    'cases.list',
    'query',
    { query: text.trim(), limit: 20 },
  );
  const told = more ? 'Hay más personas' : `${String(rows.length)} caso`;
  return { first: rows[0]?.code ?? null, told, rows: rows.length };
}

async function keysAmong(userData: string, count: number): Promise<number[]> {
  await installPeople(userData, count);
  return inWindow(projectRoot, userData, async (page) => {
    await signIn(page, { login: 'coordina', passphrase: passphraseOf('coordina') });
    await page.getByRole('link', { name: 'Personas' }).click();
    const rows = '#case-rows [role="option"]';
    await page.locator(rows).first().waitFor();
    const box = page.getByRole('combobox', { name: /^Buscar por apellido/ });
    await box.fill('calentar');
    const clear = async () => {
      await box.fill('');
      await page.locator('#case-rows').waitFor();
    };
    return typeAll(page, texts, { rows, expectedFor, clear });
  });
}

/** Every beginning of every text, in the core alone, on an encrypted file of that many people. */
function searchAmong(folder: string, count: number): number[] {
  const sqlite = openDatabase({
    path: join(folder, `${String(count)}.db`),
    key: randomBytes(32),
    nativeBinding,
    create: true,
  });
  try {
    migrate(sqlite, migrations, () => new Date(0));
    sqlite.exec(`INSERT INTO users VALUES ('u', 'u', 'U', 'admission', '', 0, 1, '', NULL)`);
    addPeople(sqlite, 'u', count, false);
    const access = new Access(sqlite);
    const round = (): number[] =>
      texts.flatMap((text) =>
        Array.from({ length: text.length }, (_, at) =>
          timed(() => access.read((db) => searchPeople(db, text.slice(0, at + 1), 50))),
        ),
      );
    // The first round compiles the statements.
    round();
    return [...round(), ...round(), ...round()];
  } finally {
    sqlite.close();
  }
}

/**
 * Type-ahead search of people: from a key press in the list to its rows on the screen, in the real application on the
 * real encrypted database; and the search alone, whose cost must not grow with the register.
 */
export async function measurePeopleSearch(folder: string): Promise<Measure[]> {
  return [
    {
      what: 'Personas, 100 000: de la tecla a la lista en pantalla',
      against: 'la misma oficina con 1 000 personas',
      unit: 'ms',
      baseline: await keysAmong(join(folder, 'few'), few),
      ours: await keysAmong(join(folder, 'many'), many),
      goal: { p95AtMost: 30 },
    },
    {
      what: 'Personas, 1 000 000: la búsqueda sola',
      against: 'la misma búsqueda entre 10 000 personas, en un archivo cifrado igual',
      unit: 'ms',
      baseline: searchAmong(folder, 10_000),
      ours: searchAmong(folder, 1_000_000),
      goal: { ratioAtMost: 1.5 },
    },
  ];
}
