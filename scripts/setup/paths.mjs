import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, isAbsolute, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The checkout. */
export const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');

/** What is slow to get lies outside node_modules, so that a fresh `npm ci` or a second clone does not get it again. */
export function cacheDir() {
  const base = process.env.XDG_CACHE_HOME;
  // The XDG specification asks to ignore a relative path.
  const dir = join(base && isAbsolute(base) ? base : join(homedir(), '.cache'), 'resguardo');
  mkdirSync(dir, { recursive: true });
  return dir;
}

/** @param {string} path */
export function readJson(path) {
  return JSON.parse(readFileSync(path, 'utf8'));
}

/** @param {string} path @returns {any} undefined when the file is absent or half-written */
export function tryReadJson(path) {
  try {
    return existsSync(path) ? readJson(path) : undefined;
  } catch {
    return undefined;
  }
}

/** @param {...(string | Buffer)} parts @returns {string} 12 hex digits, enough to name a folder */
export function shortHash(...parts) {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part).update('\0');
  return hash.digest('hex').slice(0, 12);
}
