import { join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureBuild } from './build.mjs';
import { ensureSetup } from './setup.mjs';
import { runTool } from './setup/child.mjs';
import { root } from './setup/paths.mjs';
import { SetupError, runScript, say } from './setup/say.mjs';
import { describeElectron } from './setup/toolchain.mjs';

/**
 * `npm run package`: packs the product for Linux into `release/`, or into the folder of `--output`. With `--release` only
 * on an official Electron.
 */
await runScript(async () => {
  const { values } = parseArgs({
    options: { release: { type: 'boolean', default: false }, output: { type: 'string' } },
  });
  const toolchain = await ensureSetup();
  const { electron } = toolchain;
  if (values.release && electron.kind !== 'official') {
    throw new SetupError(
      `Una versión para oficinas no se empaqueta con el Electron ${electron.version} de reserva, que ya no recibe correcciones de seguridad.`,
      'Hágalo en un equipo que alcance la descarga oficial: node scripts/setup.mjs --retry-electron',
    );
  }
  await ensureBuild(toolchain);
  say(describeElectron(toolchain));
  if (electron.kind === 'fallback') say('El paquete sirve solo para pruebas.');
  const prebuild = join(
    root,
    'node_modules/better-sqlite3/prebuilds',
    `${process.platform}-${process.arch}.node`,
  );
  return runTool(
    'electron-builder/cli.js',
    [
      '--linux',
      'dir',
      '--publish',
      'never',
      `-c.electronDist=${electron.dist}`,
      `-c.electronVersion=${electron.version}`,
      ...(values.output === undefined ? [] : [`-c.directories.output=${resolve(values.output)}`]),
    ],
    // electron-builder takes a path that begins with a variable for a relative one.
    { ...process.env, RESGUARDO_PACKAGE_SQLITE: relative(root, electron.sqliteBinding ?? prebuild) },
  );
});
