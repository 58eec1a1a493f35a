import { describe, expect, it } from 'vitest';
import { derive, seal, sealOverhead, unseal } from '../../../main/core/vault/seal';
import { random } from '../../support/vault/testVault';

describe('seal', () => {
  const key = random.bytes(32);

  it('never gives the same bytes twice', () => {
    expect(seal(key, 'nota', 'a', random)).not.toEqual(seal(key, 'nota', 'a', random));
  });

  it('seals text as UTF-8 and the empty text too', () => {
    expect(unseal(key, seal(key, 'ñandú ☂', 'a', random), 'a').toString('utf8')).toBe('ñandú ☂');
    expect(unseal(key, seal(key, '', 'a', random), 'a')).toHaveLength(0);
    expect(seal(key, '', 'a', random)).toHaveLength(sealOverhead);
  });

  it('refuses another key, another version and what is too short', () => {
    const sealed = seal(key, 'nota', 'a', random);
    expect(() => unseal(random.bytes(32), sealed, 'a')).toThrow('damaged');
    expect(() => unseal(key, Buffer.concat([Buffer.from([2]), sealed.subarray(1)]), 'a')).toThrow('damaged');
    expect(() => unseal(key, sealed.subarray(0, sealOverhead - 1), 'a')).toThrow('damaged');
    expect(() => unseal(key, Buffer.alloc(0), 'a')).toThrow('damaged');
  });

  it('derives a key of its own for each purpose, always the same', () => {
    expect(derive(key, 'uno')).toEqual(derive(key, 'uno'));
    expect(derive(key, 'uno')).not.toEqual(derive(key, 'dos'));
    expect(derive(key, 'uno')).not.toEqual(derive(random.bytes(32), 'uno'));
    expect(derive(key, 'uno')).toHaveLength(32);
  });

  it('derives what HKDF-SHA256 (RFC 5869) gives, so that a later version finds the same keys', () => {
    // Computed apart, with two HMACs in Python.
    expect(derive(Buffer.alloc(32, 7), 'directory-signing').toString('hex')).toMatchInlineSnapshot(
      `"ef10399d967cce7471f52ac41cb505f4254df6a11cb68bf6f2a5de42c6c000fe"`,
    );
  });
});
