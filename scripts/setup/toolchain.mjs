import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { officialFailedLately, pinnedElectron } from './electronOfficial.mjs';
import { readJson, root, tryReadJson } from './paths.mjs';
import { SetupError } from './say.mjs';

/**
 * What set-up found, for the scripts and the tests: which Electron, and which native module each runtime needs.
 * @typedef {import('./toolchain.d.mts').Toolchain} Toolchain
 */

const file = join(root, '.cache/toolchain.json');

/** Changes with everything that could make the finding wrong. */
function currentKey() {
  const hash = createHash('sha256');
  const { dependencies } = readJson(join(root, 'package.json'));
  hash.update([process.version, process.platform, process.arch, pinnedElectron()].join(' '));
  hash.update(dependencies['better-sqlite3']);
  const folder = join(root, 'scripts/setup');
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (entry.isFile()) hash.update(readFileSync(join(entry.parentPath, entry.name)));
  }
  return hash.digest('hex');
}

/** @returns {Toolchain | undefined} the last finding when it still holds */
export function rememberedToolchain() {
  const known = tryReadJson(file);
  if (known === undefined || known.key !== currentKey()) return undefined;
  const { electron, node } = known.toolchain;
  const paths = [electron.executable, electron.sqliteBinding, node.sqliteBinding];
  if (!paths.every((path) => path === undefined || existsSync(path))) return undefined;
  // The fallback is used only as long as the official download is known not to work.
  return electron.kind === 'official' || officialFailedLately() ? known.toolchain : undefined;
}

/** @param {Toolchain} toolchain */
export function rememberToolchain(toolchain) {
  mkdirSync(join(root, '.cache'), { recursive: true });
  writeFileSync(file, JSON.stringify({ key: currentKey(), toolchain }, null, 2));
}

/** @returns {Toolchain} */
export function resolveToolchain() {
  const known = tryReadJson(file)?.toolchain;
  if (known === undefined)
    throw new SetupError('La preparación no se ha hecho.', 'Ejecute: node scripts/setup.mjs');
  return known;
}

/**
 * The environment of a child process.
 * @param {'node' | 'electron'} runtime which of the two will open the database in that child
 * @param {Toolchain} [toolchain]
 * @returns {NodeJS.ProcessEnv}
 */
export function childEnv(runtime, toolchain = resolveToolchain()) {
  const env = {
    ...process.env,
    ELECTRON_OVERRIDE_DIST_PATH: toolchain.electron.dist,
    RESGUARDO_ELECTRON: toolchain.electron.executable,
  };
  delete env.RESGUARDO_SQLITE_BINDING;
  delete env.ELECTRON_RUN_AS_NODE;
  const binding = toolchain[runtime].sqliteBinding;
  if (binding !== undefined) env.RESGUARDO_SQLITE_BINDING = binding;
  return env;
}

/** @param {Toolchain} toolchain */
export function describeElectron({ electron }) {
  return electron.kind === 'official'
    ? `Electron ${electron.version} (oficial)`
    : `Electron ${electron.version} de reserva, solo para desarrollo y pruebas: no se alcanza la descarga oficial de ${pinnedElectron()}`;
}
