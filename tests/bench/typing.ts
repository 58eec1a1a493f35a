import { _electron, type Page } from 'playwright';
import { resolveToolchain } from '../../scripts/setup/toolchain.mjs';
import { Resguardo } from '../support/electron/launch';

/** Type-ahead in the real window: what a key must bring, and how long it takes until that is painted. */

/** What the screen must show for a text. */
export interface Expected {
  /** How the first row begins; null when there is none. */
  readonly first: string | null;
  /** How what is said of the result begins; null where nothing need be said. */
  readonly told: string | null;
  readonly rows: number;
}

export interface TypeAhead {
  /** Finds the rows of the result. */
  readonly rows: string;
  readonly expectedFor: (page: Page, text: string) => Promise<Expected>;
  /** Gets the box ready for the next text. */
  readonly clear: (page: Page) => Promise<void>;
}

/** Rows that stand with the letter; those below are drawn behind the edge of the window, in a render of their own. */
const inSight = 5;

/** Gets the page ready to time the next key: from the key's own time stamp to after the frame with its rows. */
function armKeyTimer(page: Page, rowSelector: string, expected: Expected): Promise<void> {
  return page.evaluate(
    ([selector, { first, told, rows }, visible]) => {
      const shown = (): boolean => {
        const list = document.querySelectorAll(selector);
        const said =
          told === null ||
          [...document.querySelectorAll('[role="status"]')].some((status) =>
            status.textContent.startsWith(told),
          );
        if (first === null) return said && list.length === 0;
        return (
          said && list.length >= Math.min(visible, rows) && (list[0]?.textContent.startsWith(first) ?? false)
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
    [rowSelector, expected, inSight] as const,
  );
}

const lapOf = (page: Page): Promise<number> =>
  page.evaluate(() => (globalThis as unknown as { benchLap: Promise<number> }).benchLap);

/** Types every text letter by letter and times the keys whose result differs from the one that stands there. */
export async function typeAll(
  page: Page,
  texts: readonly string[],
  { rows, expectedFor, clear }: TypeAhead,
): Promise<number[]> {
  const laps: number[] = [];
  for (const text of texts) {
    await clear(page);
    let before: Expected = { first: '', told: '', rows: -1 };
    for (let length = 1; length <= text.length; length += 1) {
      const expected = await expectedFor(page, text.slice(0, length));
      const changes = expected.first !== before.first || expected.told !== before.told;
      if (changes) await armKeyTimer(page, rows, expected);
      await page.keyboard.type(text.charAt(length - 1));
      if (changes) laps.push(await lapOf(page));
      before = expected;
    }
  }
  return laps;
}

/** The real application on this office, its lock screen up; closed again afterwards. */
export async function inWindow<T>(
  application: string,
  userData: string,
  act: (page: Page) => Promise<T>,
): Promise<T> {
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
      return await act(page);
    } finally {
      await app.close();
    }
  } finally {
    await ground.close();
  }
}
