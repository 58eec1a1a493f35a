import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { directoryKinds, type DirectoryEntry } from '../../../shared/domain/directory/entry';
import {
  buildDirectoryIndex,
  kindsNamed,
  searchDirectory,
  wordsOfEntry,
  wordsOfQuery,
} from '../../../shared/domain/directory/search';
import { nearestFirst } from '../../../shared/domain/directory/nearness';
import { searchWords } from '../../../shared/domain/text/fold';

const syllable = fc.constantFrom('ba', 'Ñu', 'cá', 'mental', 'lima', 'cem', 'o', 'san', '9', 'É');
const text = fc
  .array(syllable, { minLength: 1, maxLength: 4 })
  .map((parts) => parts.join(parts.length % 2 ? ' ' : ''));
const code = fc.constantFrom('150101', '150110', '150201', '020101');

const entries = fc
  .array(
    fc.record({
      kind: fc.constantFrom(...directoryKinds),
      name: text,
      district: text,
      code: fc.option(code, { nil: null }),
      phone: fc.stringMatching(/^\d{0,9}$/),
      lat: fc.double({ min: -18, max: 0, noNaN: true }),
      measured: fc.boolean(),
    }),
    { maxLength: 40 },
  )
  .map((rows) =>
    rows.map((row, at): DirectoryEntry => ({
      id: `e${at}`,
      kind: row.kind,
      name: row.name,
      place:
        row.code === null
          ? null
          : { ubigeo: row.code, department: 'Lima', province: 'Cañete', district: row.district },
      address: null,
      phones: row.phone === '' ? [] : [{ text: row.phone, dial: null }],
      hours: null,
      note: null,
      coordinates: row.measured ? { lat: row.lat, lon: -75 } : null,
      source: { name: 's', date: '2026' },
      verifiedAt: null,
      doubts: [],
    })),
  );
const origin = fc.constantFrom(null, { ubigeo: '150110', coordinates: { lat: -11.9, lon: -77 } });

/** The rule said straight out, entry by entry, without an index. */
function reference(all: readonly DirectoryEntry[], query: string, limit: number): DirectoryEntry[] {
  const words = wordsOfQuery(query);
  if (words.length === 0 && query.trim() !== '') return [];
  const named = kindsNamed(words);
  const hits = (entry: DirectoryEntry): number =>
    (named.has(directoryKinds.indexOf(entry.kind)) ? 1 : 0) +
    (searchWords(entry.place?.district ?? '').some((word) => words.includes(word)) ? 1 : 0);
  return all
    .filter((entry) =>
      words.every((word) => [...wordsOfEntry(entry)].some((known) => known.startsWith(word))),
    )
    .sort((a, b) => hits(b) - hits(a))
    .slice(0, limit);
}

describe('searchDirectory', () => {
  it('finds what the rule says, in the order that the rule says', () => {
    const query = fc.oneof(
      text,
      fc.array(text, { maxLength: 3 }).map((parts) => parts.join(' ')),
      fc.string(),
    );
    fc.assert(
      fc.property(entries, origin, query, fc.integer({ min: 1, max: 50 }), (all, from, asked, limit) => {
        const index = buildDirectoryIndex(nearestFirst(all, from));
        expect(searchDirectory(index, asked, limit)).toEqual(
          reference(nearestFirst(all, from), asked, limit),
        );
      }),
      { numRuns: 2_000 },
    );
  });

  it('never throws, whatever is typed', () => {
    fc.assert(
      fc.property(entries, fc.string({ unit: 'binary', maxLength: 200 }), (all, asked) => {
        const found = searchDirectory(buildDirectoryIndex(nearestFirst(all, null)), asked, 10);
        expect(found.length).toBeLessThanOrEqual(10);
      }),
      { numRuns: 1_000 },
    );
  });

  it('orders the same entries the same way, in whatever order they come', () => {
    fc.assert(
      fc.property(entries, origin, (all, from) => {
        expect(nearestFirst([...all].reverse(), from)).toEqual(nearestFirst(all, from));
      }),
    );
  });
});
