import { spawn } from 'node:child_process';

/**
 * @typedef {object} RunOptions
 * @property {string} [cwd]
 * @property {NodeJS.ProcessEnv} [env]
 * @property {number} [timeout] milliseconds; the whole process group is killed after it
 * @property {(chunk: string) => void} [onOutput]
 * @property {(kill: () => void) => void} [onStart] hands out the way to stop it early
 */

/**
 * Runs a program, keeps the tail of what it printed and never throws for its exit code.
 * @param {string} command
 * @param {string[]} args
 * @param {RunOptions} [options]
 * @returns {Promise<{ code: number | null, output: string, timedOut: boolean }>}
 */
export function run(command, args, options = {}) {
  return new Promise((resolve) => {
    let output = '';
    let timedOut = false;
    // An own group, so that the grandchildren of npm or node-gyp end with it.
    const child = spawn(command, args, {
      cwd: options.cwd,
      env: options.env ?? process.env,
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: process.platform !== 'win32',
    });
    const kill = () => {
      try {
        if (process.platform === 'win32' || child.pid === undefined) child.kill('SIGKILL');
        else process.kill(-child.pid, 'SIGKILL');
      } catch {
        // It ended by itself in between.
      }
    };
    const stop = () => {
      kill();
      process.exit(130);
    };
    process.once('SIGINT', stop);
    process.once('SIGTERM', stop);
    const timer = options.timeout
      ? setTimeout(() => {
          timedOut = true;
          kill();
        }, options.timeout)
      : undefined;
    const finish = (/** @type {number | null} */ code) => {
      clearTimeout(timer);
      process.off('SIGINT', stop);
      process.off('SIGTERM', stop);
      resolve({ code, output, timedOut });
    };
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8');
      stream.on('data', (chunk) => {
        output = (output + chunk).slice(-20_000);
        options.onOutput?.(chunk);
      });
    }
    child.on('error', (error) => {
      output += error.message;
      finish(null);
    });
    child.on('close', finish);
    options.onStart?.(kill);
  });
}

/** @param {string} output @param {number} [lines] the last lines, for an error message */
export function tail(output, lines = 12) {
  return output.trim().split('\n').slice(-lines).join('\n');
}
