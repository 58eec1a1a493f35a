import { beforeAll, describe, expect, it } from 'vitest';
import { roleCompartments, roles, type Role } from '../../../shared/permissions';
import type { UserId } from '../../../shared/contract/primitives';
import { KeyRing } from '../../../main/core/vault/keyRing';
import { makeRecoveryPieces } from '../../../main/core/vault/recovery';
import { authenticate, slotId } from '../../../main/core/vault/slots';
import {
  addSlot,
  createVault,
  openRecovery,
  openSlot,
  removeSlot,
  renameOffice,
  rewrapSlot,
} from '../../../main/core/vault/vault';
import {
  directoryPublicKey,
  directorySignatureHolds,
  signDirectory,
} from '../../../main/core/vault/directoryKey';
import {
  admission,
  coordinator,
  coordinatorId,
  countingKdf,
  officeId,
  psychologist,
  psychologistId,
  random,
  testVault,
  type TestVault,
} from '../../support/vault/testVault';

let made: TestVault;
const open = (account: { login: string; passphrase: string }, vault = made.vault) =>
  openSlot(vault, account.login, account.passphrase, made.kdf);

beforeAll(async () => {
  made = await testVault();
});

describe('opening', () => {
  it('gives the user, the role and just the compartments of the role', async () => {
    const opened = await open(coordinator);
    expect(opened).toMatchObject({ userId: coordinatorId, role: 'coordination' });
    expect(opened?.ring.compartments()).toEqual(['registry']);
    const psychology = await open(psychologist);
    expect(psychology?.ring.compartments()).toEqual(['registry', 'clinical', 'protected']);
    expect(psychology?.ring.get('clinical')).toEqual(made.ring.get('clinical'));
    expect(psychology?.ring.get('registry')).toEqual(opened?.ring.get('registry'));
  });

  it.each(roles)('gives %s what architecture and permissions say, and no more', async (role: Role) => {
    const account = { login: 'otra', userId: admission.userId, role, passphrase: 'x' };
    const vault = await addSlot(made.vault, { ...account, granter: made.ring }, { random, kdf: made.kdf });
    expect((await open(account, vault))?.ring.compartments()).toEqual([...roleCompartments[role]]);
  });

  it('answers a wrong passphrase and an unknown login alike, after one derivation each', async () => {
    const kdf = countingKdf();
    expect(await openSlot(made.vault, coordinator.login, 'otra frase', kdf)).toBeNull();
    expect(kdf.calls).toBe(1);
    expect(await openSlot(made.vault, 'nadie', coordinator.passphrase, kdf)).toBeNull();
    expect(kdf.calls).toBe(2);
    expect(await openSlot(made.vault, psychologist.login, 'otra frase', kdf)).toBeNull();
    expect(kdf.calls).toBe(3);
    expect(await open(coordinator)).not.toBeNull();
  });

  it('derives for an unknown login with a salt that stays and differs from login to login', async () => {
    const salts: string[] = [];
    const kdf = countingKdf();
    const spy = {
      derive: (passphrase: string, salt: Buffer, parameters: Parameters<typeof kdf.derive>[2]) => {
        salts.push(salt.toString('hex'));
        return kdf.derive(passphrase, salt, parameters);
      },
    };
    for (const login of ['nadie', 'nadie', 'ninguna', coordinator.login]) {
      await openSlot(made.vault, login, 'x', spy);
    }
    expect(salts[0]).toBe(salts[1]);
    expect(new Set(salts).size).toBe(3);
    expect(new Set(salts.map((salt) => salt.length))).toEqual(new Set([32]));
  });

  it('opens nothing with the passphrase of another slot', async () => {
    expect(await open({ ...coordinator, passphrase: psychologist.passphrase })).toBeNull();
  });

  it('holds no login, no name and no key', () => {
    const text = JSON.stringify(made.vault);
    for (const secret of [coordinator.login, psychologist.login, psychologist.passphrase]) {
      expect(text).not.toContain(secret);
    }
    for (const compartment of made.ring.compartments()) {
      const key = made.ring.get(compartment);
      expect(text).not.toContain(key?.toString('base64'));
      expect(text).not.toContain(key?.toString('hex'));
    }
  });
});

describe('forgery by somebody without the keys', () => {
  const bySwapping = () => {
    const [first, second] = made.vault.slots;
    if (first === undefined || second === undefined) throw new Error('two slots expected');
    return { first, second };
  };

  it('is found in a slot put under another login', async () => {
    const { first } = bySwapping();
    const vault = { ...made.vault, slots: [{ ...first, id: slotId(made.vault, 'intrusa') }] };
    expect(await open({ login: 'intrusa', passphrase: coordinator.passphrase }, vault)).toBeNull();
  });

  it.each([
    ['user', { userId: psychologistId }],
    ['role', { role: 'psychology' as const }],
  ])('is found in a slot with another %s', async (_, change) => {
    const { first, second } = bySwapping();
    const vault = { ...made.vault, slots: [{ ...first, ...change }, second] };
    expect(await open(coordinator, vault)).toBeNull();
  });

  it('is found in a key moved to another compartment', async () => {
    const { first, second } = bySwapping();
    const keys = {
      ...second.keys,
      clinical: second.keys.protected ?? '',
      protected: second.keys.clinical ?? '',
    };
    const vault = { ...made.vault, slots: [first, { ...second, keys }] };
    await expect(open(psychologist, vault)).rejects.toMatchObject({ code: 'damaged' });
    // By a colleague who holds registry and can put the office's seal on it again: still found.
    const sealed = authenticate(vault, made.ring.only(['registry']));
    await expect(open(psychologist, sealed)).rejects.toMatchObject({ code: 'damaged' });
  });

  it.each([
    ['the office', { officeId: '0f0f0f0f-1111-4222-8333-555555555555' }],
    ['the date', { createdAt: '2026-01-02T03:04:05.679Z' }],
    ['the cost', { kdf: { name: 'argon2id' as const, memoryKiB: 65_536, passes: 4, lanes: 1 } }],
    ['the key of the directory', { directoryPublicKey: Buffer.alloc(32, 9).toString('base64') }],
  ])('is found in a header with %s changed', async (_, change) => {
    const vault = { ...made.vault, header: { ...made.vault.header, ...change } };
    expect(await open(coordinator, vault)).toBeNull();
    await expect(openRecovery(vault, [made.pieces[0], made.pieces[1]])).rejects.toMatchObject({
      code: 'wrong-recovery-pieces',
    });
  });

  it.each([
    ['a changed name', () => ({ ...made.vault, header: { ...made.vault.header, officeName: 'CEM Falso' } })],
    ['a slot taken away', () => ({ ...made.vault, slots: made.vault.slots.slice(0, 1) })],
    ['slots in another order', () => ({ ...made.vault, slots: [...made.vault.slots].reverse() })],
    ['a seal by another key', () => authenticate(made.vault, KeyRing.generate(random))],
  ])('is found after the passphrase: %s', async (_, forge) => {
    await expect(open(coordinator, forge())).rejects.toMatchObject({ code: 'damaged' });
  });

  it('stops every later change too', async () => {
    const forged = { ...made.vault, slots: made.vault.slots.slice(0, 1) };
    expect(() => renameOffice(forged, 'CEM', made.ring)).toThrow('damaged');
    expect(() => removeSlot(forged, coordinatorId, made.ring)).toThrow('damaged');
    const change = { login: coordinator.login, passphrase: 'x', ring: made.ring };
    await expect(rewrapSlot(forged, change, { random, kdf: made.kdf })).rejects.toThrow('damaged');
  });
});

describe('granting', () => {
  it('refuses what the granter does not hold, before any derivation', async () => {
    const granter = made.ring.only(['registry']);
    const kdf = countingKdf();
    const social = { ...admission, role: 'social-work' as const };
    await expect(addSlot(made.vault, { ...social, granter }, { random, kdf })).rejects.toMatchObject({
      code: 'forbidden',
      options: { detail: { compartment: 'protected' } },
    });
    expect(kdf.calls).toBe(0);
    const vault = await addSlot(made.vault, { ...admission, granter }, { random, kdf });
    expect((await open(admission, vault))?.role).toBe('admission');
  });

  it('refuses a second slot for a login or for a user', async () => {
    const ports = { random, kdf: made.kdf };
    const sameLogin = { ...admission, login: coordinator.login, granter: made.ring };
    await expect(addSlot(made.vault, sameLogin, ports)).rejects.toMatchObject({
      code: 'conflict',
      options: { detail: { reason: 'login-taken' } },
    });
    const sameUser = { ...admission, userId: coordinatorId, granter: made.ring };
    await expect(addSlot(made.vault, sameUser, ports)).rejects.toMatchObject({
      options: { detail: { reason: 'user-has-slot' } },
    });
  });

  it('refuses a ring that was destroyed', async () => {
    const granter = made.ring.only(['registry']);
    granter.destroy();
    await expect(
      addSlot(made.vault, { ...admission, granter }, { random, kdf: made.kdf }),
    ).rejects.toMatchObject({ code: 'forbidden' });
  });
});

describe('changing', () => {
  it('gives a new passphrase and keeps the keys', async () => {
    const ring = made.ring.only(['registry']);
    const change = { login: coordinator.login, passphrase: 'una frase nueva', ring };
    const vault = await rewrapSlot(made.vault, change, { random, kdf: made.kdf });
    expect(await open(coordinator, vault)).toBeNull();
    const opened = await open({ ...coordinator, passphrase: 'una frase nueva' }, vault);
    expect(opened).toMatchObject({ userId: coordinatorId, role: 'coordination' });
    expect(opened?.ring.get('registry')).toEqual(made.ring.get('registry'));
    expect(vault.slots[0]?.salt).not.toBe(made.vault.slots[0]?.salt);
    expect(vault.slots[1]).toEqual(made.vault.slots[1]);
    expect(await open(coordinator)).not.toBeNull();
  });

  it('refuses to rewrap for an unknown login or with a poorer ring', async () => {
    const ports = { random, kdf: made.kdf };
    const unknown = { login: 'nadie', passphrase: 'x', ring: made.ring };
    await expect(rewrapSlot(made.vault, unknown, ports)).rejects.toMatchObject({ code: 'not-found' });
    const poorer = { login: psychologist.login, passphrase: 'x', ring: made.ring.only(['registry']) };
    await expect(rewrapSlot(made.vault, poorer, ports)).rejects.toMatchObject({ code: 'forbidden' });
  });

  it('takes a slot away, but never the last', async () => {
    const ring = made.ring.only(['registry']);
    const vault = removeSlot(made.vault, psychologistId, ring);
    expect(await open(psychologist, vault)).toBeNull();
    expect(await open(coordinator, vault)).not.toBeNull();
    expect(() => removeSlot(vault, coordinatorId, ring)).toThrow('conflict');
    expect(() => removeSlot(vault, 'nadie' as UserId, ring)).toThrow('not-found');
  });

  it('renames the office without asking for any passphrase', async () => {
    const vault = renameOffice(made.vault, 'CEM Nuevo', made.ring.only(['registry']));
    expect(vault.header.officeName).toBe('CEM Nuevo');
    expect(await open(psychologist, vault)).not.toBeNull();
    expect(await openRecovery(vault, [made.pieces[0], made.pieces[2]])).toBeInstanceOf(KeyRing);
  });

  it('destroys the new keys when two accounts of a new office collide', async () => {
    const { secret } = await makeRecoveryPieces(random);
    const input = {
      officeId,
      officeName: 'CEM',
      createdAt: '2026-01-02T03:04:05.678Z',
      accounts: [coordinator, { ...psychologist, login: coordinator.login }] as const,
      recoverySecret: secret,
    };
    await expect(
      createVault({ ...input, accounts: [...input.accounts] }, { random, kdf: made.kdf }),
    ).rejects.toThrow('conflict');
  });
});

describe('recovery', () => {
  it.each([
    [0, 1],
    [1, 2],
    [2, 0],
  ] as const)('opens everything with pieces %i and %i', async (first, second) => {
    const ring = await openRecovery(made.vault, [made.pieces[first], made.pieces[second]]);
    for (const compartment of ['registry', 'clinical', 'protected'] as const) {
      expect(ring.get(compartment)).toEqual(made.ring.get(compartment));
    }
  });

  it('gives a forgotten passphrase a successor', async () => {
    const ring = await openRecovery(made.vault, [made.pieces[0], made.pieces[2]]);
    const change = { login: psychologist.login, passphrase: 'otra vez dentro', ring };
    const vault = await rewrapSlot(made.vault, change, { random, kdf: made.kdf });
    const opened = await open({ ...psychologist, passphrase: 'otra vez dentro' }, vault);
    expect(opened?.ring.get('clinical')).toEqual(made.ring.get('clinical'));
  });

  it('tells pieces of another office', async () => {
    const other = await makeRecoveryPieces(random);
    await expect(openRecovery(made.vault, [other.pieces[0], other.pieces[1]])).rejects.toMatchObject({
      code: 'wrong-recovery-pieces',
      options: { detail: { reason: 'another-office' } },
    });
  });
});

describe('the key that signs the directory', () => {
  const contents = Buffer.from('directorio');

  it('signs for those who hold registry, and anyone can check', () => {
    const signature = signDirectory(made.vault, made.ring.only(['registry']), contents);
    const publicKey = directoryPublicKey(made.vault);
    expect(publicKey).toHaveLength(32);
    expect(directorySignatureHolds(publicKey, contents, signature)).toBe(true);
    expect(directorySignatureHolds(publicKey, Buffer.from('directorix'), signature)).toBe(false);
    expect(directorySignatureHolds(publicKey, contents, Buffer.alloc(64))).toBe(false);
    expect(directorySignatureHolds(publicKey, contents, Buffer.alloc(3))).toBe(false);
    expect(directorySignatureHolds(Buffer.alloc(32, 1), contents, signature)).toBe(false);
  });

  it('signs for nobody else', () => {
    expect(() => signDirectory(made.vault, made.ring.only(['clinical']), contents)).toThrow('forbidden');
    expect(() => signDirectory(made.vault, KeyRing.generate(random), contents)).toThrow('damaged');
  });
});
