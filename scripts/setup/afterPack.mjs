import { rmSync } from 'node:fs';
import { join } from 'node:path';

/**
 * A hook of electron-builder. The starter of application folders has no place in the product: with it, a path on the
 * command line would run any program under our name.
 * @param {{ appOutDir: string }} context
 */
export default function afterPack(context) {
  rmSync(join(context.appOutDir, 'resources/default_app.asar'), { force: true });
}
