import { existsSync, realpathSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { readJson, root, tryReadJson } from './paths.mjs';
import { run, tail } from './run.mjs';
import { SetupError, say, step } from './say.mjs';

/**
 * npm leaves in node_modules a record of what it installed. Comparing it with the lockfile needs no stamp of ours:
 * it is written last, so an interrupted installation has none, and an installation by hand counts as well.
 */
function packagesMatchLockfile() {
  const installed = tryReadJson(join(root, 'node_modules/.package-lock.json'))?.packages;
  if (installed === undefined) return false;
  const locked = readJson(join(root, 'package-lock.json')).packages;
  for (const [path, entry] of Object.entries(locked)) {
    if (path === '') continue;
    const present = installed[path];
    // Bindings of other platforms are locked but not installed.
    if (present === undefined) {
      if (!entry.optional && !entry.devOptional) return false;
    } else if (present.version !== entry.version || present.integrity !== entry.integrity) return false;
  }
  return Object.keys(installed).every((path) => locked[path] !== undefined);
}

/** @returns {string} folder of the npm that came with this Node, whose node-gyp we also use */
export function npmDir() {
  const fromRun = process.env.npm_execpath;
  const candidates = [
    ...(fromRun && /npm-cli\.js$/.test(fromRun) ? [dirname(dirname(fromRun))] : []),
    join(dirname(dirname(process.execPath)), 'lib/node_modules/npm'),
    join(dirname(process.execPath), 'node_modules/npm'),
    ...(process.env.PATH ?? '').split(delimiter).flatMap((dir) => {
      const file = join(dir, 'npm');
      return existsSync(file) ? [dirname(dirname(realpathSync(file)))] : [];
    }),
    '/usr/share/nodejs/npm',
  ];
  const found = candidates.find((dir) => existsSync(join(dir, 'bin/npm-cli.js')));
  if (found === undefined) {
    throw new SetupError(
      'No se encontró npm junto a Node.js.',
      'Instale npm 10 o posterior (viene con Node.js de https://nodejs.org) y repita la orden.',
    );
  }
  return found;
}

/** Runs npm by its file: on some systems `npm` is a shell script that a spawn without a shell does not find. */
export function runNpm(
  /** @type {string[]} */ args,
  /** @type {import('./run.mjs').RunOptions} */ options = {},
) {
  return run(process.execPath, [join(npmDir(), 'bin/npm-cli.js'), ...args], options);
}

/** Makes node_modules equal to the lockfile. Scripts of packages never run: we do by name what they would do. */
export async function ensureNpmPackages() {
  if (packagesMatchLockfile()) return;
  await step('Instalar paquetes de npm según package-lock.json', async () => {
    const { code, output } = await runNpm(['ci', '--ignore-scripts', '--no-audit', '--no-fund'], {
      cwd: root,
      timeout: 1_200_000,
    });
    if (code === 0 && packagesMatchLockfile()) return;
    say(tail(output));
    throw new SetupError(
      'npm no pudo instalar los paquetes.',
      'Revise la conexión con el registro de npm («npm ping») y el espacio en disco, y repita la orden.',
    );
  });
}
