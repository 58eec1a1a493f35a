/** Absolute path of a compiled `better_sqlite3.node`; absent when the prebuild of the package serves. */
type SqliteBinding = string;

export interface Toolchain {
  electron: {
    executable: string;
    dist: string;
    version: string;
    /** `fallback` is for development and tests only; a release refuses it. */
    kind: 'official' | 'fallback';
    napi: number;
    sqliteBinding?: SqliteBinding;
  };
  node: { version: string; napi: number; sqliteBinding?: SqliteBinding };
}

/** What the last set-up found. Throws with the cure when none was made. */
export function resolveToolchain(): Toolchain;

/** The environment of a child in which the named runtime opens the database. */
export function childEnv(
  runtime: 'node' | 'electron',
  toolchain?: Toolchain,
): Record<string, string | undefined>;

export function rememberedToolchain(): Toolchain | undefined;
export function rememberToolchain(toolchain: Toolchain): void;
export function describeElectron(toolchain: Toolchain): string;
