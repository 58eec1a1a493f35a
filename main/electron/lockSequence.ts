import type { LockReason } from '../../shared/contract/app.contract';
import type { ShellEvent } from '../../shared/contract/shell';

/** How long a page may take to hand over its drafts. A page that does not answer loses the race, never the lock. */
export const flushWaitMs = 400;

export interface LockPorts {
  readonly isOpen: () => boolean;
  /** Tells the page; may find no page there. */
  readonly send: (event: ShellEvent) => void;
  /** Closes the office: synchronous, never throws. */
  readonly lockCore: (reason: LockReason) => void;
}

export interface LockSequence {
  /**
   * Asks the page for its drafts, waits for `flushed` at most `flushWaitMs`, then locks the core. A second trigger
   * joins the lock under way. Does nothing when nothing is open. Never rejects.
   */
  readonly lock: (reason: LockReason) => Promise<void>;
  /** Locks at once: for a page that cannot answer any more. */
  readonly lockNow: (reason: LockReason) => void;
  /** The page has handed over what it had. */
  readonly flushed: () => void;
}

/** The one way from open to locked. What follows a lock (clipboard, fresh page) hangs on the core's phase. */
export function createLockSequence(ports: LockPorts): LockSequence {
  let underWay: Promise<void> | undefined;
  let stopWaiting: (() => void) | undefined;

  const lockCore = (reason: LockReason): void => {
    stopWaiting?.();
    if (ports.isOpen()) ports.lockCore(reason);
  };

  const run = async (reason: LockReason): Promise<void> => {
    const answered = new Promise<void>((done) => {
      const timer = setTimeout(done, flushWaitMs);
      stopWaiting = () => {
        clearTimeout(timer);
        stopWaiting = undefined;
        done();
      };
    });
    try {
      ports.send({ type: 'locking', reason });
    } catch {
      // No page to ask: there is nothing to wait for.
      stopWaiting?.();
    }
    await answered;
    stopWaiting = undefined;
    lockCore(reason);
  };

  return {
    lock: (reason) => {
      if (!ports.isOpen()) return Promise.resolve();
      underWay ??= run(reason).finally(() => {
        underWay = undefined;
      });
      return underWay;
    },
    lockNow: lockCore,
    flushed: () => {
      stopWaiting?.();
    },
  };
}
