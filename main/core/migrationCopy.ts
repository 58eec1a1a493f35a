import { existsSync, rmSync } from 'node:fs';
import type { Database } from 'better-sqlite3';
import type { OfficeFiles } from './officeFiles';

/** Where the office as it was before the last change of schema is kept. */
export const migrationCopyPath = (files: OfficeFiles): string => `${files.database}.before-migration`;

/**
 * Keeps the office as it is before its schema changes. `VACUUM INTO` writes with the same key and includes what is
 * still in the WAL; copying the file would miss that.
 *
 * @throws whatever SQLite throws: without a copy there is no migration.
 */
export function copyBeforeMigration(sqlite: Database, files: OfficeFiles): void {
  const target = migrationCopyPath(files);
  if (existsSync(target)) rmSync(target);
  sqlite.prepare('VACUUM INTO ?').run(target);
}

/** A copy from before a disposal still holds what was erased: it goes with it. */
export function dropMigrationCopy(files: OfficeFiles): void {
  rmSync(migrationCopyPath(files), { force: true });
}
