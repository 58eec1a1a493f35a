import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/**
 * A hook of electron-builder. The starter of application folders has no place in the product: with it, a path on the
 * command line would run any program under our name.
 * @param {{ appOutDir: string }} context
 */
export default function afterPack(context) {
  rmSync(join(context.appOutDir, 'resources/default_app.asar'), { force: true });
  // A resource that is not there is only a warning to electron-builder, and a product that cannot open its database.
  for (const resource of ['native/better_sqlite3.node', 'directory/directory.json']) {
    const path = join(context.appOutDir, 'resources', resource);
    if (!existsSync(path)) throw new Error(`the package lacks ${path}`);
  }
}
