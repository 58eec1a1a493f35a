import type { Database } from 'better-sqlite3';
import { namedPerson, removeFiltersNaming } from './mentions';

/**
 * Removes a case, or a person with it, and every row that refers to it, found by the references that the schema
 * declares: a table that comes later is reached without being named here, and one that no reference reaches fails
 * `tests/integration/core/disposal.test.ts`.
 */

interface Reference {
  readonly child: string;
  readonly parent: string;
  readonly columns: readonly { readonly from: string; readonly to: string }[];
}

/** A name of the schema as SQL spells it. */
const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/** Tables of rows, without those in which a search index keeps itself. */
export function tablesOf(sqlite: Database): string[] {
  return sqlite
    .prepare<[], string>(
      `SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name`,
    )
    .pluck()
    .all();
}

export const columnsOf = (sqlite: Database, table: string): string[] =>
  sqlite.prepare<[string], string>('SELECT name FROM pragma_table_info(?)').pluck().all(table);

function referencesOf(sqlite: Database): Reference[] {
  return tablesOf(sqlite).flatMap((child) => {
    const rows = sqlite
      .prepare<[string], { id: number; table: string; from: string; to: string | null }>(
        'SELECT id, "table", "from", "to" FROM pragma_foreign_key_list(?) ORDER BY id, seq',
      )
      .all(child);
    const byId = new Map<number, Reference & { columns: { from: string; to: string }[] }>();
    for (const { id, table: parent, from, to } of rows) {
      const known = byId.get(id) ?? { child, parent, columns: [] };
      known.columns.push({ from, to: to ?? 'id' });
      byId.set(id, known);
    }
    return [...byId.values()];
  });
}

/** Rows of these are the office's own, or go by an act of their own: no reference leads into them. */
const neverReached = new Set(['users', 'people', 'cases', 'groups', 'sessions', 'office', 'audit_log']);

/** The tables that are emptied of what belongs to a row of `root`, the root last. */
export function tablesReached(sqlite: Database, root: 'cases' | 'people'): string[] {
  const references = referencesOf(sqlite);
  const reached: string[] = [];
  const seen = new Set<string>();
  const visit = (table: string): void => {
    seen.add(table);
    for (const { child } of references.filter(({ parent }) => parent === table)) {
      if (!neverReached.has(child) && !seen.has(child)) visit(child);
    }
    reached.push(table);
  };
  visit(root);
  return reached;
}

/** Deletes the rows of `table` that `where` chooses, and before them whatever refers to them. */
function purge(
  sqlite: Database,
  references: readonly Reference[],
  table: string,
  where: string,
  id: string,
  path: readonly string[],
): void {
  for (const { child, columns } of references.filter(({ parent }) => parent === table)) {
    if (neverReached.has(child) || path.includes(child)) continue;
    const from = columns.map((column) => quoted(column.from)).join(', ');
    const to = columns.map((column) => quoted(column.to)).join(', ');
    const chosen = `(${from}) IN (SELECT ${to} FROM ${quoted(table)} WHERE ${where})`;
    purge(sqlite, references, child, chosen, id, [...path, child]);
  }
  const own = references.filter(({ child, parent }) => child === table && parent === table);
  const isNamed = own.map(({ columns }) => {
    const named = columns.map(({ from, to }) => `later.${quoted(from)} = ${quoted(table)}.${quoted(to)}`);
    return ` AND NOT EXISTS (SELECT 1 FROM ${quoted(table)} AS later WHERE ${named.join(' AND ')})`;
  });
  // Rows of one table may name each other (an undoing its act): those that nobody names go first.
  const removal = sqlite.prepare(`DELETE FROM ${quoted(table)} WHERE ${where}${isNamed.join('')}`);
  let removed: number;
  do removed = removal.run(id).changes;
  while (own.length > 0 && removed > 0);
}

/** Ids of every record that belongs to a case, and of the person: drafts name them as what they are about (`isAbout`). */
export function idsAround(sqlite: Database, caseId: string, personId: string): string[] {
  const own = tablesOf(sqlite).filter((table) => {
    const columns = columnsOf(sqlite, table);
    return columns.includes('id') && columns.includes('case_id');
  });
  const found = own.flatMap((table) =>
    sqlite
      .prepare<[string], string>(`SELECT id FROM ${quoted(table)} WHERE case_id = ?`)
      .pluck()
      .all(caseId),
  );
  return [caseId, personId, ...found];
}

/** Records that were merged into a person are the same man: they go with him, the innermost first. */
function absorbedBy(sqlite: Database, personId: string): string[] {
  return sqlite
    .prepare<[string], string>(
      `WITH RECURSIVE absorbed (id, depth) AS (
         SELECT id, 1 FROM people WHERE merged_into = ?
         UNION SELECT p.id, depth + 1 FROM people p JOIN absorbed a ON p.merged_into = a.id)
       SELECT id FROM absorbed ORDER BY depth DESC`,
    )
    .pluck()
    .all(personId);
}

/** What he told of himself is read in every case of his: it goes over to the latest that stays. */
function keepOwnForm(sqlite: Database, caseId: string, personId: string): void {
  sqlite
    .prepare(
      `UPDATE ficha_entries SET case_id =
         (SELECT id FROM cases WHERE person_id = ? AND id <> ? ORDER BY opened_on DESC, code DESC LIMIT 1)
       WHERE case_id = ? AND step NOT IN ('admission', 'information')`,
    )
    .run(personId, caseId, caseId);
}

export interface Disposed {
  /** What drafts may have been about, in memory too. */
  readonly subjects: readonly string[];
  readonly personToo: boolean;
}

/**
 * Erases an archived case within the transaction of the caller: its rows, the drafts about it, and when no case of his
 * remains the person and the filters that were kept under his name. The database looks that another proposed it and that
 * its time has come (`disposing_takes_two`). What it leaves in pages that nothing uses is for `scrub`.
 */
export function disposeOf(
  sqlite: Database,
  caseId: string,
  personId: string,
  confirmed: { readonly by: string; readonly on: string },
): Disposed {
  const references = referencesOf(sqlite);
  const subjects = idsAround(sqlite, caseId, personId);
  const personToo =
    sqlite.prepare('SELECT 1 FROM cases WHERE person_id = ? AND id <> ?').get(personId, caseId) === undefined;
  sqlite
    .prepare(
      'INSERT INTO disposing (only_one, case_id, person_id, confirmed_by, confirmed_on) VALUES (1, ?, ?, ?, ?)',
    )
    .run(caseId, personId, confirmed.by, confirmed.on);
  const aboutThem = personToo ? subjects : subjects.filter((subject) => subject !== personId);
  const draft = sqlite.prepare(`DELETE FROM drafts WHERE subject = ? OR instr(route, ?) > 0`);
  for (const subject of aboutThem) draft.run(subject, subject);
  if (!personToo) keepOwnForm(sqlite, caseId, personId);
  const named = personToo ? namedPerson(sqlite, personId) : null;
  if (named !== null) removeFiltersNaming(sqlite, named);
  purge(sqlite, references, 'cases', '"id" = ?', caseId, ['cases']);
  if (personToo) {
    const current = sqlite.prepare('UPDATE disposing SET person_id = ?');
    for (const one of [...absorbedBy(sqlite, personId), personId]) {
      current.run(one);
      purge(sqlite, references, 'people', '"id" = ?', one, ['people']);
    }
  }
  sqlite.prepare('DELETE FROM disposing').run();
  sqlite.prepare('INSERT OR IGNORE INTO disposal_scrub (only_one) VALUES (1)').run();
  return { subjects: aboutThem, personToo };
}

/** True while erased rows may still lie in pages that nothing uses. */
export const scrubIsDue = (sqlite: Database): boolean =>
  sqlite.prepare('SELECT 1 FROM disposal_scrub').get() !== undefined;

/** The steps of `scrub`, each of which takes its time. */
export const scrubSteps = ['search', 'rewrite', 'empty-log'] as const;
type ScrubStep = (typeof scrubSteps)[number];

/** A search index keeps words of rows that are gone until its pieces are merged. */
function rebuildSearch(sqlite: Database): void {
  const indexes = sqlite
    .prepare<[], { name: string; sql: string }>(
      `SELECT name, sql FROM sqlite_schema WHERE type = 'table' AND sql LIKE '%USING fts5%'`,
    )
    .all();
  for (const { name, sql } of indexes) {
    // One without contents of its own or of a table has nothing to be built from; merging drops what was removed.
    const act = /content\s*=\s*''/.test(sql) ? 'optimize' : 'rebuild';
    sqlite.prepare(`INSERT INTO ${quoted(name)} (${quoted(name)}) VALUES ('${act}')`).run();
  }
}

/**
 * One step of rewriting the file so that nothing of erased rows is left in it, neither in free pages nor in the log of
 * writes. Outside of any transaction. The last step takes the mark away: interrupted before, it is all done again.
 */
export function scrub(sqlite: Database, step: ScrubStep): void {
  if (step === 'search') rebuildSearch(sqlite);
  else if (step === 'rewrite') sqlite.exec('VACUUM');
  else {
    sqlite.pragma('wal_checkpoint(TRUNCATE)');
    sqlite.prepare('DELETE FROM disposal_scrub').run();
    sqlite.pragma('wal_checkpoint(TRUNCATE)');
  }
}
