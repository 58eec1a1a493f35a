import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import type { UserId } from '../../../shared/contract/primitives';
import { AppError } from '../../../shared/errors';
import { compartments, roleCompartments, type Compartment, type Role } from '../../../shared/permissions';
import { canonicalJson } from '../canonicalJson';
import type { Kdf } from './kdf';
import { KeyRing, keyLength, type Random } from './keyRing';
import { derive, seal, sealOverhead, unseal } from './seal';
import type { VaultFile, VaultHeader, VaultSlot } from './vaultFile';

/** The pieces that `vault.ts` is made of: how keys are wrapped, for a person or for recovery. */

const saltLength = 16;

type SealedKeys = VaultSlot['keys'];

/** What a wrapped key belongs to besides its compartment: it opens in no other place. */
export interface Owner {
  readonly id: string;
  readonly userId: string;
  readonly role: Role | 'recovery';
}

/** HMAC under the vault's salt: the name of a slot and the salt of a decoy come from it, each for its own purpose. */
const underSalt = (header: VaultHeader, purpose: 'slot' | 'decoy', login: string): Buffer =>
  createHmac('sha256', Buffer.from(header.salt, 'base64')).update(`${purpose}|${login}`).digest();

/** The name under which the slot of a login (known or not) stands in the vault and in the ledger of attempts. */
export const slotId = (vault: Pick<VaultFile, 'header'>, login: string): string =>
  underSalt(vault.header, 'slot', login).toString('base64');

/**
 * All of the header is bound to every wrapped key, except the office's name: the name may change, and nobody holds
 * all passphrases to wrap anew. The authentication covers the name.
 */
function headerDigest(header: VaultHeader): string {
  const { officeName: _, ...bound } = header;
  return createHash('sha256').update(canonicalJson(bound)).digest('base64');
}

const aadOf = (header: VaultHeader, owner: Owner, compartment: Compartment): string =>
  ['vault', header.officeId, owner.userId, owner.role, owner.id, compartment, headerDigest(header)].join('|');

/**
 * Wraps each key of the ring by itself.
 *
 * @throws AppError `forbidden` when the ring lacks one of those wanted: nobody gives what she does not hold.
 */
export function wrapKeys(
  header: VaultHeader,
  owner: Owner,
  wanted: readonly Compartment[],
  ring: KeyRing,
  wrappingKey: Buffer,
  random: Random,
): SealedKeys {
  const keys: SealedKeys = {};
  for (const compartment of wanted) {
    const key = ring.get(compartment);
    if (key === undefined) throw new AppError('forbidden', { detail: { compartment } });
    keys[compartment] = seal(wrappingKey, key, aadOf(header, owner, compartment), random).toString('base64');
  }
  return keys;
}

/**
 * Opens all wrapped keys, or none. `null` when the wrapping key opens not one of them.
 *
 * @throws AppError `damaged` when it opens some and not others: it is the right key, and the file was changed.
 */
export function unwrapKeys(
  header: VaultHeader,
  owner: Owner,
  keys: SealedKeys,
  wrappingKey: Buffer,
): KeyRing | null {
  const opened: [Compartment, Buffer][] = [];
  let refused = 0;
  for (const compartment of compartments) {
    const sealed = keys[compartment];
    if (sealed === undefined) continue;
    try {
      const key = unseal(wrappingKey, Buffer.from(sealed, 'base64'), aadOf(header, owner, compartment));
      opened.push([compartment, key]);
    } catch {
      refused += 1;
    }
  }
  const ring = new KeyRing(opened);
  if (refused === 0 && opened.length > 0) return ring;
  ring.destroy();
  if (opened.length > 0) throw new AppError('damaged');
  return null;
}

/** A slot that no passphrase opens, the same at each call: an unknown login costs and answers what a known one does. */
function decoySlot(header: VaultHeader, login: string): VaultSlot {
  const filling = underSalt(header, 'decoy', login);
  const sealed = Buffer.alloc(keyLength + sealOverhead, filling);
  sealed[0] = 1;
  return {
    id: slotId({ header }, login),
    userId: '' as UserId,
    role: 'admission',
    salt: filling.subarray(0, saltLength).toString('base64'),
    keys: { registry: sealed.toString('base64') },
  };
}

/** The slot of this login, or a decoy. */
export function slotOrDecoy(vault: VaultFile, login: string): VaultSlot {
  const id = slotId(vault, login);
  return vault.slots.find((slot) => slot.id === id) ?? decoySlot(vault.header, login);
}

/** Turns a passphrase into the key that wraps, uses it once, and erases it. */
export async function withPassphraseKey<T>(
  kdf: Kdf,
  header: VaultHeader,
  passphrase: string,
  salt: string,
  use: (wrappingKey: Buffer) => T,
): Promise<T> {
  const wrappingKey = await kdf.derive(passphrase, Buffer.from(salt, 'base64'), header.kdf);
  try {
    return use(wrappingKey);
  } finally {
    wrappingKey.fill(0);
  }
}

/** What a slot is made from. */
export interface NewSlot {
  readonly login: string;
  readonly userId: UserId;
  readonly role: Role;
  readonly passphrase: string;
}

/** Makes a slot with the compartments of its role. @throws AppError `forbidden`, before any derivation. */
export async function makeSlot(
  header: VaultHeader,
  account: NewSlot,
  ring: KeyRing,
  ports: { readonly random: Random; readonly kdf: Kdf },
): Promise<VaultSlot> {
  const wanted = roleCompartments[account.role];
  const missing = wanted.find((compartment) => !ring.has(compartment));
  if (missing !== undefined) throw new AppError('forbidden', { detail: { compartment: missing } });
  const id = slotId({ header }, account.login);
  const owner = { id, userId: account.userId, role: account.role };
  const salt = ports.random.bytes(saltLength).toString('base64');
  const keys = await withPassphraseKey(ports.kdf, header, account.passphrase, salt, (wrappingKey) =>
    wrapKeys(header, owner, wanted, ring, wrappingKey, ports.random),
  );
  return { ...owner, salt, keys };
}

type Unauthenticated = Omit<VaultFile, 'authentication'>;

function authenticationOf(vault: Unauthenticated, ring: KeyRing): Buffer {
  const registry = ring.get('registry');
  if (registry === undefined) throw new AppError('forbidden', { detail: { compartment: 'registry' } });
  const key = derive(registry, 'vault-authentication');
  try {
    const { header, slots, recovery } = vault;
    return createHmac('sha256', key).update(canonicalJson({ header, slots, recovery })).digest();
  } finally {
    key.fill(0);
  }
}

/** Puts the seal of the office on a vault. @throws AppError `forbidden` without the `registry` key. */
export const authenticate = (vault: Unauthenticated, ring: KeyRing): VaultFile => ({
  header: vault.header,
  slots: vault.slots,
  recovery: vault.recovery,
  authentication: authenticationOf(vault, ring).toString('base64'),
});

/** @throws AppError `damaged` when the vault is not as somebody of the office left it. */
export function verifyAuthentication(vault: VaultFile, ring: KeyRing): void {
  const stored = Buffer.from(vault.authentication, 'base64');
  if (!timingSafeEqual(stored, authenticationOf(vault, ring))) throw new AppError('damaged');
}
