import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * A reporter of vitest that counts over all layers and keeps the reason of every skip, which its own reports drop.
 * @implements {import('vitest/node').Reporter}
 */
export default class SummaryReporter {
  /** @param {import('vitest/node').Vitest} vitest */
  onInit(vitest) {
    this.filtered = Boolean(vitest.config.testNamePattern);
  }

  /**
   * @param {ReadonlyArray<import('vitest/node').TestModule>} modules
   * @param {ReadonlyArray<unknown>} unhandled
   */
  onTestRunEnd(modules, unhandled) {
    const skipped = [];
    let passed = 0;
    // An error outside every test is a failure that no test would count.
    let failed = unhandled.length;
    for (const module of modules) {
      failed += module.errors().length;
      for (const suite of module.children.allSuites()) failed += suite.errors().length;
      for (const test of module.children.allTests()) {
        const result = test.result();
        if (result.state === 'passed') passed += 1;
        else if (result.state === 'failed') failed += 1;
        else if (result.state === 'skipped') {
          skipped.push({ name: `${module.relativeModuleId}: ${test.fullName}`, reason: result.note });
        } else failed += 1;
      }
    }
    const path = process.env.RESGUARDO_TEST_SUMMARY;
    if (path === undefined) return;
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, JSON.stringify({ passed, failed, skipped, filtered: this.filtered }));
  }
}
