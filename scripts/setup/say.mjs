/**
 * What the scripts say, in one voice. A set-up that cannot go on ends in one sentence that carries its cure.
 */

const terminal = process.stdout.isTTY === true;

/** A failure of the machine, not of the code: its message is the whole answer, so no stack is printed. */
export class SetupError extends Error {
  /**
   * @param {string} what what could not be had
   * @param {string} cure what to do about it
   */
  constructor(what, cure) {
    super(`${what} ${cure}`);
    this.name = 'SetupError';
  }
}

/** @param {string} text */
export function say(text) {
  process.stdout.write(`${text}\n`);
}

/** @param {number} since a `performance.now()` */
export function elapsed(since) {
  const seconds = (performance.now() - since) / 1000;
  return seconds < 10 ? `${seconds.toFixed(1)} s` : `${Math.round(seconds)} s`;
}

/**
 * Runs one slow step with a sign of life: a counter in place on a terminal, a line every 15 s elsewhere.
 * @template T
 * @param {string} label
 * @param {(report: (detail: string) => void) => Promise<T>} task
 * @returns {Promise<T>}
 */
export async function step(label, task) {
  const since = performance.now();
  let detail = '';
  if (!terminal) say(`· ${label}…`);
  const tick = () => {
    const line = `· ${label}… ${elapsed(since)}${detail === '' ? '' : ` · ${detail}`}`;
    if (terminal) process.stdout.write(`\r\u001b[2K${line.slice(0, (process.stdout.columns ?? 80) - 1)}`);
    else say(line);
  };
  const timer = setInterval(tick, terminal ? 500 : 15_000);
  try {
    const value = await task((text) => {
      detail = text;
    });
    clearInterval(timer);
    if (terminal) process.stdout.write('\r\u001b[2K');
    say(`  ${label}: listo (${elapsed(since)})`);
    return value;
  } catch (error) {
    clearInterval(timer);
    if (terminal) process.stdout.write('\r\u001b[2K');
    say(`  ${label}: no se pudo (${elapsed(since)})`);
    throw error;
  }
}

/**
 * The end of every script: a known failure prints its sentence, an unknown one its stack; both leave with 1.
 * @param {() => Promise<number | void>} main
 */
export async function runScript(main) {
  try {
    process.exitCode = (await main()) ?? 0;
  } catch (error) {
    process.stderr.write(`${error instanceof SetupError ? error.message : (error?.stack ?? error)}\n`);
    process.exitCode = 1;
  }
}
