import type { UserId } from '../../../shared/contract/primitives';
import { AppError } from '../../../shared/errors';
import { compartments, type Role } from '../../../shared/permissions';
import { newDirectoryKey } from './directoryKey';
import { argon2Kdf, defaultKdfParameters, type Kdf } from './kdf';
import { KeyRing, type Random } from './keyRing';
import { combinePieces, pieceRefusal, setTag } from './recovery';
import { derive } from './seal';
import {
  authenticate,
  makeSlot,
  slotId,
  slotOrDecoy,
  unwrapKeys,
  verifyAuthentication,
  withPassphraseKey,
  wrapKeys,
  type NewSlot,
  type Owner,
} from './slots';
import type { VaultFile, VaultHeader } from './vaultFile';

/**
 * The vault as a value: every change gives a new one, which the caller writes with `writeVault`. A change needs the
 * `registry` key of somebody who is signed in (or recovery's), because she puts the office's seal on the whole.
 * Nothing here ever touches the data: keys are wrapped anew, never replaced.
 */

export interface VaultPorts {
  readonly random: Random;
  /** Argon2id unless a test brings its own. */
  readonly kdf?: Kdf;
}

export interface CreateVaultInput {
  readonly officeId: string;
  readonly officeName: string;
  /** UTC instant. */
  readonly createdAt: string;
  /** At least one: an office that nobody can open is of no use. */
  readonly accounts: readonly [NewSlot, ...NewSlot[]];
  /** From `makeRecoveryPieces`; the caller erases it. */
  readonly recoverySecret: Buffer;
}

/** What a passphrase opened. The ring is the caller's to destroy. */
export interface OpenedSlot {
  readonly userId: UserId;
  readonly role: Role;
  readonly ring: KeyRing;
}

const recoveryOwner: Owner = { id: 'recovery', userId: 'recovery', role: 'recovery' };

function wrapForRecovery(
  header: VaultHeader,
  secret: Buffer,
  ring: KeyRing,
  random: Random,
): VaultFile['recovery'] {
  const wrappingKey = derive(secret, 'recovery-wrapping');
  try {
    const keys = wrapKeys(header, recoveryOwner, compartments, ring, wrappingKey, random);
    return { tag: setTag(secret), keys };
  } finally {
    wrappingKey.fill(0);
  }
}

/**
 * A new office: fresh keys, one slot for each account, the recovery slot, and the pair that signs the directory.
 *
 * @returns the vault and a ring with *all* keys, which the caller narrows with `only` and destroys.
 * @throws AppError `conflict` when two accounts share a login or a user id.
 */
export async function createVault(
  input: CreateVaultInput,
  ports: VaultPorts,
): Promise<{ vault: VaultFile; ring: KeyRing }> {
  const ring = KeyRing.generate(ports.random);
  try {
    const directory = newDirectoryKey(input.officeId, ring, ports.random);
    const header: VaultHeader = {
      format: 1,
      officeId: input.officeId,
      officeName: input.officeName,
      createdAt: input.createdAt,
      kdf: defaultKdfParameters,
      salt: ports.random.bytes(32).toString('base64'),
      directoryPublicKey: directory.publicKey.toString('base64'),
      sealedDirectoryKey: directory.sealed.toString('base64'),
    };
    const recovery = wrapForRecovery(header, input.recoverySecret, ring, ports.random);
    let vault = authenticate({ header, slots: [], recovery }, ring);
    for (const account of input.accounts) vault = await addSlot(vault, { ...account, granter: ring }, ports);
    return { vault, ring };
  } catch (error) {
    ring.destroy();
    throw error;
  }
}

/**
 * Opens the slot of a login. `null` for a wrong passphrase and for an unknown login alike, after the same work: one
 * derivation and the same steps.
 *
 * @throws AppError `damaged` when the passphrase is right and the vault is not as the office left it.
 */
export async function openSlot(
  vault: VaultFile,
  login: string,
  passphrase: string,
  kdf: Kdf = argon2Kdf,
): Promise<OpenedSlot | null> {
  const slot = slotOrDecoy(vault, login);
  const ring = await withPassphraseKey(kdf, vault.header, passphrase, slot.salt, (wrappingKey) =>
    unwrapKeys(vault.header, slot, slot.keys, wrappingKey),
  );
  if (ring === null) return null;
  try {
    verifyAuthentication(vault, ring);
  } catch (error) {
    ring.destroy();
    throw error;
  }
  return { userId: slot.userId, role: slot.role, ring };
}

/**
 * Opens the vault with any two pieces of recovery. The ring holds every compartment and is the caller's to destroy.
 *
 * @throws AppError `wrong-recovery-pieces` (see `PieceProblem`) or `damaged`.
 */
export async function openRecovery(vault: VaultFile, pieces: readonly [string, string]): Promise<KeyRing> {
  const secret = await combinePieces(pieces);
  const wrappingKey = derive(secret, 'recovery-wrapping');
  let ring: KeyRing | null;
  try {
    ring = unwrapKeys(vault.header, recoveryOwner, vault.recovery.keys, wrappingKey);
  } finally {
    secret.fill(0);
    wrappingKey.fill(0);
  }
  if (ring === null) throw pieceRefusal('another-office');
  try {
    verifyAuthentication(vault, ring);
  } catch (error) {
    ring.destroy();
    throw error;
  }
  return ring;
}

/**
 * Gives a new person the compartments of her role.
 *
 * @param input.granter the open ring that gives them: hers who is signed in, a colleague's, or recovery's.
 * @throws AppError `forbidden` when the granter lacks a compartment that the role needs; `conflict` when the login
 * (`detail.reason` `login-taken`) or the user (`user-has-slot`) has a slot already.
 */
export async function addSlot(
  vault: VaultFile,
  input: NewSlot & { readonly granter: KeyRing },
  ports: VaultPorts,
): Promise<VaultFile> {
  const id = slotId(vault, input.login);
  if (vault.slots.some((slot) => slot.id === id)) {
    throw new AppError('conflict', { detail: { reason: 'login-taken' } });
  }
  if (vault.slots.some((slot) => slot.userId === input.userId)) {
    throw new AppError('conflict', { detail: { reason: 'user-has-slot' } });
  }
  verifyAuthentication(vault, input.granter);
  const slot = await makeSlot(vault.header, input, input.granter, {
    random: ports.random,
    kdf: ports.kdf ?? argon2Kdf,
  });
  return authenticate({ ...vault, slots: [...vault.slots, slot] }, input.granter);
}

/**
 * Takes the slot of a person away: her passphrase opens nothing of this vault any more. A copy that she made of the
 * old file still opens with it (see the decision).
 *
 * @throws AppError `not-found`, or `conflict` (`last-slot`) when nobody would be left.
 */
export function removeSlot(vault: VaultFile, userId: UserId, ring: KeyRing): VaultFile {
  verifyAuthentication(vault, ring);
  const slots = vault.slots.filter((slot) => slot.userId !== userId);
  if (slots.length === vault.slots.length) throw new AppError('not-found');
  if (slots.length === 0) throw new AppError('conflict', { detail: { reason: 'last-slot' } });
  return authenticate({ ...vault, slots }, ring);
}

/**
 * Gives an existing login a new passphrase; user and role stay. The data is not touched.
 *
 * @param input.ring her own ring, or recovery's.
 * @throws AppError `not-found` when the login has no slot; `forbidden` when the ring lacks a compartment of the role.
 */
export async function rewrapSlot(
  vault: VaultFile,
  input: { readonly login: string; readonly passphrase: string; readonly ring: KeyRing },
  ports: VaultPorts,
): Promise<VaultFile> {
  verifyAuthentication(vault, input.ring);
  const id = slotId(vault, input.login);
  const present = vault.slots.find((slot) => slot.id === id);
  if (present === undefined) throw new AppError('not-found');
  const account = { ...input, userId: present.userId, role: present.role };
  const renewed = await makeSlot(vault.header, account, input.ring, {
    random: ports.random,
    kdf: ports.kdf ?? argon2Kdf,
  });
  const slots = vault.slots.map((slot) => (slot.id === id ? renewed : slot));
  return authenticate({ ...vault, slots }, input.ring);
}

/** The office's new name in the header, which the lock screen shows. @throws AppError `damaged`, `forbidden`. */
export function renameOffice(vault: VaultFile, officeName: string, ring: KeyRing): VaultFile {
  verifyAuthentication(vault, ring);
  return authenticate({ ...vault, header: { ...vault.header, officeName } }, ring);
}
