import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { documentKinds } from '../../../shared/contract/intake.contract';
import { likenessOf } from '../../../shared/domain/people/likeness';
import { likenessKeys, lookUpKeys } from '../../../shared/domain/people/likenessKeys';
import type { Identity } from '../../../shared/domain/people/name';
import { bitsOf, isCommon } from '../../../shared/domain/people/nameRarity';
import { foldForSearch } from '../../../shared/domain/text/fold';
import { inventedMan, seeded } from '../../builders/peruvianNames';
import { slips, type Slip } from '../../builders/slips';

const man = fc.nat().map((seed) => inventedMan(seeded(seed)));
const undocumented = man.map((person): Identity => ({ ...person, documentKind: 'none', documentNumber: '' }));
const anyText = fc.string({ unit: 'grapheme', maxLength: 30 });
const anybody = fc.record<Identity>({
  givenNames: anyText,
  paternalSurname: anyText,
  maternalSurname: fc.oneof(anyText, fc.constant('')),
  documentKind: fc.constantFrom(...documentKinds),
  documentNumber: anyText,
  birthDate: fc.constantFrom(null, '1980-01-01', '1991-11-02'),
});

/** Found in a register of a hundred thousand: judged alike, and met under a key. */
const isFound = (noted: Identity, again: Identity): boolean => {
  const kept = new Set(likenessKeys(noted));
  return likenessOf(again, noted, 100_000) !== null && lookUpKeys(again).some((key) => kept.has(key));
};

const unmarked = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '');

describe('whoever is written down a second time is found', () => {
  it('without accents and ñ, in capitals', () => {
    fc.assert(
      fc.property(undocumented, (noted) => {
        const again = {
          ...noted,
          givenNames: unmarked(noted.givenNames).toUpperCase(),
          paternalSurname: unmarked(noted.paternalSurname).toUpperCase(),
          maternalSurname: unmarked(noted.maternalSurname).toUpperCase(),
        };
        expect(isFound(noted, again)).toBe(true);
      }),
    );
  });

  it('with the surnames swapped', () => {
    fc.assert(
      fc.property(undocumented, fc.boolean(), (noted, birthKnown) => {
        const again = {
          ...noted,
          paternalSurname: noted.maternalSurname,
          maternalSurname: noted.paternalSurname,
          birthDate: birthKnown ? noted.birthDate : null,
        };
        expect(isFound(noted, again)).toBe(true);
      }),
    );
  });

  it('without the second given name', () => {
    fc.assert(
      fc.property(undocumented, (noted) => {
        const again = { ...noted, givenNames: noted.givenNames.split(' ')[0]!, birthDate: null };
        expect(isFound(noted, again)).toBe(true);
      }),
    );
  });

  const field = fc.constantFrom('givenNames', 'paternalSurname', 'maternalSurname');
  it.each(Object.keys(slips) as Slip[])('with a letter wrong: %s', (slip) => {
    fc.assert(
      fc.property(
        undocumented,
        field,
        fc.nat(),
        fc.constantFrom('a', 'e', 'i', 'o', 'u', 'ñ', 'l', 'r', 's', 't', 'z'),
        (noted, where, at, letter) => {
          const typed = slips[slip](noted[where], at, letter);
          const part = where === 'givenNames' ? 'given' : 'surname';
          const words = foldForSearch(typed).split(' ');
          const before = foldForSearch(noted[where]).split(' ');
          // A slip that makes another well-known name of it (Vega, Vera) cannot be told from that name.
          fc.pre(words.every((word) => before.includes(word) || !isCommon(part, word)));
          // Nor can one that leaves only a letter or two, or parts a word in two.
          fc.pre(words.length === before.length && words.every((word) => word.length >= 3));
          expect(isFound(noted, { ...noted, [where]: typed, birthDate: null })).toBe(true);
        },
      ),
      { numRuns: 1_000 },
    );
  });

  it('by a document that lost its leading zeros, whatever the name', () => {
    fc.assert(
      fc.property(man, man, fc.integer({ min: 1, max: 4 }), (noted, again, zeros) => {
        const rest = noted.documentNumber.slice(zeros).replace(/^0/, '1');
        const whole = { ...noted, documentNumber: '0'.repeat(zeros) + rest };
        expect(isFound(whole, { ...again, documentNumber: rest })).toBe(true);
        expect(isFound({ ...again, documentNumber: rest }, whole)).toBe(true);
      }),
    );
  });

  it.each(Object.keys(slips) as Slip[])('with a digit of his document wrong: %s', (slip) => {
    fc.assert(
      fc.property(man, fc.nat(), fc.nat(9).map(String), (noted, at, digit) => {
        const again = { ...noted, documentNumber: slips[slip](noted.documentNumber, at, digit) };
        fc.pre(/^\d{7,9}$/.test(again.documentNumber));
        expect(isFound(noted, again)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});

describe('likeness', () => {
  it('is symmetric and never throws, whatever was typed', () => {
    fc.assert(
      fc.property(fc.oneof(anybody, man), fc.oneof(anybody, man), (left, right) => {
        const [one, other] = [likenessOf(left, right), likenessOf(right, left)];
        expect(one?.reasons).toEqual(other?.reasons);
        expect(one?.bits ?? 0).toBeCloseTo(other?.bits ?? 0, 6);
        expect(lookUpKeys(left).length).toBeLessThan(400);
      }),
      { numRuns: 1_000 },
    );
  });

  it('weighs a rare name more than a common one', () => {
    expect(bitsOf('surname', 'retama')).toBeGreaterThan(bitsOf('surname', 'quispe'));
    expect(bitsOf('given', 'zenobio')).toBeGreaterThan(bitsOf('given', 'juan'));
  });
});
