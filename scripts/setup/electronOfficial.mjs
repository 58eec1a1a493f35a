import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cacheDir, readJson, root, tryReadJson } from './paths.mjs';
import { run, tail } from './run.mjs';
import { step } from './say.mjs';

/** A proxy may swallow the connection instead of refusing it. */
const STALL_MS = 60_000;
const LIMIT_MS = 30 * 60_000;
/** How long a failed try is believed; a network that opens later is then noticed by itself. */
const RETRY_AFTER_MS = 12 * 3_600_000;

const packageDir = join(root, 'node_modules/electron');

/** @returns {string} the version pinned in package.json, read from there because node_modules may not exist yet */
export function pinnedElectron() {
  return readJson(join(root, 'package.json')).devDependencies.electron;
}

/** @returns {{ dist: string, version: string } | undefined} */
function installedElectron() {
  const version = pinnedElectron();
  const dist = join(packageDir, 'dist');
  try {
    if (readFileSync(join(dist, 'version'), 'utf8').trim().replace(/^v/, '') !== version) return undefined;
    return existsSync(join(packageDir, 'path.txt')) ? { dist, version } : undefined;
  } catch {
    return undefined;
  }
}

const failureFile = () => join(cacheDir(), 'electron-official.json');

/** @returns {boolean} whether the official download failed lately for this version and the same mirror */
export function officialFailedLately() {
  const failure = tryReadJson(failureFile());
  return (
    failure?.version === pinnedElectron() &&
    failure.mirror === (process.env.ELECTRON_MIRROR ?? '') &&
    Date.now() - failure.at < RETRY_AFTER_MS
  );
}

/** @param {string} dir @returns {number} bytes below it */
function sizeOf(dir) {
  return readdirSync(dir, { recursive: true, withFileTypes: true }).reduce((sum, entry) => {
    try {
      return entry.isFile() ? sum + statSync(join(entry.parentPath, entry.name)).size : sum;
    } catch {
      return sum;
    }
  }, 0);
}

/**
 * Gets the pinned Electron the way its makers provide, within a limit of time.
 * @returns {Promise<{ dist: string, version: string } | undefined>} undefined when it cannot be reached
 */
export async function tryOfficialElectron() {
  const present = installedElectron();
  if (present !== undefined) return present;
  if (officialFailedLately()) return undefined;
  const version = pinnedElectron();
  const downloads = join(cacheDir(), 'electron-download');
  rmSync(downloads, { recursive: true, force: true });
  mkdirSync(downloads, { recursive: true });
  try {
    await step(`Descargar Electron ${version} por la vía oficial`, async (report) => {
      const env = { ...process.env, TMPDIR: downloads, ELECTRON_GET_NO_PROGRESS: '1' };
      // Either of these would make the installer unpack somewhere else or believe that it is done.
      delete env.ELECTRON_OVERRIDE_DIST_PATH;
      delete env.ELECTRON_SKIP_BINARY_DOWNLOAD;
      let watch;
      const { code, output } = await run(process.execPath, [join(packageDir, 'install.js')], {
        cwd: root,
        env,
        timeout: LIMIT_MS,
        onStart: (kill) => {
          let size = 0;
          let grewAt = performance.now();
          watch = setInterval(() => {
            const now = sizeOf(downloads);
            if (now !== size) grewAt = performance.now();
            size = now;
            report(`${Math.round(size / 1e6)} MB`);
            if (performance.now() - grewAt > STALL_MS) kill();
          }, 1_000);
        },
      });
      clearInterval(watch);
      if (code !== 0) throw new Error(tail(output, 2) || 'no progress');
    });
    return installedElectron();
  } catch (error) {
    const failure = {
      version,
      mirror: process.env.ELECTRON_MIRROR ?? '',
      at: Date.now(),
      reason: error.message,
    };
    writeFileSync(failureFile(), JSON.stringify(failure, null, 2));
    return undefined;
  } finally {
    rmSync(downloads, { recursive: true, force: true });
  }
}

/** Forgets a failed try, for `node scripts/setup.mjs --retry-electron`. */
export function forgetOfficialFailure() {
  rmSync(failureFile(), { force: true });
}
