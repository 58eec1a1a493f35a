import { createHash } from 'node:crypto';
import type { Database } from 'better-sqlite3';
import { AppError } from '../../shared/errors';
import type { Migration } from './index';

/** SHA-256 of a step's SQL, as recorded when it was applied. */
export const migrationHash = (migration: Migration): string =>
  createHash('sha256').update(migration.sql).digest('hex');

const ledger = `CREATE TABLE IF NOT EXISTS schema_migrations (
  version INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  applied_at TEXT NOT NULL
) STRICT`;

interface Applied {
  readonly version: number;
  readonly sha256: string;
}

const readApplied = (sqlite: Database): Applied[] => {
  const exists = sqlite.prepare(`SELECT 1 FROM sqlite_schema WHERE name = 'schema_migrations'`).get();
  if (exists === undefined) return [];
  return sqlite.prepare<[], Applied>('SELECT version, sha256 FROM schema_migrations ORDER BY version').all();
};

/**
 * Brings a database to the newest schema, a transaction a step, and returns how many steps it took.
 *
 * drizzle's own migrator is not used: inside a transaction it cannot switch foreign keys off, and a rebuilt table
 * then loses its children without a word (architecture: measured facts).
 *
 * @param before runs once, before the first step on a database that holds data: the place for a copy.
 * @throws AppError `newer-database` when the file knows a step that this program does not; `damaged` when a step that
 * was applied is not the one this program carries, when there is a gap, or when a reference is left broken.
 */
export function migrate(
  sqlite: Database,
  steps: readonly Migration[],
  now: () => Date,
  before: () => void = () => undefined,
): number {
  const applied = readApplied(sqlite);
  if (applied.length > steps.length) throw new AppError('newer-database');
  applied.forEach((row, index) => {
    const step = steps[index];
    if (step?.version !== row.version || row.sha256 !== migrationHash(step)) {
      throw new AppError('damaged', { detail: { migration: row.version } });
    }
  });

  const pending = steps.slice(applied.length);
  if (pending.length === 0) return 0;
  if (applied.length > 0) before();

  // Must happen outside a transaction to have any effect.
  sqlite.pragma('foreign_keys = OFF');
  try {
    for (const step of pending) applyStep(sqlite, step, now);
  } finally {
    sqlite.pragma('foreign_keys = ON');
  }
  return pending.length;
}

function applyStep(sqlite: Database, step: Migration, now: () => Date): void {
  sqlite
    .transaction(() => {
      sqlite.exec(ledger);
      sqlite.exec(step.sql);
      if (sqlite.prepare('PRAGMA foreign_key_check').all().length > 0) {
        throw new AppError('damaged', { detail: { migration: step.version } });
      }
      sqlite
        .prepare('INSERT INTO schema_migrations (version, name, sha256, applied_at) VALUES (?, ?, ?, ?)')
        .run(step.version, step.name, migrationHash(step), now().toISOString());
    })
    .immediate();
}
