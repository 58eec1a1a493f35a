import type { Database } from 'better-sqlite3';
import { drizzle, type BetterSQLite3Database } from 'drizzle-orm/better-sqlite3';

/** All that a query is given: it cannot write, by type and (see `readOnly`) by the database itself. */
export type Reader = Pick<BetterSQLite3Database, 'select' | 'selectDistinct' | 'get' | 'all'>;

/** What a command is given. */
export type Writer = Reader & Pick<BetterSQLite3Database, 'insert' | 'update' | 'delete'>;

/** The two ways into one open database. */
export class Access {
  readonly #sqlite: Database;
  readonly #orm: BetterSQLite3Database;

  constructor(sqlite: Database) {
    this.#sqlite = sqlite;
    this.#orm = drizzle({ client: sqlite });
  }

  /** Runs in one IMMEDIATE transaction: all of it is kept, or nothing. */
  write<T>(work: (writer: Writer) => T): T {
    return this.#sqlite.transaction(() => work(this.#orm)).immediate();
  }

  /** Runs with writing switched off in the database itself: a query that writes fails, whatever its types say. */
  read<T>(work: (reader: Reader) => T): T {
    this.#sqlite.pragma('query_only = ON');
    try {
      return work(this.#orm);
    } finally {
      this.#sqlite.pragma('query_only = OFF');
    }
  }
}
