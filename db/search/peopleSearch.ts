import { and, asc, gte, lt, sql, type SQL } from 'drizzle-orm';
import { normalDocumentNumber } from '../../shared/domain/people/documents';
import { foldForSearch, searchWords, sortKey } from '../../shared/domain/text/fold';
import type { Reader } from '../connection/access';
import { prepared } from '../connection/prepared';
import { cases, people, personWords } from '../schema/tables';

/**
 * Type-ahead search of people. What it costs does not grow with the register: it reads the first rows of the right
 * places of an index, and no more than a fixed number of them.
 *
 * What it promises, and `tests/property/search/peopleSearch.property.test.ts` holds it to:
 * - everybody who is given has, for every word that was typed, a word in his name that begins with it; or the document,
 *   or the code of a case, that was typed. Among several words, one with a digit may also begin his document;
 * - those with the code or the document come first, then those whose name begins with what was typed, then the rest;
 *   within each in Spanish alphabetical order;
 * - who matches and is not given is told of by `more`; without `more`, nobody is missing.
 */
export interface PeopleFound {
  /** Row numbers of `people`, in the order to show. */
  readonly nums: readonly number[];
  /** There are others who match, or there may be. */
  readonly more: boolean;
}

/** How many rows of the index are read for what is typed, at the most. A row costs about a microsecond. */
export const searchBudget = 2_000;

/** Nobody types more words than this; names of more are found by their first. */
const mostWords = 12;

/** The first text after all that begin with the given one. */
const endOf = (beginning: string): string => `${beginning}\u{10ffff}`;
const ph = (name: string) => sql.placeholder(name);

const ofBeginning = and(gte(personWords.word, ph('from')), lt(personWords.word, ph('to')));

const bounded = (db: Reader) =>
  db
    .select({ sortKey: personWords.sortKey, num: personWords.num })
    .from(personWords)
    .where(ofBeginning)
    .orderBy(asc(personWords.word), asc(personWords.sortKey), asc(personWords.num))
    .limit(ph('budget'))
    .as('bounded');

const counting = prepared((db: Reader) =>
  db
    .select({ rows: sql<number>`count(*)` })
    .from(bounded(db))
    .prepare(),
);

const plainWord = /^[a-z]+$/;
const wordName = (index: number): string => `word${String(index)}`;

/** A word begins with it in a text of words: after a space, one being put before the first. */
const hasWord = (text: SQL, index: number): SQL =>
  sql`instr(' ' || ${text}, ' ' || ${ph(wordName(index))}) > 0`;

/**
 * Words of plain letters are judged by the name that the index itself holds; for digits and foreign letters the person
 * is looked at. One statement for each sequence of such words, in two orders: all by the alphabet, or the first met.
 */
type Shape = string;
const shapeOf = (words: readonly string[]): Shape =>
  words.map((word) => (plainWord.test(word) ? 'n' : 'e')).join('');

const walks = new Map<string, ReturnType<typeof walkFor>>();
const walkFor = (shape: Shape, whole: boolean) =>
  prepared((db: Reader) => {
    const from = bounded(db);
    const name = sql`replace(${from.sortKey}, 'n~', 'n')`;
    const everything = sql`(SELECT ${people.searchText} FROM ${people} WHERE ${people.num} = ${from.num})`;
    const rows = db
      .selectDistinct({ num: from.num, sortKey: from.sortKey })
      .from(from)
      .where(and(...Array.from(shape, (of, index) => hasWord(of === 'n' ? name : everything, index))))
      .$dynamic();
    const ordered = whole ? rows.orderBy(asc(from.sortKey), asc(from.num)) : rows;
    return ordered.limit(ph('limit')).prepare();
  });
const walk = (shape: Shape, whole: boolean) => {
  const key = `${shape}|${String(whole)}`;
  const known = walks.get(key) ?? walkFor(shape, whole);
  walks.set(key, known);
  return known;
};

interface Row {
  readonly num: number;
  readonly sortKey: string;
}

const byAlphabet = (left: Row, right: Row): number =>
  left.sortKey === right.sortKey ? left.num - right.num : left.sortKey < right.sortKey ? -1 : 1;

/** The name, as `people_by_folded_name` has it: the index serves this expression and no other. */
const foldedName = sql`replace(${people.sortKey}, 'n~', 'n')`;
const beginningWith = prepared((db: Reader) =>
  db
    .select({ num: people.num, sortKey: people.sortKey })
    .from(people)
    .where(and(sql`${foldedName} >= ${ph('from')}`, sql`${foldedName} < ${ph('to')}`))
    .orderBy(asc(foldedName), asc(people.sortKey), asc(people.num))
    .limit(ph('limit'))
    .prepare(),
);

const byCode = prepared((db: Reader) =>
  db
    .select({ num: people.num, sortKey: people.sortKey })
    .from(cases)
    .innerJoin(people, sql`${people.id} = ${cases.personId}`)
    .where(and(gte(cases.code, ph('from')), lt(cases.code, ph('to'))))
    .orderBy(asc(cases.code))
    .limit(ph('limit'))
    .prepare(),
);

const codeTyped = /^(\d{4})-(\d{0,9})$/;
/** The beginnings of codes that may be meant: «2026-7» is 2026-0007 as well as all that begin with 2026-7. */
const codesMeant = (typed: string): readonly string[] => {
  const [, year, number] = codeTyped.exec(typed.trim()) ?? [];
  if (year === undefined || number === undefined) return [];
  const whole = `${year}-${number.padStart(4, '0')}`;
  return number === '' || number.length > 3 ? [`${year}-${number}`] : [whole, `${year}-${number}`];
};

/** A document typed in pieces («0123 4567», «10117410-2») is one word of the index; typed in one it is found as any. */
const documentsMeant = (typed: string, words: readonly string[]): readonly string[] => {
  if (words.length < 2 || !/\d/.test(typed)) return [];
  const forms = [normalDocumentNumber('other', typed), normalDocumentNumber('dni', typed)];
  return [...new Set(forms.map(foldForSearch))].filter((form) => form !== '' && !form.includes(' '));
};

/** The typed words, without those that another typed word begins with anyway. */
const soughtWords = (typed: string): readonly string[] => {
  const words = [...new Set(searchWords(typed))].slice(0, mostWords);
  return words.filter((word) => !words.some((other) => other !== word && other.startsWith(word)));
};

/** Finds people. @param budget rows of the index to read at the most, for tests */
export function searchPeople(db: Reader, typed: string, limit: number, budget = searchBudget): PeopleFound {
  const words = soughtWords(typed);
  const found = new Set<number>();
  let more = false;
  const take = (rows: readonly Row[]): void => {
    for (const { num } of rows) if (found.size <= limit) found.add(num);
  };
  for (const code of codesMeant(typed)) {
    take(byCode(db).all({ from: code, to: endOf(code), limit: limit + 1 }));
  }
  for (const document of documentsMeant(typed, searchWords(typed))) {
    take(walk('', false)(db).all({ ...range(document), budget: limit + 1, limit: limit + 1 }));
  }
  if (words.length > 0 && found.size <= limit) {
    const name = sortKey(foldForSearch(typed));
    const first = beginningWith(db).all({ from: name, to: `${name}\u007f`, limit: limit + 1 });
    take(first.sort(byAlphabet));
    if (first.length <= limit) {
      const rest = withEveryWord(db, words, limit + 1 + found.size, budget);
      take(rest.rows);
      more = rest.more;
    }
  }
  return { nums: [...found].slice(0, limit), more: more || found.size > limit };
}

const range = (beginning: string) => ({ from: beginning, to: endOf(beginning) });

/** Walks the word that fewest people have and judges the others on the way. */
function withEveryWord(
  db: Reader,
  words: readonly string[],
  limit: number,
  budget: number,
): { readonly rows: readonly Row[]; readonly more: boolean } {
  const counted = words.map((word) => ({
    word,
    rows: counting(db).get({ ...range(word), budget: budget + 1 })?.rows ?? 0,
  }));
  const rarest = counted.reduce((best, next) => (next.rows < best.rows ? next : best));
  if (rarest.rows === 0) return { rows: [], more: false };
  // One word alone is in the index by being met; of several, each is judged, also the one that is walked.
  const judged = words.length === 1 ? [] : words;
  const whole = rarest.rows <= budget;
  const rows = walk(
    shapeOf(judged),
    whole,
  )(db).all({
    ...range(rarest.word),
    ...Object.fromEntries(judged.map((word, index) => [wordName(index), word])),
    // One word alone fills the page: a person stands in the index once for each of her words, and no more often.
    budget: judged.length === 0 ? Math.max(budget, limit * mostWords) : budget,
    limit,
  });
  return { rows, more: !whole };
}
