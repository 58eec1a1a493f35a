import { randomUUID } from 'node:crypto';
import type { ElectronApplication, Page } from 'playwright';

/*
 * Playwright waits for an answer through a handle that V8 may let go of while the process is busy
 * (microsoft/playwright#33737, #41826). It says so of the main process, and of a page that it was left.
 */
const letGo = /promise was (garbage )?collected/i;
const attempts = 5;

/** Asks again while only the handle of the answer was lost. */
async function untilAnswered<T>(
  ask: () => Promise<T>,
  lost: (error: Error) => boolean | Promise<boolean>,
): Promise<T> {
  for (let left = attempts; ; left -= 1) {
    try {
      return await ask();
    } catch (error) {
      if (left === 1 || !(error instanceof Error) || !(await lost(error))) throw error;
    }
  }
}

/** Makes `app.evaluate` run what it is given exactly once, and fetch the answer as often as it takes. */
export function steadyEvaluate(app: ElectronApplication): void {
  const evaluate = app.evaluate.bind(app);
  const steady = (what: unknown, given?: unknown): Promise<unknown> => {
    const call = { key: randomUUID(), source: String(what), given };
    return untilAnswered(
      () =>
        evaluate((electron, { key, source, given: argument }) => {
          const kept = globalThis as { resguardoTestAnswers?: Map<string, unknown> };
          kept.resguardoTestAnswers ??= new Map();
          if (!kept.resguardoTestAnswers.has(key)) {
            const run = process.getBuiltinModule('node:vm').runInThisContext(`(${source})`) as (
              ...values: unknown[]
            ) => unknown;
            kept.resguardoTestAnswers.set(key, run(electron, argument));
          }
          return kept.resguardoTestAnswers.get(key);
        }, call),
      ({ message }) => letGo.test(message),
    );
  };
  app.evaluate = steady as typeof app.evaluate;
}

/** Asks the page something that changes nothing there; asked again when the page is still the one it was. */
export async function steadyAsk<T>(page: Page, ask: () => Promise<T>): Promise<T> {
  const loadedAt = (): Promise<number> => page.evaluate(() => performance.timeOrigin);
  const before = await loadedAt();
  return untilAnswered(
    ask,
    async ({ message }) => /execution context was destroyed/i.test(message) && (await loadedAt()) === before,
  );
}
