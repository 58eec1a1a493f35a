import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { join } from 'node:path';
import { root } from './paths.mjs';

/**
 * Runs a program that speaks to the person directly and answers with its exit code. Ctrl+C reaches it by itself,
 * being of our group; a signal sent to us alone is passed on, and we end after it, so that nothing stays behind.
 * @param {string} command
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<number>}
 */
export function runVisibly(command, args, env) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: root, env, stdio: 'inherit' });
    const pass = (/** @type {NodeJS.Signals} */ signal) => void child.kill(signal);
    const wait = () => undefined;
    process.on('SIGTERM', pass);
    process.on('SIGINT', wait);
    child.on('error', reject);
    child.on('exit', (code, signal) => {
      process.off('SIGTERM', pass);
      process.off('SIGINT', wait);
      resolve(code ?? 128 + (signal ? constants.signals[signal] : 0));
    });
  });
}

/** @param {string} path of a program inside node_modules @param {string[]} args @param {NodeJS.ProcessEnv} env */
export function runTool(path, args, env) {
  return runVisibly(process.execPath, [join(root, 'node_modules', path), ...args], env);
}
