import Sqlite, { type Database, type Statement } from 'better-sqlite3';
import { drizzle, type BetterSQLite3Database } from 'drizzle-orm/better-sqlite3';

/** All that a query is given: it cannot write, by type and (see `compilingReadsOnly`) by SQLite's own judgement. */
export type Reader = Pick<BetterSQLite3Database, 'select' | 'selectDistinct' | 'get' | 'all'>;

/** What a command is given. */
export type Writer = Reader & Pick<BetterSQLite3Database, 'insert' | 'update' | 'delete'>;

/** The two ways into one open database. */
export class Access {
  readonly #sqlite: Database;
  readonly #writer: Writer;
  readonly #reader: Reader;

  constructor(sqlite: Database) {
    this.#sqlite = sqlite;
    this.#writer = drizzle({ client: sqlite });
    this.#reader = drizzle({ client: compilingReadsOnly(sqlite) });
  }

  /** Runs in one IMMEDIATE transaction: all of it is kept, or nothing. */
  write<T>(work: (writer: Writer) => T): T {
    return this.#sqlite.transaction(() => work(this.#writer)).immediate();
  }

  /** Runs with what only reads: a query that writes fails before it runs, whatever its types say. */
  read<T>(work: (reader: Reader) => T): T {
    return work(this.#reader);
  }
}

/**
 * The one method of a connection that queries need, for statements that SQLite says do not write. `PRAGMA query_only`
 * would say the same, but to switch it throws every compiled statement of the connection away, at each query twice.
 */
function compilingReadsOnly(sqlite: Database): Database {
  const prepare = (source: string): Statement => {
    const statement = sqlite.prepare(source);
    if (!statement.readonly) throw new Sqlite.SqliteError('a query cannot write', 'SQLITE_READONLY');
    return statement;
  };
  return { prepare } as Database;
}
