import { existsSync, statSync } from 'node:fs';
import Sqlite from 'better-sqlite3';
import { AppError } from '../../shared/errors';
import { hasPlainHeader, pinnedCipher } from './fileHeader';
import { toAppError } from './sqliteErrors';

export interface OpenOptions {
  readonly path: string;
  /** 32 bytes: the registry key. */
  readonly key: Buffer;
  /** Absolute path of the compiled binding, where the runtime cannot load the one in the package. */
  readonly nativeBinding?: string | undefined;
  /** Create the file when it is missing; otherwise a missing or an empty file is `damaged`. */
  readonly create?: boolean;
}

/**
 * Opens the office's encrypted database and proves that it is one before anything is read or written.
 *
 * This is the only place that knows the cipher: SQLCipher 4, raw key, HMAC on every page.
 *
 * @throws AppError `plain-database` for a file with a plain SQLite header; `cipher-mismatch` when the library is not
 * the pinned one; `damaged` when the key (already authenticated by the vault) does not open the file.
 */
export function openDatabase(options: OpenOptions): Sqlite.Database {
  const { path, key } = options;
  if (key.length !== 32) throw new AppError('internal');
  if (hasPlainHeader(path)) throw new AppError('plain-database');
  // SQLite takes an empty file for a new database: an office that lost its contents would begin anew without a word.
  if (options.create !== true && (!existsSync(path) || statSync(path).size === 0)) {
    throw new AppError('damaged');
  }

  const binding = options.nativeBinding === undefined ? {} : { nativeBinding: options.nativeBinding };
  requirePinnedCipher(binding);
  let sqlite: Sqlite.Database | undefined;
  try {
    sqlite = new Sqlite(path, binding);
    applyKey(sqlite, key);
    applyPragmas(sqlite);
    // Reads the first page: the earliest moment at which a wrong key or a damaged file shows.
    sqlite.prepare('SELECT count(*) FROM sqlite_schema').get();
    return sqlite;
  } catch (error) {
    sqlite?.close();
    throw toAppError(error);
  }
}

/** Asked in memory: on the file itself, any statement before the key would read it as a plain database. */
function requirePinnedCipher(binding: Sqlite.Options): void {
  const memory = new Sqlite(':memory:', binding);
  try {
    const version: unknown = memory.prepare('SELECT sqlite3mc_version()').pluck().get();
    if (version !== pinnedCipher) throw new AppError('cipher-mismatch');
  } finally {
    memory.close();
  }
}

function applyKey(sqlite: Sqlite.Database, key: Buffer): void {
  sqlite.pragma(`cipher = 'sqlcipher'`);
  sqlite.pragma('legacy = 4');
  sqlite.pragma(`key = "x'${key.toString('hex')}'"`);
  if (sqlite.pragma('cipher', { simple: true }) !== 'sqlcipher') throw new AppError('cipher-mismatch');
}

function applyPragmas(sqlite: Sqlite.Database): void {
  sqlite.pragma('journal_mode = WAL');
  // FULL: a committed note survives the plug being pulled, not only the program being killed.
  sqlite.pragma('synchronous = FULL');
  sqlite.pragma('foreign_keys = ON');
  // Without it INSERT OR REPLACE deletes rows and no trigger sees it.
  sqlite.pragma('recursive_triggers = ON');
  sqlite.pragma('secure_delete = ON');
  // SQLite's own temporary files would be plain text.
  sqlite.pragma('temp_store = MEMORY');
  sqlite.pragma('trusted_schema = OFF');
  sqlite.pragma('cell_size_check = ON');
  sqlite.pragma('cache_size = -16384');
  sqlite.pragma('busy_timeout = 2000');
}

/**
 * Reads every page and every index. Null when the file is whole, else `damaged`.
 * A page that was changed outside the program fails its HMAC, so the error itself is the finding.
 */
export function checkIntegrity(sqlite: Sqlite.Database): 'damaged' | null {
  try {
    return sqlite.pragma('integrity_check(1)', { simple: true }) === 'ok' ? null : 'damaged';
  } catch {
    return 'damaged';
  }
}
