import { existsSync } from 'node:fs';
import { run, tail } from './run.mjs';
import { SetupError, say, step } from './say.mjs';

/** What the Electron binary links against; its other libraries come in with these. */
export const ELECTRON_PACKAGES = ['libgtk-3-0', 'libnss3', 'libasound2', 'libgbm1'];
/** A screen for machines that have none. */
export const SCREEN_PACKAGES = ['xvfb'];
/** What node-gyp needs. */
export const COMPILER_PACKAGES = ['python3', 'make', 'g++'];

/** Debian 13 and Ubuntu 24.04 renamed libraries in their 64-bit time change. */
const renamed = (/** @type {string} */ name) => `${name}t64`;

/** The lists of packages are fetched once a run: the compiler is often asked for a minute after the libraries. */
let listsAreFresh = false;

/** @param {string[]} packages @returns {Promise<string[]>} those not installed, under either of their names */
async function missingPackages(packages) {
  const names = packages.flatMap((name) => [name, renamed(name)]);
  // It exits with 1 when one of the names is unknown, and prints the others all the same.
  const { output } = await run('dpkg-query', ['-W', '-f', '${Package} ${db:Status-Status}\n', ...names]);
  const installed = new Set(
    output.split('\n').flatMap((line) => (line.endsWith(' installed') ? [line.split(' ')[0]] : [])),
  );
  return packages.filter((name) => !installed.has(name) && !installed.has(renamed(name)));
}

/** @param {string[]} packages */
async function namesOfThisRelease(packages) {
  return Promise.all(
    packages.map(async (name) => {
      const { code } = await run('apt-cache', ['show', renamed(name)]);
      return code === 0 ? renamed(name) : name;
    }),
  );
}

/**
 * Installs what is missing when it may, else stops with the exact command.
 * On other systems it does nothing: Electron itself then names the library that it lacks.
 * @param {string[]} packages
 * @param {string} purpose
 */
export async function ensureDebianPackages(packages, purpose) {
  if (process.platform !== 'linux' || !existsSync('/usr/bin/dpkg-query')) return;
  const missing = await missingPackages(packages);
  if (missing.length === 0) return;
  const command = `apt-get install -y --no-install-recommends ${missing.join(' ')}`;
  if (process.getuid?.() !== 0) {
    throw new SetupError(
      `Faltan paquetes de Debian (${purpose}): ${missing.join(', ')}.`,
      `Ejecute: sudo apt-get update && sudo ${command}`,
    );
  }
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', LC_ALL: 'C.UTF-8' };
  await step(`Instalar paquetes de Debian (${purpose}): ${missing.join(' ')}`, async (report) => {
    report('apt-get update');
    const update = listsAreFresh
      ? undefined
      : await run('apt-get', ['update', '-q'], { env, timeout: 300_000 });
    listsAreFresh = true;
    const names = await namesOfThisRelease(missing);
    report('apt-get install');
    const install = await run('apt-get', ['install', '-q', '-y', '--no-install-recommends', ...names], {
      env,
      timeout: 900_000,
    });
    if (install.code === 0) return;
    say(tail(update?.code ? update.output + install.output : install.output));
    throw new SetupError(
      `No se pudieron instalar los paquetes de Debian ${missing.join(', ')}.`,
      `Revise la conexión y /etc/apt/sources.list, y ejecute: apt-get update && ${command}`,
    );
  });
}
