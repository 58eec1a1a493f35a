import { join } from 'node:path';
import { loadsPrebuiltBinding } from './electronAdapter';

export type BindingChoice =
  { readonly usable: true; readonly path: string | undefined } | { readonly usable: false };

/**
 * Which SQLite binding this process loads. The product takes the one it ships and reads no environment; development
 * takes `RESGUARDO_SQLITE_BINDING`, which set-up compiled. Without either, the prebuilt one is used where it loads, and
 * the start is refused where it would crash.
 */
export function chooseBinding(runtime: {
  readonly packaged: boolean;
  readonly resources: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly versions: Readonly<Record<string, string | undefined>>;
  readonly exists: (path: string) => boolean;
}): BindingChoice {
  const path = runtime.packaged
    ? join(runtime.resources, 'native', 'better_sqlite3.node')
    : runtime.environment['RESGUARDO_SQLITE_BINDING'];
  if (path !== undefined && path !== '' && runtime.exists(path)) return { usable: true, path };
  return loadsPrebuiltBinding(runtime.versions) ? { usable: true, path: undefined } : { usable: false };
}
