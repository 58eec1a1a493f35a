import { test } from 'vitest';
import { launchResguardo, type LaunchOptions, type Resguardo } from './launch';

export type Launch = (options?: LaunchOptions) => Promise<Resguardo>;

/**
 * `test` with `launch`: each program that a test starts is closed at its end and must have been clean (no CSP
 * violation, no request elsewhere, no error on the page); of a failed test a trace stays in `test-results`.
 */
export const e2e = test.extend<{ launch: Launch }>({
  launch: async ({ task }, use) => {
    const started: Resguardo[] = [];
    await use(async (options) => {
      const resguardo = await launchResguardo(options);
      started.push(resguardo);
      return resguardo;
    });
    const failed = task.result?.state === 'fail';
    // The last first: it may use the folder of one before it.
    for (const [index, resguardo] of [...started.entries()].reverse()) {
      if (failed) await resguardo.abandon(`${task.name} ${String(index + 1)}`);
      else await resguardo.close();
    }
  },
});
