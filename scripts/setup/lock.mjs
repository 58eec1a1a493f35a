import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { say } from './say.mjs';

/** Between making the folder and naming its owner nobody holds it yet; only after this long is it an orphan. */
const NAMELESS_GRACE_MS = 5_000;

/** @param {string} dir */
function ownerIsGone(dir) {
  try {
    const pid = Number(readFileSync(join(dir, 'pid'), 'utf8'));
    process.kill(pid, 0);
    return false;
  } catch (error) {
    if (error.code === 'EPERM') return false;
    if (error.code === 'ESRCH') return true;
    try {
      return Date.now() - statSync(dir).mtimeMs > NAMELESS_GRACE_MS;
    } catch {
      return false;
    }
  }
}

/**
 * One set-up at a time: `npm start` beside `npm test` waits instead of unpacking into the same folder.
 * @template T
 * @param {string} dir
 * @param {() => Promise<T>} task
 * @returns {Promise<T>}
 */
export async function withLock(dir, task) {
  let told = false;
  for (;;) {
    try {
      mkdirSync(dir);
      break;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
      if (ownerIsGone(dir)) rmSync(dir, { recursive: true, force: true });
      else {
        if (!told) say('· Otra preparación está en curso; se espera a que termine…');
        told = true;
        await sleep(500);
      }
    }
  }
  writeFileSync(join(dir, 'pid'), String(process.pid));
  try {
    return await task();
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}
