import { searchWords } from '../text/fold';
import { directoryKinds, type DirectoryEntry, type DirectoryKind } from './entry';
import { kindNames, kindWords } from './kindTerms';

/**
 * Search of the emergency directory while a person types. The index keeps every word once, sorted, with the entries
 * that hold it as numbers in one flat array; an entry's number is its place in the order «nearest first», so that
 * results come out in order without sorting anything at the key press.
 */
export interface DirectoryIndex {
  /** All entries, nearest first. */
  readonly entries: readonly DirectoryEntry[];
  readonly vocabulary: readonly string[];
  /** Postings of word `w` are `postings[starts[w] … starts[w + 1])`. */
  readonly starts: Uint32Array;
  readonly postings: Uint32Array;
  readonly kinds: Uint8Array;
  /** Number of the district of each entry in `districtWords`; 0 is no district. */
  readonly districts: Uint16Array;
  readonly districtsOfWord: ReadonlyMap<string, readonly number[]>;
  /** Scratch of one query: how many of its words each entry has matched. */
  readonly matched: Uint16Array;
}

/** Digits of a phone as a person would type them: as written, and as dialled. */
const phoneWords = (entry: DirectoryEntry): string[] =>
  entry.phones.flatMap(({ text, dial }) => {
    const digits = text.replace(/\D/g, '');
    return dial === null || dial === digits ? [digits] : [digits, dial];
  });

/** Every word by which an entry is found: name, place, kind with its synonyms, phones. */
export const wordsOfEntry = (entry: DirectoryEntry, fold: typeof searchWords = searchWords): Set<string> => {
  const { place } = entry;
  const words = new Set(fold(entry.name));
  if (place !== null) {
    for (const name of [place.district, place.province, place.department]) addAll(words, fold(name));
  }
  addAll(words, kindWords(entry.kind));
  addAll(words, phoneWords(entry));
  words.delete('');
  return words;
};

const addAll = (words: Set<string>, more: readonly string[]): void => {
  for (const word of more) words.add(word);
};

/** The same names of places come again and again: each is folded once while an index is built. */
const foldingOnce = (): typeof searchWords => {
  const known = new Map<string, string[]>();
  return (text) => {
    const found = known.get(text) ?? searchWords(text);
    known.set(text, found);
    return found;
  };
};

/**
 * The words that a query asks for. Digits with spaces or hyphens between them are one number; a word that begins
 * another one asks nothing more than the longer one does.
 */
export function wordsOfQuery(query: string): string[] {
  const number = /^[\d\s().+-]+$/.test(query) ? query.replace(/\D/g, '') : '';
  const words = number === '' ? [...new Set(searchWords(query))] : [number];
  return words.filter((word) => !words.some((other) => other !== word && other.startsWith(word)));
}

/**
 * Builds the index of entries that stand in the order in which results shall come (`nearestFirst`). For the start and
 * after a change, not for a key press.
 */
export function buildDirectoryIndex(ordered: readonly DirectoryEntry[]): DirectoryIndex {
  const lists = new Map<string, number[]>();
  const districtNumbers = new Map<string, number>();
  const districtsOfWord = new Map<string, number[]>();
  const kinds = new Uint8Array(ordered.length);
  const districts = new Uint16Array(ordered.length);
  const numberOfDistrict = (name: string): number => {
    const known = districtNumbers.get(name);
    if (known !== undefined) return known;
    const number = districtNumbers.size + 1;
    districtNumbers.set(name, number);
    for (const word of new Set(name.split(' '))) push(districtsOfWord, word, number);
    return number;
  };
  const fold = foldingOnce();
  ordered.forEach((entry, at) => {
    kinds[at] = directoryKinds.indexOf(entry.kind);
    const district = fold(entry.place?.district ?? '').join(' ');
    if (district !== '') districts[at] = numberOfDistrict(district);
    for (const word of wordsOfEntry(entry, fold)) push(lists, word, at);
  });
  const vocabulary = [...lists.keys()].sort(byCodeUnit);
  const starts = new Uint32Array(vocabulary.length + 1);
  const postings = new Uint32Array([...lists.values()].reduce((sum, list) => sum + list.length, 0));
  vocabulary.forEach((word, at) => {
    const list = lists.get(word) ?? [];
    postings.set(list, starts[at]);
    starts[at + 1] = (starts[at] ?? 0) + list.length;
  });
  return {
    entries: ordered,
    vocabulary,
    starts,
    postings,
    kinds,
    districts,
    districtsOfWord,
    matched: new Uint16Array(ordered.length),
  };
}

/**
 * The first `limit` entries in which every word of the query begins some word of the entry, in any order, without
 * accents. An entry whose kind is one of the words («hospital», «cem») or whose district has one of them comes before
 * the others; among equals, nearest first. With nothing asked, the nearest. Never throws.
 */
export function searchDirectory(
  index: DirectoryIndex,
  query: string,
  limit: number,
  only: readonly DirectoryKind[] | null = null,
): DirectoryEntry[] {
  const words = wordsOfQuery(query);
  // Text with nothing to search for («???») finds nothing; a box with nothing in it asks nothing.
  if (words.length === 0 && query.trim() !== '') return [];
  const ranges = words.map((word) => rangeOf(index, word));
  if (ranges.some(([from, to]) => from === to)) return [];
  countMatches(index, ranges);
  const named = kindsNamed(words);
  const places = new Set(words.flatMap((word) => index.districtsOfWord.get(word) ?? []));
  const allowed = only === null ? null : new Set(only.map((kind) => directoryKinds.indexOf(kind)));
  const tiers: [number[], number[], number[]] = [[], [], []];
  for (let at = 0; at < index.entries.length; at += 1) {
    if (index.matched[at] !== words.length) continue;
    const kind = index.kinds[at] ?? 0;
    if (allowed !== null && !allowed.has(kind)) continue;
    const hits = (named.has(kind) ? 1 : 0) + (places.has(index.districts[at] ?? 0) ? 1 : 0);
    const tier = tiers[2 - hits];
    if (tier !== undefined && tier.length < limit) tier.push(at);
    if (tiers[0].length >= limit) break;
  }
  return tiers
    .flat()
    .slice(0, limit)
    .flatMap((at) => index.entries[at] ?? []);
}

/** Kinds that one of the words names outright. */
export const kindsNamed = (words: readonly string[]): Set<number> =>
  new Set(
    directoryKinds.flatMap((kind, at) => (words.some((word) => kindNames[kind].includes(word)) ? [at] : [])),
  );

type Range = readonly [from: number, to: number];

/** Leaves in `matched` how many words of the query each entry holds; a word counts only after all before it did. */
function countMatches(index: DirectoryIndex, ranges: readonly Range[]): void {
  const { matched, starts, postings } = index;
  matched.fill(0);
  const size = ([from, to]: Range): number => (starts[to] ?? 0) - (starts[from] ?? 0);
  // The rarest first: what it leaves out is never counted again.
  [...ranges]
    .sort((a, b) => size(a) - size(b))
    .forEach(([from, to], before) => {
      const end = starts[to] ?? 0;
      for (let i = starts[from] ?? 0; i < end; i += 1) {
        const at = postings[i] ?? 0;
        if (matched[at] === before) matched[at] = before + 1;
      }
    });
}

/** Words of the vocabulary that begin with the prefix: they stand together, since it is sorted by code unit. */
function rangeOf({ vocabulary }: DirectoryIndex, prefix: string): Range {
  const first = lowerBound(vocabulary, (word) => word < prefix);
  return [first, lowerBound(vocabulary, (word) => word < prefix || word.startsWith(prefix))];
}

/** The first position at which `before` no longer holds. */
function lowerBound(words: readonly string[], before: (word: string) => boolean): number {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (before(words[middle] ?? '')) low = middle + 1;
    else high = middle;
  }
  return low;
}

const byCodeUnit = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function push<Key, Value>(lists: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}
