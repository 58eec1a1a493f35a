import { randomBytes } from 'node:crypto';
import Sqlite from 'better-sqlite3';
import { beforeEach, describe, expect, it } from 'vitest';
import { OpenOffice } from '../../../main/core/openOffice';
import { KeyRing } from '../../../main/core/vault/keyRing';
import type { UserId } from '../../../shared/contract/primitives';

const nativeBinding = process.env['RESGUARDO_SQLITE_BINDING'];
const user = { id: 'u' as UserId, login: 'psico', fullName: 'Ana', role: 'psychology' } as const;

describe('the keys of an open office', () => {
  let office: OpenOffice;

  beforeEach(() => {
    const ring = new KeyRing([
      ['registry', randomBytes(32)],
      ['clinical', randomBytes(32)],
    ]);
    office = new OpenOffice(
      new Sqlite(':memory:', nativeBinding === undefined ? {} : { nativeBinding }),
      ring,
      user,
    );
  });

  it('serve one purpose and one compartment each, and stay the same', () => {
    const drafts = office.keyFor('drafts', 'clinical');
    expect(office.keyFor('drafts', 'clinical').equals(drafts)).toBe(true);
    const others = [
      office.key('clinical'),
      office.keyFor('drafts', 'registry'),
      office.keyFor('audit-chain', 'clinical'),
    ];
    for (const other of others) expect(other.equals(drafts)).toBe(false);
    office.close();
  });

  it('are not made for a compartment that the role does not open', () => {
    expect(() => office.keyFor('drafts', 'protected')).toThrow('forbidden');
    office.close();
  });

  it('are zeros once it is closed, and none is made any more', () => {
    const keys = [office.keyFor('drafts', 'clinical'), office.keyFor('audit-chain', 'registry')];
    office.close();
    for (const key of keys) expect(key.equals(Buffer.alloc(32))).toBe(true);
    expect(() => office.keyFor('drafts', 'clinical')).toThrow('forbidden');
  });
});
