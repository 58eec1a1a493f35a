import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { AttemptLedger } from '../../../main/core/vault/attempts';

const folder = mkdtempSync(join(tmpdir(), 'resguardo-attempts-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe('the ledger of attempts', () => {
  it('never shortens a wait when the clock goes back, and never makes it longer than the delay', () => {
    const steps = fc.array(fc.oneof(fc.constant('fail' as const), fc.integer({ min: 0, max: 1_000 })), {
      maxLength: 12,
    });
    let run = 0;
    fc.assert(
      fc.property(steps, fc.integer({ min: 1, max: 10_000_000 }), (history, back) => {
        run += 1;
        const path = join(folder, `${String(run)}.json`);
        let now = Date.parse('2026-01-02T03:04:05.678Z');
        const clock = { now: () => new Date(now) };
        let ledger = new AttemptLedger(path, clock);
        for (const step of history) {
          if (step === 'fail') ledger.recordFailure('a');
          else now += step * 1_000;
        }
        const before = ledger.waitSeconds('a');
        now -= back * 1_000;
        expect(ledger.waitSeconds('a')).toBeGreaterThanOrEqual(before);
        expect(ledger.waitSeconds('a')).toBeLessThanOrEqual(900);
        ledger = new AttemptLedger(path, clock);
        expect(ledger.waitSeconds('a')).toBeGreaterThanOrEqual(before);
        now += 900_000;
        expect(ledger.waitSeconds('a')).toBe(0);
      }),
      { numRuns: 40 },
    );
  });
});
