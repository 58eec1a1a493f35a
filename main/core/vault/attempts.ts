import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { instant } from '../../../shared/contract/primitives';
import { AppError } from '../../../shared/errors';
import { writeFileAtomically } from '../files/atomicFile';

/** Where the time comes from (a port of the core). */
export interface Clock {
  now(): Date;
}

/** Seconds to wait after so many failures of one slot: three mistakes are anybody's, the rest costs time. */
const slotDelays = [0, 0, 0, 5, 15, 60, 300, 900] as const;
/** The same over all slots, for who tries many logins: gentle, since an honest colleague pays it too. */
const commonDelays = [
  { from: 40, seconds: 60 },
  { from: 20, seconds: 15 },
  { from: 10, seconds: 5 },
] as const;
/** The count over all slots forgets one failure in this time. */
const forgetMs = 60_000;
/** What a damaged file costs, once: it says that something happened, and not what. */
const damagedDelay = 60;
const maximumSlots = 500;
const maximumQueue = 1_000;

const tally = z.strictObject({ failures: z.number().int().min(0).max(1_000_000), lastAt: instant });
type Tally = z.infer<typeof tally>;
const failure = z.strictObject({ at: instant, slotId: z.string().max(64) });
/** A failed attempt, for the audit log. The slot id names a person only together with the open vault. */
export type Failure = z.infer<typeof failure>;

const ledgerFile = z.strictObject({
  format: z.literal(1),
  slots: z.record(z.string().max(64), tally).refine((slots) => Object.keys(slots).length <= maximumSlots),
  common: tally,
  /** No attempt before this instant; `null` unless the file was found damaged. */
  penaltyFrom: instant.nullable(),
  queue: z.array(failure).max(maximumQueue),
});
type Ledger = z.infer<typeof ledgerFile>;

const slotDelay = (failures: number): number => slotDelays[Math.min(failures, slotDelays.length - 1)] ?? 0;
const commonDelay = (failures: number): number =>
  commonDelays.find(({ from }) => failures >= from)?.seconds ?? 0;

/**
 * Counts failed attempts and says how long to wait. It survives a restart: the file holds slot ids (see `slotId`),
 * counts and instants, no names.
 *
 * It slows down somebody at the keyboard. Who can delete the file has no delay; what stands between him and the keys
 * is the cost of each derivation (see docs/decisions/0003-vault.md).
 */
export class AttemptLedger {
  readonly #path: string;
  readonly #clock: Clock;
  #ledger: Ledger;
  #lastTurn: Promise<unknown> = Promise.resolve();

  /** Reads the file. Missing: a fresh start. Damaged: every login waits a minute once. Never throws. */
  constructor(path: string, clock: Clock) {
    this.#path = path;
    this.#clock = clock;
    this.#ledger = this.#read();
  }

  /**
   * Runs an attempt when its turn comes: one at a time, so that a hundred sent at once do not all start before the
   * first has failed. `null` from the attempt, and refused recovery pieces, count as a failure; a success is the
   * caller's to report (`recordSuccess`), once the office is really open.
   *
   * @throws AppError `wait` with `detail.seconds`, without trying; whatever the attempt throws.
   */
  attempt<T>(slotId: string, tryIt: () => Promise<T | null>): Promise<T | null> {
    const turn = this.#lastTurn.then(() => this.#attemptNow(slotId, tryIt));
    this.#lastTurn = turn.catch(() => undefined);
    return turn;
  }

  async #attemptNow<T>(slotId: string, tryIt: () => Promise<T | null>): Promise<T | null> {
    const seconds = this.waitSeconds(slotId);
    if (seconds > 0) throw new AppError('wait', { detail: { seconds } });
    try {
      const result = await tryIt();
      if (result === null) this.recordFailure(slotId);
      return result;
    } catch (error) {
      if (error instanceof AppError && error.code === 'wrong-recovery-pieces') this.recordFailure(slotId);
      throw error;
    }
  }

  /** Whole seconds to wait before this slot may be tried; 0 when now. Ask before any derivation. */
  waitSeconds(slotId: string): number {
    const { slots, common, penaltyFrom } = this.#ledger;
    const own = Object.hasOwn(slots, slotId) ? slots[slotId] : undefined;
    const waits = [
      own === undefined ? 0 : this.#remaining(own, slotDelay(own.failures)),
      this.#remaining(common, commonDelay(common.failures)),
      penaltyFrom === null ? 0 : this.#remaining({ failures: 1, lastAt: penaltyFrom }, damagedDelay),
    ];
    return Math.max(...waits);
  }

  /** Counts a failure and queues it for the audit log. */
  recordFailure(slotId: string): void {
    const at = this.#clock.now().toISOString();
    const { slots, common, queue } = this.#ledger;
    const failures = (Object.hasOwn(slots, slotId) ? (slots[slotId]?.failures ?? 0) : 0) + 1;
    const others = Object.entries(slots).filter(([id]) => id !== slotId);
    // Full: the slot quiet for longest goes. To push one out takes hundreds of failures, each slowed by the others.
    const kept = others
      .sort(([, left], [, right]) => (left.lastAt < right.lastAt ? 1 : -1))
      .slice(0, maximumSlots - 1);
    // Full: the first ones and the newest stay, so that the log shows both when it began and that it goes on.
    const earlier = queue.slice(0, maximumQueue - 1);
    this.#save({
      ...this.#ledger,
      slots: Object.fromEntries([...kept, [slotId, { failures, lastAt: at }]]),
      common: { failures: this.#commonNow(common) + 1, lastAt: at },
      queue: [...earlier, { at, slotId }],
    });
  }

  /** Forgets the failures of this slot. The count over all slots stays: one's own account must not buy tries. */
  recordSuccess(slotId: string): void {
    const { slots, penaltyFrom } = this.#ledger;
    if (!Object.hasOwn(slots, slotId) && penaltyFrom === null) return;
    const kept = Object.entries(slots).filter(([id]) => id !== slotId);
    this.#save({ ...this.#ledger, slots: Object.fromEntries(kept), penaltyFrom: null });
  }

  /** The failures not yet in the audit log, oldest first. They stay queued until `confirmFailures`. */
  takeFailures(): readonly Failure[] {
    return this.#ledger.queue;
  }

  /** Drops the first `count` of the queue, once they are committed to the audit log: a crash before loses none. */
  confirmFailures(count: number): void {
    if (count <= 0) return;
    this.#save({ ...this.#ledger, queue: this.#ledger.queue.slice(count) });
  }

  /**
   * What is left of a delay. When the clock stands before the failure it was set back: the delay then starts again
   * from now, so that it is neither shortened nor, with a clock that was once in the future, endless.
   */
  #remaining(since: Tally, delay: number): number {
    if (delay === 0) return 0;
    const elapsed = (this.#clock.now().getTime() - Date.parse(since.lastAt)) / 1_000;
    if (elapsed < 0) {
      this.#restartDelays();
      return delay;
    }
    return Math.max(0, Math.ceil(delay - elapsed));
  }

  /** Moves every instant that lies in the future to now. */
  #restartDelays(): void {
    const now = this.#clock.now().toISOString();
    const past = (at: string): string => (at > now ? now : at);
    const { slots, common, penaltyFrom } = this.#ledger;
    this.#save({
      ...this.#ledger,
      slots: Object.fromEntries(
        Object.entries(slots).map(([id, own]) => [id, { ...own, lastAt: past(own.lastAt) }]),
      ),
      common: { ...common, lastAt: past(common.lastAt) },
      penaltyFrom: penaltyFrom === null ? null : past(penaltyFrom),
    });
  }

  #commonNow(common: Tally): number {
    const elapsed = this.#clock.now().getTime() - Date.parse(common.lastAt);
    return Math.max(0, common.failures - Math.max(0, Math.floor(elapsed / forgetMs)));
  }

  #fresh(penaltyFrom: string | null): Ledger {
    const lastAt = this.#clock.now().toISOString();
    return { format: 1, slots: {}, common: { failures: 0, lastAt }, penaltyFrom, queue: [] };
  }

  #read(): Ledger {
    try {
      const parsed = ledgerFile.safeParse(JSON.parse(readFileSync(this.#path, 'utf8')));
      if (parsed.success) return parsed.data;
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return this.#fresh(null);
    }
    // Written with the next change: reading must work on a disk that takes nothing.
    return this.#fresh(this.#clock.now().toISOString());
  }

  /** Memory first: on a full disk the delay holds at least until the program ends, and nobody is refused for it. */
  #save(ledger: Ledger): void {
    this.#ledger = ledger;
    try {
      writeFileAtomically(this.#path, `${JSON.stringify(ledger)}\n`);
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
    }
  }
}
