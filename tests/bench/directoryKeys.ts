import { join } from 'node:path';
import type { Page } from 'playwright';
import { nearestFirst } from '../../shared/domain/directory/nearness';
import { buildDirectoryIndex, searchDirectory } from '../../shared/domain/directory/search';
import { callFromPage } from '../support/electron/office';
import { projectRoot } from '../support/electron/launch';
import { cheapKdf, createOffice, createTestCore } from '../support/testCore';
import { installLargeDirectory, manyEntries } from './largeDirectory';
import type { Measure } from './report';
import { timed } from './statistics';
import { inWindow, typeAll, type Expected } from './typing';

const entries = 100_000;

/** What people type: a place, a kind, both in either order, a name, a part of a number. */
const texts = [
  'hospital lima',
  'cem breña',
  'comisaria cusco',
  'trujillo',
  'sau arequipa',
  'ayacucho huamanga',
  'centro salud mental',
  'piura norte',
  'villa el salvador',
  'iquitos hospital',
  'san juan de lurigancho',
  'puno juliaca',
  'tacna nuevo',
  'huanuco',
  'callao alto',
];

async function expectedFor(page: Page, query: string): Promise<Expected> {
  const { rows } = await callFromPage<{ rows: { name: string }[] }>(page, 'directory.search', 'query', {
    query,
    limit: 40,
  });
  const told = rows.length === 0 ? null : `${String(rows.length)} resultado`;
  return { first: rows[0]?.name ?? null, told, rows: rows.length };
}

const keysIn = (application: string, userData: string): Promise<number[]> =>
  inWindow(application, userData, async (page) => {
    // The first letters compile and warm what every later one uses.
    await page.keyboard.type('calentar', { delay: 30 });
    const clear = () => page.getByRole('combobox').fill('');
    return typeAll(page, texts, { rows: '[id$="-results"] > [role="row"]', expectedFor, clear });
  });

const searchAll = (index: ReturnType<typeof buildDirectoryIndex>): number[] =>
  texts.flatMap((text) =>
    Array.from({ length: text.length }, (_, at) =>
      timed(() => {
        searchDirectory(index, text.slice(0, at + 1), 40);
      }),
    ),
  );

/**
 * From a key press in the directory of the lock screen to its results on the screen, in the real application, with
 * 100 000 entries; and the search alone. The reference of both is the directory that the product ships.
 */
export async function measureDirectoryKeys(folder: string): Promise<Measure[]> {
  const userData = join(folder, 'office');
  const office = createTestCore({ userData, kdf: cheapKdf });
  await createOffice(office);
  office.core.close();
  const baseline = await keysIn(projectRoot, userData);
  const ours = await keysIn(installLargeDirectory(join(folder, 'application'), entries), userData);
  const against = 'el directorio que trae el producto (unas 850 entradas)';
  return [
    {
      what: 'Directorio con 100 000 entradas: de la tecla al resultado en pantalla',
      against,
      unit: 'ms',
      ours,
      baseline,
      goal: { p95AtMost: 50 },
    },
    {
      what: 'Directorio con 100 000 entradas: la búsqueda sola',
      against,
      unit: 'ms',
      ours: searchAll(buildDirectoryIndex(nearestFirst(manyEntries(entries), null))),
      baseline: searchAll(buildDirectoryIndex(nearestFirst(manyEntries(846), null))),
      goal: { informative: true },
    },
  ];
}
