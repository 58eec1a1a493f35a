import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ensureFallbackElectron } from './electronFallback.mjs';
import { tryOfficialElectron } from './electronOfficial.mjs';
import { root } from './paths.mjs';
import { run, tail } from './run.mjs';
import { SetupError } from './say.mjs';

/**
 * The official Electron, or the fallback where it cannot be reached; either way one that was seen to start.
 * @returns {Promise<Omit<import('./toolchain.d.mts').Toolchain['electron'], 'sqliteBinding'>>}
 */
export async function ensureElectron() {
  const official = await tryOfficialElectron();
  const { dist, version } = official ?? (await ensureFallbackElectron());
  const executable = join(
    dist,
    official ? readFileSync(join(root, 'node_modules/electron/path.txt'), 'utf8') : 'electron',
  );
  const probe = await run(executable, ['-p', 'process.versions.napi'], {
    env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
    timeout: 60_000,
  });
  const napi = Number(probe.output.trim());
  if (probe.code !== 0 || !Number.isInteger(napi)) {
    const library = /(\S+\.so\S*): cannot open shared object/.exec(probe.output)?.[1];
    throw new SetupError(
      `Electron ${version} no arranca${library ? `: falta la biblioteca ${library}` : ` (${tail(probe.output, 1)})`}.`,
      'Instale con el gestor de paquetes de su sistema GTK 3, NSS, ALSA y GBM, y repita la orden.',
    );
  }
  return { executable, dist, version, kind: official ? 'official' : 'fallback', napi };
}
