import Sqlite from 'better-sqlite3';
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { Access } from '../../../db/connection/access';
import { migrations } from '../../../db/migrations';
import { migrate } from '../../../db/migrations/migrate';
import { searchPeople } from '../../../db/search/peopleSearch';
import { normalDocumentNumber } from '../../../shared/domain/people/documents';
import { displayName, searchText, type NameParts } from '../../../shared/domain/people/name';
import { foldForSearch, searchWords, sortKey } from '../../../shared/domain/text/fold';

const nativeBinding = process.env['RESGUARDO_SQLITE_BINDING'];
let sqlite: Sqlite.Database | undefined;
afterEach(() => {
  sqlite?.close();
  sqlite = undefined;
});

interface Man extends NameParts {
  readonly documentNumber: string;
}

const stored = (man: Man) => ({
  text: searchText(man, man.documentNumber),
  key: sortKey(displayName(man)),
});

/** A register of these men, numbered as they came. */
function register(men: readonly Man[]): Access {
  sqlite?.close();
  sqlite = new Sqlite(':memory:', nativeBinding === undefined ? {} : { nativeBinding });
  sqlite.pragma('recursive_triggers = ON');
  migrate(sqlite, migrations, () => new Date(0));
  sqlite.exec(`INSERT INTO users VALUES ('u', 'u', 'U', 'admission', '', 0, 1, '', NULL)`);
  const insert = sqlite.prepare(`INSERT INTO people (num, id, document_kind, document_number, given_names,
    paternal_surname, maternal_surname, phone, safe_contact, search_text, sort_key, created_at, created_by)
    VALUES (?, ?, ?, ?, ?, ?, ?, '', '', ?, ?, '', 'u')`);
  men.forEach((man, index) => {
    const { text, key } = stored(man);
    const kind = man.documentNumber === '' ? 'none' : 'other';
    insert.run(
      index + 1,
      String(index + 1),
      kind,
      man.documentNumber,
      man.givenNames,
      man.paternalSurname,
      man.maternalSurname,
      text,
      key,
    );
  });
  return new Access(sqlite);
}

interface Match {
  readonly num: number;
  readonly tier: number;
  readonly key: string;
}

/** The same promise, kept by looking at everybody. */
function oracle(men: readonly Man[], typed: string): Match[] {
  const all = [...new Set(searchWords(typed))];
  const words = all.filter((word) => !all.some((other) => other !== word && other.startsWith(word)));
  const folded = foldForSearch(typed);
  if (folded === '') return [];
  const documents = /\d/.test(typed)
    ? [normalDocumentNumber('other', typed), normalDocumentNumber('dni', typed)].map(foldForSearch)
    : [];
  const matches = men.flatMap((man, index): Match[] => {
    const { text, key } = stored(man);
    const own = text.split(' ');
    const document =
      searchWords(typed).length > 1 &&
      documents.some((form) => form !== '' && own.some((word) => word.startsWith(form)));
    const begins = foldForSearch(displayName(man)).startsWith(folded);
    const named = searchWords(displayName(man));
    const every = words.every((word) =>
      (words.length > 1 && /^[a-z]+$/.test(word) ? named : own).some((mine) => mine.startsWith(word)),
    );
    if (!document && !begins && !every) return [];
    return [{ num: index + 1, tier: document ? 0 : begins ? 1 : 2, key }];
  });
  return matches.sort(
    (left, right) =>
      left.tier - right.tier || (left.key < right.key ? -1 : left.key > right.key ? 1 : left.num - right.num),
  );
}

const part = fc.constantFrom(
  'Álvarez', 'alva', 'Ñahui', 'Nahui', 'Núñez', 'Nunez', 'Ñ', 'N', 'Zúñiga', 'De la Cruz', 'Delacruz', 'Cruz',
  "D'Ángelo", 'Quispe', 'quispe', 'Qui', 'Peña', 'Pena', 'Penz', 'Juan', 'Juan Juanito', 'Juan Carlos', 'Łukasz', '王',
  'O’Higgins', 'Ana-María', 'José 2',
); // prettier-ignore
const number = fc.constantFrom('', '01234567', '0123', '10117410', 'AB123', 'PE 7', '98765432', '2026');
const man: fc.Arbitrary<Man> = fc.record({
  givenNames: part,
  paternalSurname: part,
  maternalSurname: fc.oneof(fc.constant(''), part),
  documentNumber: number.map((text) => normalDocumentNumber('other', text)),
});
/** Beginnings of what the register holds, alone and together, in any letter case, and whatever else a keyboard has. */
const beginning = fc
  .tuple(fc.oneof(part, number), fc.integer({ min: 1, max: 9 }))
  .map(([text, length]) => text.slice(0, length));
const typedText = fc.oneof(
  beginning,
  fc.array(beginning, { minLength: 2, maxLength: 4 }).map((words) => words.join(' ')),
  part.map((text) => text.toUpperCase()),
  fc.constantFrom('', ' ', '"', "' OR 1=1 --", '%', '*', '~', '{', '\u0000', '0123-4567', '10117410-2', '0', '12', 'ñ ñ'),
  fc.string({ unit: 'grapheme', maxLength: 6 }),
); // prettier-ignore

describe('type-ahead search', () => {
  it('gives exactly who a look at everybody gives, in the same order', () => {
    fc.assert(
      fc.property(fc.array(man, { maxLength: 30 }), fc.array(typedText, { maxLength: 8 }), (men, texts) => {
        const access = register(men);
        for (const typed of texts) {
          const found = access.read((db) => searchPeople(db, typed, 50));
          expect([typed, found]).toEqual([
            typed,
            { nums: oracle(men, typed).map((match) => match.num), more: false },
          ]);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('gives none but those who match when it may not read on, and says that there may be more', () => {
    fc.assert(
      fc.property(
        fc.array(man, { minLength: 5, maxLength: 60 }),
        fc.array(typedText, { maxLength: 6 }),
        fc.integer({ min: 1, max: 6 }),
        fc.integer({ min: 1, max: 12 }),
        (men, texts, limit, budget) => {
          const access = register(men);
          for (const typed of texts) {
            const { nums, more } = access.read((db) => searchPeople(db, typed, limit, budget));
            const all = oracle(men, typed);
            const known = new Map(all.map((match) => [match.num, match]));
            expect(new Set(nums).size).toBe(nums.length);
            expect(nums.length).toBeLessThanOrEqual(limit);
            expect(nums.filter((num) => !known.has(num))).toEqual([]);
            // Nobody is passed over in silence.
            if (!more) expect(nums).toEqual(all.map((match) => match.num));
            // Who begins with what was typed comes before the rest, and one word alone always fills the page.
            const tiers = nums.map((num) => known.get(num)!.tier);
            expect(tiers).toEqual([...tiers].sort());
            if (searchWords(typed).length === 1) expect(nums.length).toBe(Math.min(limit, all.length));
          }
        },
      ),
      { numRuns: 150 },
    );
  });

  it('follows a name that changes and a person who is removed', () => {
    fc.assert(
      fc.property(fc.array(man, { minLength: 2, maxLength: 12 }), man, typedText, (men, next, typed) => {
        const access = register(men);
        const { text, key } = stored(next);
        sqlite!.prepare('UPDATE people SET search_text = ?, sort_key = ? WHERE num = 1').run(text, key);
        sqlite!.prepare('DELETE FROM people WHERE num = 2').run();
        const expected = oracle([next, ...men.slice(1)], typed).filter((match) => match.num !== 2);
        const found = access.read((db) => searchPeople(db, typed, 50));
        expect(found.nums).toEqual(expected.map((match) => match.num));
        const words = sqlite!.prepare('SELECT count(*) FROM person_words WHERE num = 2').pluck().get();
        expect(words).toBe(0);
      }),
      { numRuns: 60 },
    );
  });
});
