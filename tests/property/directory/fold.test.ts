import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../../../main/core/canonicalJson';
import { dropRepeated, presentText } from '../../../shared/domain/directory/register/presentable';
import { readPhones } from '../../../shared/domain/directory/phones';
import { foldForSearch, searchWords, sortKey } from '../../../shared/domain/text/fold';

const anything = fc.string({ unit: 'binary', maxLength: 60 });

describe('foldForSearch', () => {
  it('never throws and changes nothing the second time', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const once = foldForSearch(text);
        expect(foldForSearch(once)).toBe(once);
        expect(searchWords(text).join(' ')).toBe(once);
      }),
      { numRuns: 5_000 },
    );
  });

  it('does not see accents, case or how a letter is composed', () => {
    expect(foldForSearch('  PEÑA-Núñez, José  ')).toBe('pena nunez jose');
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('á', 'É', 'ñ', 'ü', 'b', 'Z', '4', ' ') }), (text) => {
        expect(foldForSearch(text.normalize('NFD').toUpperCase())).toBe(foldForSearch(text));
      }),
    );
  });
});

describe('sortKey', () => {
  const name = fc
    .array(fc.string({ unit: fc.constantFrom(...Array.from('aábceénñÑoózZ')), minLength: 1, maxLength: 5 }), {
      minLength: 1,
      maxLength: 3,
    })
    .map((words) => words.join(' '));
  const alphabet = new Intl.Collator('es', { sensitivity: 'base' });

  it('sorts as the Spanish alphabet does', () => {
    fc.assert(
      fc.property(name, name, (a, b) => {
        const [first, second] = [sortKey(a), sortKey(b)];
        expect(Math.sign(first < second ? -1 : first > second ? 1 : 0)).toBe(
          Math.sign(alphabet.compare(a, b)),
        );
      }),
      { numRuns: 5_000 },
    );
    expect(
      ['Ñahui', 'Zapata', 'Álvarez', 'Nuñez', 'Oré'].sort((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1)),
    ).toEqual(['Álvarez', 'Nuñez', 'Ñahui', 'Oré', 'Zapata']);
  });

  it('is plain ASCII for any text', () => {
    fc.assert(
      fc.property(anything, (text) => {
        expect(sortKey(text)).toMatch(/^[ -~]*$/);
      }),
      { numRuns: 5_000 },
    );
  });
});

it('reads any cell of a register without throwing, and loses none of its digits', () => {
  const cell = fc.string({ unit: fc.constantFrom(...Array.from('0123456789/-;, ()TELs.n')) });
  fc.assert(
    fc.property(fc.oneof(anything, cell), (text) => {
      const { phones, doubts } = readPhones(text);
      expect(phones.length === 0 || phones.map((phone) => phone.text.replace(/\D/g, '')).join('')).toBe(
        phones.length === 0 || text.replace(/\D/g, ''),
      );
      expect(phones.every(({ dial }) => dial === null || /^\d{3,9}$/.test(dial))).toBe(true);
      expect(doubts.includes('undialable-phone')).toBe(phones.some(({ dial }) => dial === null));
    }),
    { numRuns: 3_000 },
  );
});

it('presents any text without throwing, and changes neither its letters nor its digits', () => {
  const plain = (text: string) => foldForSearch(text).replaceAll(' ', '');
  fc.assert(
    fc.property(fc.stringMatching(/^[A-Za-zÑÁÉ .,()"-]{0,60}$/), (text) => {
      expect(plain(presentText(text)).length).toBe(plain(text).length);
      dropRepeated(text);
    }),
    { numRuns: 3_000 },
  );
  fc.assert(fc.property(anything, (text) => typeof presentText(text) === 'string'));
});

it('writes the same bytes for the same value, whatever the order of its keys', () => {
  const reordered = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(reordered);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value)
        .reverse()
        .map(([key, inner]) => [key, reordered(inner)]),
    );
  };
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const text = canonicalJson(value);
      expect(canonicalJson(reordered(value))).toBe(text);
      expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
    }),
  );
});
