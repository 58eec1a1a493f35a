/** How often the watch looks. A lock may come this much later than set, never earlier. */
export const idleSliceMs = 5_000;

export interface IdlePorts {
  /** The clock on the wall, which goes on while the computer sleeps. */
  readonly wallNow: () => number;
  /** A clock that nobody can set back. */
  readonly steadyNow: () => number;
  readonly idleMinutes: () => number;
  /** True when the system says that its own screen is locked (the only way to learn it on Linux). */
  readonly isScreenLocked: () => boolean;
  readonly onIdle: () => void;
  readonly onScreenLocked: () => void;
}

export interface IdleWatch {
  start(): void;
  stop(): void;
  /** The person did something in the window. */
  touch(): void;
  /** Looks now: after a sleep, timers alone would come too late. */
  check(): void;
}

/**
 * Calls `onIdle` once nothing happened in the window for the office's minutes. Both clocks count, so neither a
 * computer asleep nor a clock set back keeps an office open. Runs only between `start` and `stop`.
 */
export function createIdleWatch(ports: IdlePorts): IdleWatch {
  let timer: ReturnType<typeof setInterval> | undefined;
  let wall = 0;
  let steady = 0;

  const touch = (): void => {
    wall = ports.wallNow();
    steady = ports.steadyNow();
  };
  const stop = (): void => {
    clearInterval(timer);
    timer = undefined;
  };
  const limitMs = (): number => {
    try {
      return ports.idleMinutes() * 60_000;
    } catch {
      // An office whose setting cannot be read is closed rather than left open for ever.
      return 0;
    }
  };
  const check = (): void => {
    if (timer === undefined) return;
    const idleFor = Math.max(ports.wallNow() - wall, ports.steadyNow() - steady);
    if (idleFor >= limitMs()) ports.onIdle();
    else if (ports.isScreenLocked()) ports.onScreenLocked();
  };
  return {
    start: () => {
      stop();
      touch();
      timer = setInterval(check, idleSliceMs);
    },
    stop,
    touch,
    check,
  };
}
