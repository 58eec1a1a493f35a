import Sqlite from 'better-sqlite3';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { migrations } from '../../../db/migrations';
import { migrate } from '../../../db/migrations/migrate';
import { ftsPrefixQuery } from '../../../db/search/ftsQuery';
import { foldForSearch, searchWords } from '../../../shared/domain/text/fold';

const nativeBinding = process.env['RESGUARDO_SQLITE_BINDING'];
let sqlite: Sqlite.Database;
let num = 0;

beforeAll(() => {
  sqlite = new Sqlite(':memory:', nativeBinding === undefined ? {} : { nativeBinding });
  migrate(sqlite, migrations, () => new Date(0));
  sqlite.exec(`INSERT INTO users VALUES ('u', 'u', 'U', 'admission', '', 0, 1, '', NULL)`);
});
afterAll(() => {
  sqlite.close();
});

/** Puts a person with that text into the index; the number of her row. */
function insert(text: string): number {
  num += 1;
  sqlite
    .prepare(
      `INSERT INTO people (num, id, document_kind, document_number, given_names, paternal_surname,
        maternal_surname, phone, safe_contact, search_text, sort_key, created_at, created_by)
       VALUES (?, ?, 'none', '', 'x', 'x', '', '', '', ?, '', '', 'u')`,
    )
    .run(num, `p${num}`, foldForSearch(text));
  return num;
}
const match = (query: string): number[] =>
  sqlite
    .prepare<[string], number>('SELECT rowid FROM people_search WHERE people_search MATCH ?')
    .pluck()
    .all(query);

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 80 }),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc
    .array(
      fc.constantFrom(
        '"',
        '*',
        'AND',
        'OR',
        'NOT',
        'NEAR(',
        ')',
        '^',
        ':',
        '-',
        '+',
        '{',
        '}',
        'search_text',
        'ñ',
        '\u0000',
        "'",
        ' ',
      ),
      { maxLength: 20 },
    )
    .map((parts) => parts.join('')),
);
const letters = Array.from('abcdefghijklmnñopqrstuvwxyzáéíóúüÁÉÍÓÚÜÑäãçß0123456789');
/** Words of names as people have them, in the scripts and marks of the country. */
const word = fc
  .array(fc.constantFrom(...letters), {
    minLength: 1,
    maxLength: 12,
  })
  .map((chosen) => chosen.join(''));

describe('what is typed into a search', () => {
  it('never becomes a query that SQLite refuses', () => {
    insert('Juan Peña Ñahui');
    fc.assert(
      fc.property(anyText, (typed) => {
        for (const query of [
          ftsPrefixQuery(foldForSearch(typed)),
          // Also where somebody forgot to fold.
          ftsPrefixQuery(typed),
        ]) {
          if (query !== null) expect(() => match(query)).not.toThrow();
        }
      }),
      { numRuns: 2_000 },
    );
  });

  it('finds whoever has a word that begins so, in any order and however it is accented', () => {
    fc.assert(
      fc.property(
        fc.array(word, { minLength: 1, maxLength: 5 }),
        fc.infiniteStream(fc.nat()),
        (words, choices) => {
          const row = insert(words.join(' '));
          const next = () => choices.next().value as number;
          const beginnings = words
            .map((one) => one.normalize(next() % 2 === 0 ? 'NFC' : 'NFD'))
            .map((one) => (next() % 2 === 0 ? one.toUpperCase() : one))
            .map((one) => one.slice(0, 1 + (next() % one.length)))
            .sort(() => (next() % 2 === 0 ? -1 : 1));
          const query = ftsPrefixQuery(foldForSearch(beginnings.join('  ')));
          // Half of a letter and its mark may be cut; what is left must still find.
          if (query !== null) expect(match(query)).toContain(row);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('finds nobody without it', () => {
    fc.assert(
      fc.property(word, word, (has, typed) => {
        const row = insert(has);
        const wanted = searchWords(typed);
        const found = match(ftsPrefixQuery(foldForSearch(typed)) ?? '"nadie"').includes(row);
        expect(found).toBe(wanted.every((part) => searchWords(has).some((own) => own.startsWith(part))));
      }),
      { numRuns: 500 },
    );
  });

  it('asks nothing where nothing can be looked for', () => {
    expect(ftsPrefixQuery(' \u0000"*')).toBeNull();
  });
});
