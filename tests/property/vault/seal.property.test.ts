import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seal, unseal } from '../../../main/core/vault/seal';
import { random } from '../../support/vault/testVault';

const key = random.bytes(32);
const contents = fc.uint8Array({ maxLength: 300 }).map((bytes) => Buffer.from(bytes));

describe('what is sealed', () => {
  it('comes back as it was', () => {
    fc.assert(
      fc.property(contents, fc.string({ unit: 'binary' }), (plain, aad) => {
        expect(unseal(key, seal(key, plain, aad, random), aad)).toEqual(plain);
      }),
    );
  });

  it('is refused when any single bit differs', () => {
    fc.assert(
      fc.property(contents, fc.nat(), (plain, position) => {
        const sealed = seal(key, plain, 'nota', random);
        const bit = position % (sealed.length * 8);
        sealed[bit >> 3] = (sealed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
        expect(() => unseal(key, sealed, 'nota')).toThrow('damaged');
      }),
      { numRuns: 500 },
    );
    const sealed = seal(key, 'corta', 'nota', random);
    for (let bit = 0; bit < sealed.length * 8; bit += 1) {
      const changed = Buffer.from(sealed);
      changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      expect(() => unseal(key, changed, 'nota')).toThrow('damaged');
    }
  });

  it('is refused when it is said to belong elsewhere', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (aad, other) => {
        fc.pre(aad !== other);
        expect(() => unseal(key, seal(key, 'nota', aad, random), other)).toThrow('damaged');
      }),
    );
  });

  it('is refused when it was cut or lengthened', () => {
    fc.assert(
      fc.property(contents, fc.integer({ min: 1, max: 40 }), (plain, count) => {
        const sealed = seal(key, plain, 'nota', random);
        expect(() => unseal(key, sealed.subarray(0, -count), 'nota')).toThrow('damaged');
        expect(() => unseal(key, Buffer.concat([sealed, random.bytes(count)]), 'nota')).toThrow('damaged');
      }),
    );
  });
});
