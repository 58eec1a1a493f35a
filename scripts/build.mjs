import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureSetup } from './setup.mjs';
import { withLock } from './setup/lock.mjs';
import { root } from './setup/paths.mjs';
import { run, tail } from './setup/run.mjs';
import { SetupError, runScript, say, step } from './setup/say.mjs';

/** @typedef {import('./setup/toolchain.d.mts').Toolchain} Toolchain */

const FOLDERS = ['main', 'renderer', 'shared', 'db', 'resources'];
const FILES = ['electron.vite.config.ts', 'package-lock.json', 'package.json', 'tsconfig.base.json'];
const PRODUCTS = ['main/entry.js', 'preload/preload.cjs', 'renderer/index.html'];

const stamp = join(root, '.cache/build-key');

/** @param {string} target the runtime that the code is written for */
function sourceKey(target) {
  const hash = createHash('sha256').update(target);
  const files = FOLDERS.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name)),
  );
  for (const path of [...files.sort(), ...FILES.map((file) => join(root, file))]) {
    hash.update(`\0${path}\0`).update(readFileSync(path));
  }
  return hash.digest('hex');
}

/**
 * Builds the application into `out/` when its sources changed since the last time.
 * @param {Toolchain} toolchain
 */
export async function ensureBuild({ electron }) {
  // The fallback is older than the pinned Electron: syntax that only the newer one knows would not start there.
  const major = electron.version.split('.')[0] ?? '';
  await withLock(join(root, '.cache/build.lock'), async () => {
    const key = sourceKey(major);
    const built = PRODUCTS.every((file) => existsSync(join(root, 'out', file)));
    if (built && existsSync(stamp) && readFileSync(stamp, 'utf8') === key) return;
    rmSync(stamp, { force: true });
    await step('Construir la aplicación', async () => {
      const { code, output } = await run(
        process.execPath,
        [join(root, 'node_modules/electron-vite/bin/electron-vite.js'), 'build', '--logLevel', 'warn'],
        { cwd: root, env: { ...process.env, ELECTRON_MAJOR_VER: major, NO_COLOR: '1' } },
      );
      if (code === 0) return;
      say(tail(output, 40));
      throw new SetupError(
        'La aplicación no se pudo construir.',
        'El error está arriba; corríjalo y repita la orden.',
      );
    });
    writeFileSync(stamp, key);
  });
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await runScript(async () => ensureBuild(await ensureSetup()));
}
