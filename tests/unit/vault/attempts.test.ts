import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { AppError, type ErrorCode } from '../../../shared/errors';
import { AttemptLedger } from '../../../main/core/vault/attempts';

let folder: string;
let path: string;
let now: number;
const clock = { now: () => new Date(now) };
const later = (seconds: number): void => {
  now += seconds * 1_000;
};
const fail = (ledger: AttemptLedger, times: number, slotId = 'a'): void => {
  for (let time = 0; time < times; time += 1) ledger.recordFailure(slotId);
};

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'resguardo-attempts-'));
  path = join(folder, 'attempts.json');
  now = Date.parse('2026-01-02T03:04:05.678Z');
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

describe('the ledger of attempts', () => {
  it('makes each failure after the second wait longer, up to a quarter of an hour', () => {
    const ledger = new AttemptLedger(path, clock);
    const waits = Array.from({ length: 9 }, () => {
      ledger.recordFailure('a');
      const wait = ledger.waitSeconds('a');
      later(wait);
      return wait;
    });
    expect(waits).toEqual([0, 0, 5, 15, 60, 300, 900, 900, 900]);
  });

  it('counts the wait down and never below zero', () => {
    const ledger = new AttemptLedger(path, clock);
    fail(ledger, 4);
    later(14.2);
    expect(ledger.waitSeconds('a')).toBe(1);
    later(100);
    expect(ledger.waitSeconds('a')).toBe(0);
  });

  it('survives a restart', () => {
    fail(new AttemptLedger(path, clock), 5);
    later(10);
    expect(new AttemptLedger(path, clock).waitSeconds('a')).toBe(50);
  });

  it('does not make the others wait for the mistakes of one', () => {
    const ledger = new AttemptLedger(path, clock);
    fail(ledger, 5);
    expect(ledger.waitSeconds('b')).toBe(0);
  });

  it('makes everyone wait a little when many logins are tried, and forgets it with time', () => {
    const ledger = new AttemptLedger(path, clock);
    for (let login = 0; login < 12; login += 1) ledger.recordFailure(`login-${String(login)}`);
    expect(ledger.waitSeconds('another')).toBe(5);
    ledger.recordSuccess('login-3');
    expect(ledger.waitSeconds('another')).toBe(5);
    later(5);
    expect(ledger.waitSeconds('another')).toBe(0);
    ledger.recordFailure('another');
    expect(ledger.waitSeconds('yet-another')).toBe(5);
    later(600);
    ledger.recordFailure('another');
    expect(ledger.waitSeconds('yet-another')).toBe(0);
    for (let login = 0; login < 60; login += 1) ledger.recordFailure(`more-${String(login)}`);
    expect(ledger.waitSeconds('yet-another')).toBe(60);
  });

  it('forgets the failures of a slot when it is opened', () => {
    const ledger = new AttemptLedger(path, clock);
    fail(ledger, 6);
    ledger.recordSuccess('a');
    expect(ledger.waitSeconds('a')).toBe(0);
    ledger.recordFailure('a');
    expect(ledger.waitSeconds('a')).toBe(0);
  });

  it('starts the delay again when the clock is set back, also over a restart', () => {
    fail(new AttemptLedger(path, clock), 5);
    later(-86_400);
    const ledger = new AttemptLedger(path, clock);
    expect(ledger.waitSeconds('a')).toBe(60);
    later(60);
    expect(ledger.waitSeconds('a')).toBe(0);
  });

  it.each(['', '{', '{"format":2}', '{"format":1,"slots":{}}', '\u0000\u0000', '[]'])(
    'takes a damaged file (%j) for one full delay of every login, once',
    (contents) => {
      writeFileSync(path, contents);
      const ledger = new AttemptLedger(path, clock);
      expect(ledger.waitSeconds('a')).toBe(60);
      later(61);
      expect(ledger.waitSeconds('a')).toBe(0);
      ledger.recordSuccess('a');
      expect(new AttemptLedger(path, clock).waitSeconds('a')).toBe(0);
    },
  );

  it('keeps failures for the audit log until they are confirmed', () => {
    fail(new AttemptLedger(path, clock), 1);
    later(1);
    fail(new AttemptLedger(path, clock), 1, 'b');
    const ledger = new AttemptLedger(path, clock);
    expect(ledger.takeFailures()).toEqual([
      { at: '2026-01-02T03:04:05.678Z', slotId: 'a' },
      { at: '2026-01-02T03:04:06.678Z', slotId: 'b' },
    ]);
    ledger.recordSuccess('a');
    expect(new AttemptLedger(path, clock).takeFailures()).toHaveLength(2);
    ledger.confirmFailures(1);
    expect(new AttemptLedger(path, clock).takeFailures()).toEqual([
      { at: '2026-01-02T03:04:06.678Z', slotId: 'b' },
    ]);
    ledger.confirmFailures(0);
    expect(ledger.takeFailures()).toHaveLength(1);
  });

  it('stays small: 500 slots, 1,000 failures of which the first and the newest remain', () => {
    const start = now;
    const at = (order: number): string => new Date(start + order * 1_000).toISOString();
    const full = {
      format: 1,
      slots: Object.fromEntries(
        Array.from({ length: 500 }, (_, order) => [
          `login-${String(order)}`,
          { failures: 1, lastAt: at(order) },
        ]),
      ),
      common: { failures: 0, lastAt: at(999) },
      penaltyFrom: null,
      queue: Array.from({ length: 1_000 }, (_, order) => ({
        at: at(order),
        slotId: `login-${String(order)}`,
      })),
    };
    writeFileSync(path, JSON.stringify(full));
    const ledger = new AttemptLedger(path, clock);
    later(2_000);
    ledger.recordFailure('newest');
    const queue = new AttemptLedger(path, clock).takeFailures();
    expect(queue).toHaveLength(1_000);
    expect(queue.slice(0, 999)).toEqual(full.queue.slice(0, 999));
    expect(queue.at(-1)).toEqual({ at: at(2_000), slotId: 'newest' });
    const stored = JSON.parse(readFileSync(path, 'utf8')) as { slots: object };
    const { 'login-0': _quietest, ...others } = full.slots;
    expect(Object.keys(stored.slots).sort()).toEqual([...Object.keys(others), 'newest'].sort());
  });

  it('tries one at a time: of ten sent at once, three are tried and the rest must wait', async () => {
    const ledger = new AttemptLedger(path, clock);
    let tried = 0;
    let running = 0;
    const answers = await Promise.allSettled(
      Array.from({ length: 10 }, () =>
        ledger.attempt('a', async () => {
          tried += 1;
          running += 1;
          expect(running).toBe(1);
          await new Promise((resolve) => setTimeout(resolve, 1));
          running -= 1;
          return null;
        }),
      ),
    );
    expect(tried).toBe(3);
    expect(answers.filter((answer) => answer.status === 'rejected')).toHaveLength(7);
    await expect(ledger.attempt('a', () => Promise.resolve(1))).rejects.toMatchObject({
      code: 'wait',
      options: { detail: { seconds: 5 } },
    });
  });

  it('counts refused pieces as failures, and neither success nor damage', async () => {
    const ledger = new AttemptLedger(path, clock);
    const refuse = (code: ErrorCode) => () => Promise.reject(new AppError(code));
    await expect(ledger.attempt('a', refuse('wrong-recovery-pieces'))).rejects.toThrow();
    expect(ledger.takeFailures()).toHaveLength(1);
    await expect(ledger.attempt('a', refuse('damaged'))).rejects.toThrow('damaged');
    expect(await ledger.attempt('a', () => Promise.resolve('open'))).toBe('open');
    expect(ledger.takeFailures()).toHaveLength(1);
  });

  it('is not confused by names that objects have', () => {
    const ledger = new AttemptLedger(path, clock);
    expect(ledger.waitSeconds('constructor')).toBe(0);
    fail(ledger, 4, 'constructor');
    expect(new AttemptLedger(path, clock).waitSeconds('constructor')).toBe(15);
  });
});
