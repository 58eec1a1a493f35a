import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { dirname, join } from 'node:path';
import { COMPILER_PACKAGES, ensureDebianPackages } from './debian.mjs';
import { npmDir } from './npmPackages.mjs';
import { cacheDir, readJson, root, shortHash } from './paths.mjs';
import { run, tail } from './run.mjs';
import { SetupError, say, step } from './say.mjs';

/**
 * better-sqlite3 (with ciphers) ships prebuilds for Node-API 10. A runtime with Node-API 9 (Node 20, the fallback
 * Electron) crashes on them, so for those it is compiled once from its own source. What Node-API 10 adds and the
 * source uses exists in Node-API 9 behind the experimental flag, under the defines below.
 */
const PREBUILD_NAPI = 10;
const OLDEST_NAPI = 9;
const DEFINES = ["'NAPI_VERSION=10'", "'NAPI_EXPERIMENTAL', 'NODE_API_EXPERIMENTAL_NOGC_ENV_OPT_OUT'"];

const packageDir = join(root, 'node_modules/better-sqlite3');

/** @param {number} napi `process.versions.napi` of the runtime */
export function needsCompiledSqlite(napi) {
  if (napi < OLDEST_NAPI) {
    throw new SetupError(
      `Este entorno ofrece Node-API ${napi} y la base cifrada necesita ${OLDEST_NAPI} o más.`,
      'Use Node.js 20.19 o posterior.',
    );
  }
  return napi < PREBUILD_NAPI;
}

/** @returns {string} where the compiled module lies; the name changes with everything that decides its content */
function compiledPath() {
  const { version } = readJson(join(packageDir, 'package.json'));
  const recipe = shortHash(readFileSync(join(packageDir, 'binding.gyp')), ...DEFINES, libc());
  return join(
    cacheDir(),
    'sqlite',
    `${version}-${process.platform}-${process.arch}-napi${OLDEST_NAPI}-${recipe}`,
    'better_sqlite3.node',
  );
}

/** A module compiled against a newer C library does not load with an older one: a shared home may meet both. */
function libc() {
  return String(process.report?.getReport()?.header?.glibcVersionRuntime ?? '');
}

/** @returns {string | undefined} a folder with `include/node`, or undefined to let node-gyp download the headers */
function headersDir() {
  const candidates = [
    process.env.npm_config_nodedir,
    dirname(dirname(process.execPath)),
    '/usr',
    '/usr/local',
  ];
  return candidates.find((dir) => {
    if (!dir) return false;
    try {
      const text = readFileSync(join(dir, 'include/node/node_version.h'), 'utf8');
      const major = /#define NODE_MAJOR_VERSION (\d+)/.exec(text)?.[1];
      return major === process.versions.node.split('.')[0];
    } catch {
      return false;
    }
  });
}

/** @param {string} work an empty folder @returns {Promise<string>} the module */
async function compile(work) {
  cpSync(packageDir, work, { recursive: true, filter: (path) => !path.includes('prebuilds') });
  cpSync(join(root, 'node_modules/node-addon-api'), join(work, 'node_modules/node-addon-api'), {
    recursive: true,
  });
  const recipe = join(work, 'binding.gyp');
  const text = readFileSync(recipe, 'utf8');
  if (!text.includes(DEFINES[0])) {
    throw new SetupError(
      'La receta de compilación de better-sqlite3 cambió y ya no fija NAPI_VERSION=10.',
      'Revise scripts/setup/sqlite.mjs antes de cambiar la versión de better-sqlite3.',
    );
  }
  writeFileSync(recipe, text.replace(DEFINES[0], DEFINES[1]));
  const headers = headersDir();
  const gyp = join(npmDir(), 'node_modules/node-gyp/bin/node-gyp.js');
  const args = [gyp, 'rebuild', '--release', '--force_build=1', `--jobs=${availableParallelism()}`];
  if (headers !== undefined) args.push(`--nodedir=${headers}`);
  await step('Compilar SQLite con cifrado para este Node (una sola vez, unos 80 s)', async (report) => {
    const { code, output, timedOut } = await run(process.execPath, args, {
      cwd: work,
      timeout: 1_800_000,
      onOutput: (chunk) =>
        report(/(?:CXX|CC|COPY|AR|SOLINK_MODULE)\(target\) \S*?([^/\s]+)\s*$/.exec(chunk)?.[1] ?? ''),
    });
    if (code === 0) return;
    say(tail(output, 20));
    if (
      headers === undefined &&
      (timedOut || /headers|tarball|ENOTFOUND|EAI_AGAIN|ECONN|fetch/i.test(output))
    ) {
      throw new SetupError(
        `No se encontraron las cabeceras de Node.js ${process.versions.node} (include/node/node_api.h).`,
        'Instale Node.js desde el archivo oficial, que las trae, o indique su carpeta con npm_config_nodedir.',
      );
    }
    throw new SetupError(
      'No se pudo compilar SQLite con cifrado.',
      `Compruebe que python3, make y g++ funcionan y que hay 500 MB libres, o use Node.js 22.14 o posterior.`,
    );
  });
  return join(work, 'build/Release/better_sqlite3.node');
}

/**
 * @param {number} napi of the runtime that will load it
 * @returns {Promise<string | undefined>} path of the compiled module; undefined when the package's own prebuild serves
 */
export async function ensureSqlite(napi) {
  if (!needsCompiledSqlite(napi)) return undefined;
  const target = compiledPath();
  if (!existsSync(target)) {
    await ensureDebianPackages(COMPILER_PACKAGES, 'compilador para SQLite');
    const work = `${dirname(target)}.partial`;
    rmSync(work, { recursive: true, force: true });
    mkdirSync(work, { recursive: true });
    try {
      const built = await compile(work);
      mkdirSync(dirname(target), { recursive: true });
      renameSync(built, target);
    } finally {
      rmSync(work, { recursive: true, force: true });
    }
  }
  return target;
}
