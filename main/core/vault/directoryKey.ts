import { createPrivateKey, createPublicKey, sign, verify, type KeyObject } from 'node:crypto';
import { AppError } from '../../../shared/errors';
import { keyLength, type KeyRing, type Random } from './keyRing';
import { derive, seal, unseal } from './seal';
import type { VaultFile } from './vaultFile';

/**
 * The Ed25519 pair with which the office signs its emergency directory (§6.2.7). The lock screen checks with the
 * public half, which needs no passphrase; only who holds `registry` can sign.
 */

/** RFC 8410: what stands before the 32 raw bytes in the two standard containers. */
const privatePrefix = Buffer.from('302e020100300506032b657004220420', 'hex');
const publicPrefix = Buffer.from('302a300506032b6570032100', 'hex');

function privateKeyOf(seed: Buffer): KeyObject {
  const container = Buffer.concat([privatePrefix, seed]);
  try {
    return createPrivateKey({ key: container, format: 'der', type: 'pkcs8' });
  } finally {
    container.fill(0);
  }
}

const aadOf = (officeId: string): string => `vault|${officeId}|directory-signing`;

/** Runs with the key that seals the private half, then erases it. */
function withSealingKey<T>(ring: KeyRing, use: (key: Buffer) => T): T {
  const registry = ring.get('registry');
  if (registry === undefined) throw new AppError('forbidden', { detail: { compartment: 'registry' } });
  const key = derive(registry, 'directory-signing');
  try {
    return use(key);
  } finally {
    key.fill(0);
  }
}

/** A new pair: the public half raw, the private half sealed for those who hold `registry`. */
export function newDirectoryKey(
  officeId: string,
  ring: KeyRing,
  random: Random,
): { publicKey: Buffer; sealed: Buffer } {
  const seed = random.bytes(keyLength);
  try {
    const spki = createPublicKey(privateKeyOf(seed)).export({ format: 'der', type: 'spki' });
    return {
      publicKey: spki.subarray(publicPrefix.length),
      sealed: withSealingKey(ring, (key) => seal(key, seed, aadOf(officeId), random)),
    };
  } finally {
    seed.fill(0);
  }
}

/** The public half, 32 raw bytes. */
export const directoryPublicKey = (vault: Pick<VaultFile, 'header'>): Buffer =>
  Buffer.from(vault.header.directoryPublicKey, 'base64');

/**
 * Signs contents of the directory (64 bytes).
 *
 * @throws AppError `forbidden` when the ring lacks `registry`; `damaged` when the sealed half does not open.
 */
export function signDirectory(vault: Pick<VaultFile, 'header'>, ring: KeyRing, contents: Buffer): Buffer {
  const sealed = Buffer.from(vault.header.sealedDirectoryKey, 'base64');
  const seed = withSealingKey(ring, (key) => unseal(key, sealed, aadOf(vault.header.officeId)));
  try {
    return sign(null, contents, privateKeyOf(seed));
  } finally {
    seed.fill(0);
  }
}

/** True when the office of this public half signed exactly these contents. */
export function directorySignatureHolds(publicKey: Buffer, contents: Buffer, signature: Buffer): boolean {
  const container = Buffer.concat([publicPrefix, publicKey]);
  return verify(null, contents, createPublicKey({ key: container, format: 'der', type: 'spki' }), signature);
}
