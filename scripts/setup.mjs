import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ELECTRON_PACKAGES, SCREEN_PACKAGES, ensureDebianPackages } from './setup/debian.mjs';
import { ensureElectron } from './setup/electron.mjs';
import { forgetOfficialFailure } from './setup/electronOfficial.mjs';
import { withLock } from './setup/lock.mjs';
import { ensureNode } from './setup/nodeVersion.mjs';
import { ensureNpmPackages } from './setup/npmPackages.mjs';
import { cacheDir, root } from './setup/paths.mjs';
import { run, tail } from './setup/run.mjs';
import { SetupError, runScript, say } from './setup/say.mjs';
import { ensureSqlite } from './setup/sqlite.mjs';
import { describeElectron, rememberToolchain, rememberedToolchain } from './setup/toolchain.mjs';

/** @typedef {import('./setup/toolchain.d.mts').Toolchain} Toolchain */

/** @param {string} executable @param {string | undefined} binding @param {string} name */
async function proveSqlite(executable, binding, name) {
  const { code, output } = await run(
    executable,
    [join(root, 'scripts/setup/smoke.mjs'), ...(binding ? [binding] : [])],
    {
      cwd: root,
      env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
      timeout: 60_000,
    },
  );
  if (code === 0) return;
  say(tail(output));
  throw new SetupError(
    `La base de datos cifrada no funciona en ${name}.`,
    `Borre la carpeta ${join(cacheDir(), 'sqlite')} y repita la orden; si vuelve a fallar, informe lo que se ve arriba.`,
  );
}

/** @returns {Promise<Toolchain>} */
async function findToolchain() {
  const electron = await ensureElectron();
  const napi = Number(process.versions.napi);
  const [forElectron, forNode] = [await ensureSqlite(electron.napi), await ensureSqlite(napi)];
  await proveSqlite(electron.executable, forElectron, `Electron ${electron.version}`);
  await proveSqlite(process.execPath, forNode, `Node.js ${process.versions.node}`);
  return {
    electron: { ...electron, ...(forElectron && { sqliteBinding: forElectron }) },
    node: { version: process.versions.node, napi, ...(forNode && { sqliteBinding: forNode }) },
  };
}

/**
 * Makes a fresh clone able to run: Debian libraries, npm packages, Electron, native module. Idempotent, and silent
 * when nothing is left to do. Throws a SetupError, whose message is one sentence with the cure.
 * @returns {Promise<Toolchain>}
 */
export async function ensureSetup() {
  ensureNode();
  return withLock(join(cacheDir(), 'setup.lock'), async () => {
    const screen = process.env.DISPLAY || process.env.WAYLAND_DISPLAY ? [] : SCREEN_PACKAGES;
    await ensureDebianPackages([...ELECTRON_PACKAGES, ...screen], 'bibliotecas de Electron');
    await ensureNpmPackages();
    const known = rememberedToolchain();
    if (known !== undefined) return known;
    const found = await findToolchain();
    rememberToolchain(found);
    say(`Preparado: ${describeElectron(found)}.`);
    return found;
  });
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await runScript(async () => {
    if (process.argv.includes('--retry-electron')) forgetOfficialFailure();
    await ensureSetup();
  });
}
