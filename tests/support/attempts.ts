import type { Database } from 'better-sqlite3';

/** Runs the statements and takes them back; what they threw, or null. */
export function attemptIn(sqlite: Database, statements: readonly string[]): string | null {
  sqlite.exec('BEGIN IMMEDIATE');
  try {
    for (const statement of statements) sqlite.exec(statement);
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : 'unknown';
  } finally {
    if (sqlite.inTransaction) sqlite.exec('ROLLBACK');
  }
}

export const columnsIn = (sqlite: Database, table: string): string[] =>
  sqlite.prepare<[], string>(`SELECT name FROM pragma_table_info('${table}')`).pluck().all();

/** All columns of a table as a select list, with some of them replaced. */
export const listWithIn = (
  sqlite: Database,
  table: string,
  change: Readonly<Record<string, string>>,
): string =>
  columnsIn(sqlite, table)
    .map((name) => change[name] ?? name)
    .join(', ');
