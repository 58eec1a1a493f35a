import { join } from 'node:path';
import { _electron, type Page } from 'playwright';
import { nearestFirst } from '../../shared/domain/directory/nearness';
import { buildDirectoryIndex, searchDirectory } from '../../shared/domain/directory/search';
import { resolveToolchain } from '../../scripts/setup/toolchain.mjs';
import { callFromPage } from '../support/electron/office';
import { projectRoot, Resguardo } from '../support/electron/launch';
import { cheapKdf, createOffice, createTestCore } from '../support/testCore';
import { installLargeDirectory, manyEntries } from './largeDirectory';
import type { Measure } from './report';
import { timed } from './statistics';

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

/** The first row and how many rows there are: what the screen must show for a text. */
interface Expected {
  readonly first: string | null;
  readonly rows: number;
}

async function expectedFor(page: Page, query: string): Promise<Expected> {
  const { rows } = await callFromPage<{ rows: { name: string }[] }>(page, 'directory.search', 'query', {
    query,
    limit: 40,
  });
  return { first: rows[0]?.name ?? null, rows: rows.length };
}

/** Rows that the window has room for; those below are drawn behind its edge, in a render of their own. */
const inSight = 5;

/** Gets the page ready to time the next key: from the key's own time stamp to after the frame with its results. */
function armKeyTimer(page: Page, expected: Expected): Promise<void> {
  return page.evaluate(
    ([{ first, rows }, visible]) => {
      const shown = (): boolean => {
        const list = document.querySelectorAll('[id$="-results"] > [role="row"]');
        if (first === null) return list.length === 0;
        const told = [...document.querySelectorAll('[role="status"]')].some((status) =>
          status.textContent.startsWith(`${String(rows)} resultado`),
        );
        return (
          told && list.length >= Math.min(rows, visible) && (list[0]?.textContent.startsWith(first) ?? false)
        );
      };
      const lap = new Promise<number>((resolve) => {
        const onKey = (event: KeyboardEvent): void => {
          const look = (): void => {
            if (!shown()) return;
            watcher.disconnect();
            requestAnimationFrame(() => {
              const afterPaint = new MessageChannel();
              afterPaint.port1.onmessage = () => {
                resolve(performance.now() - event.timeStamp);
              };
              afterPaint.port2.postMessage(0);
            });
          };
          const watcher = new MutationObserver(look);
          watcher.observe(document.body, {
            childList: true,
            subtree: true,
            characterData: true,
            attributes: true,
          });
        };
        document.addEventListener('keydown', onKey, { capture: true, once: true });
      });
      Object.assign(globalThis, { benchLap: lap });
    },
    [expected, inSight] as const,
  );
}

const lapOf = (page: Page): Promise<number> =>
  page.evaluate(() => (globalThis as unknown as { benchLap: Promise<number> }).benchLap);

/** Types every text letter by letter and times the keys whose results differ from those that stand there already. */
async function typeAll(page: Page): Promise<number[]> {
  const box = page.getByRole('combobox');
  const laps: number[] = [];
  for (const text of texts) {
    await box.fill('');
    let before: Expected = { first: null, rows: -1 };
    for (let length = 1; length <= text.length; length += 1) {
      const expected = await expectedFor(page, text.slice(0, length));
      const changes = expected.first !== before.first || expected.rows !== before.rows;
      if (changes) await armKeyTimer(page, expected);
      await page.keyboard.type(text.charAt(length - 1));
      if (changes) laps.push(await lapOf(page));
      before = expected;
    }
  }
  return laps;
}

async function keysIn(application: string, userData: string): Promise<number[]> {
  const ground = new Resguardo({ userData });
  try {
    const app = await _electron.launch({
      executablePath: resolveToolchain().electron.executable,
      args: [application, '--lang=es-PE'],
      cwd: application,
      env: ground.environment(),
      timeout: 60_000,
    });
    try {
      const page = await app.firstWindow({ timeout: 60_000 });
      await page.getByRole('combobox').waitFor();
      // The first letters compile and warm what every later one uses.
      await page.keyboard.type('calentar', { delay: 30 });
      return await typeAll(page);
    } finally {
      await app.close();
    }
  } finally {
    await ground.close();
  }
}

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
