import Sqlite from 'better-sqlite3';
import { join } from 'node:path';
import { AuditChain } from '../../db/audit/auditChain';
import { derive } from '../../main/core/vault/seal';
import type { KeyRing } from '../../main/core/vault/keyRing';
import { openSlot } from '../../main/core/vault/vault';
import { readVault } from '../../main/core/vault/vaultFile';
import { cheapKdf, passphraseOf } from '../support/testCore';

/** The keys that a login's passphrase opens, with the program out of the way. The caller destroys the ring. */
export async function keysOf(userData: string, login: string): Promise<KeyRing> {
  const vault = readVault(join(userData, 'office', 'vault.json'));
  if (vault === null) throw new Error('there is no vault');
  const opened = await openSlot(vault, login, passphraseOf(login), cheapKdf);
  if (opened === null) throw new Error(`${login} opens nothing`);
  return opened.ring;
}

export const databasePath = (userData: string): string => join(userData, 'office', 'office.db');

/**
 * The office's database as somebody with the key and a SQL console sees it: none of the program's pragmas, except
 * that references are held to.
 */
export function openRaw(path: string, key: Buffer): Sqlite.Database {
  const nativeBinding = process.env['RESGUARDO_SQLITE_BINDING'];
  const sqlite = new Sqlite(path, nativeBinding === undefined ? {} : { nativeBinding });
  sqlite.pragma(`cipher = 'sqlcipher'`);
  sqlite.pragma('legacy = 4');
  sqlite.pragma(`key = "x'${key.toString('hex')}'"`);
  sqlite.pragma('foreign_keys = ON');
  return sqlite;
}

/** Opens a copy of an office from outside, with the coordinator's key. */
export async function openOutside(userData: string): Promise<Sqlite.Database> {
  const ring = await keysOf(userData, 'coordina');
  try {
    return openRaw(databasePath(userData), ring.get('registry')!);
  } finally {
    ring.destroy();
  }
}

/** The audit chain over such a connection. */
export async function chainOutside(userData: string, sqlite: Sqlite.Database): Promise<AuditChain> {
  const ring = await keysOf(userData, 'coordina');
  return new AuditChain(sqlite, derive(ring.get('registry')!, 'audit-chain'));
}

/** What stands in the way of an edit: an intruder drops it first. */
export function dropTriggers(sqlite: Sqlite.Database): void {
  const names = sqlite
    .prepare<[], string>(`SELECT name FROM sqlite_schema WHERE type = 'trigger'`)
    .pluck()
    .all();
  for (const name of names) sqlite.exec(`DROP TRIGGER ${name}`);
}

/** Every row of every table, in an order of its own: equal before and after means that nothing was lost or changed. */
export function allRows(sqlite: Sqlite.Database): Record<string, unknown[]> {
  const tables = sqlite
    .prepare<[], string>(
      `SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name`,
    )
    .pluck()
    .all();
  return Object.fromEntries(
    tables.map((table) => [table, sqlite.prepare(`SELECT * FROM "${table}"`).all()] as const),
  );
}
