import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { KeyRing } from '../../../main/core/vault/keyRing';
import { random } from '../../support/vault/testVault';

describe('KeyRing', () => {
  it('starts with a different random key for each compartment', () => {
    const ring = KeyRing.generate(random);
    expect(ring.compartments()).toEqual(['registry', 'clinical', 'protected']);
    const keys = ring.compartments().map((compartment) => ring.get(compartment)?.toString('hex'));
    expect(new Set(keys).size).toBe(3);
    expect(keys.every((key) => key?.length === 64)).toBe(true);
  });

  it('overwrites its keys with zeros when destroyed', () => {
    const ring = KeyRing.generate(random);
    const key = ring.get('clinical');
    ring.destroy();
    expect(key?.every((byte) => byte === 0)).toBe(true);
    expect(ring.get('clinical')).toBeUndefined();
    expect(ring.compartments()).toEqual([]);
    expect(() => {
      ring.destroy();
    }).not.toThrow();
  });

  it('gives a narrower ring that outlives it', () => {
    const ring = KeyRing.generate(random);
    const registry = Buffer.from(ring.get('registry') ?? '');
    const narrow = ring.only(['registry']);
    ring.destroy();
    expect(narrow.compartments()).toEqual(['registry']);
    expect(narrow.has('clinical')).toBe(false);
    expect(narrow.get('registry')).toEqual(registry);
  });

  it('shows no key to a log or to JSON', () => {
    const ring = KeyRing.generate(random);
    const hex = ring.get('registry')?.toString('hex') ?? '';
    const shown = inspect(ring, { depth: 10, showHidden: true }) + JSON.stringify(ring);
    expect(shown).not.toContain(hex.slice(0, 8));
    expect(shown).not.toContain('Buffer');
  });
});
