import { getTableColumns, sql, type Placeholder } from 'drizzle-orm';
import type { SQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core';
import type { Reader } from './access';

/**
 * A query that is built and compiled once for each open database, at its first use there, and then only bound to new
 * values (`sql.placeholder`). Building one anew costs several times what running it does, so this is for every query
 * whose text does not depend on what is asked.
 *
 * The statement lives as long as the way into its database: closing the office closes it. SQLite forgets the bound
 * values after each run, so none of them waits in memory for the next.
 */
export function prepared<D extends Reader, Q>(build: (db: D) => Q): (db: D) => Q {
  const kept = new WeakMap<D, Q>();
  return (db) => {
    const known = kept.get(db);
    if (known !== undefined) return known;
    const query = build(db);
    kept.set(db, query);
    return query;
  };
}

type RowOfPlaceholders<T extends SQLiteTable> = { [Name in keyof T['$inferInsert']]-?: Placeholder };

/** Every column of a table as a placeholder of its own name: a prepared insert is then given a whole row. */
export const wholeRow = <T extends SQLiteTable>(table: T): RowOfPlaceholders<T> =>
  Object.fromEntries(
    Object.keys(getTableColumns(table)).map((name) => [name, sql.placeholder(name)]),
  ) as RowOfPlaceholders<T>;

/** The value that the insert brought, where it met a row that was there before (`ON CONFLICT … DO UPDATE`). */
export const incoming = (column: SQLiteColumn) => sql`excluded.${sql.identifier(column.name)}`;
