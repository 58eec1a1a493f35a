import { createCipheriv, createDecipheriv, hkdfSync } from 'node:crypto';
import { AppError } from '../../../shared/errors';
import { keyLength, type Random } from './keyRing';

const cipher = 'aes-256-gcm';
const version = 1;
const nonceLength = 12;
const tagLength = 16;
const headLength = 1 + nonceLength;

/** How much longer a sealed text is than the plain one. */
export const sealOverhead = headLength + tagLength;

/** The version byte is authenticated with the rest, so that no later format can be passed off as this one. */
const associated = (aad: string): Buffer => Buffer.concat([Buffer.from([version]), Buffer.from(aad, 'utf8')]);

/**
 * Encrypts and authenticates with AES-256-GCM: version byte, 12 random bytes of nonce, ciphertext, 16 bytes of tag.
 *
 * @param aad what the sealed text belongs to (table, row, column): it opens nowhere else.
 */
export function seal(key: Buffer, plain: Buffer | string, aad: string, random: Random): Buffer {
  const nonce = random.bytes(nonceLength);
  const encryption = createCipheriv(cipher, key, nonce, { authTagLength: tagLength });
  encryption.setAAD(associated(aad));
  const body = typeof plain === 'string' ? encryption.update(plain, 'utf8') : encryption.update(plain);
  encryption.final();
  return Buffer.concat([Buffer.from([version]), nonce, body, encryption.getAuthTag()]);
}

/**
 * Opens what `seal` made with the same key and the same `aad`.
 *
 * @throws AppError `damaged` when a single bit differs, the key is another one, or it belongs elsewhere.
 */
export function unseal(key: Buffer, sealed: Buffer, aad: string): Buffer {
  if (sealed.length < sealOverhead || sealed[0] !== version) throw new AppError('damaged');
  const decryption = createDecipheriv(cipher, key, sealed.subarray(1, headLength), {
    authTagLength: tagLength,
  });
  decryption.setAAD(associated(aad));
  decryption.setAuthTag(sealed.subarray(sealed.length - tagLength));
  const plain = decryption.update(sealed.subarray(headLength, sealed.length - tagLength));
  try {
    decryption.final();
  } catch {
    // The only failure that GCM knows: what was decrypted is not to be believed, nor left in memory.
    plain.fill(0);
    throw new AppError('damaged');
  }
  return plain;
}

/**
 * A key for one purpose (HKDF-SHA256, 32 bytes), so that no key ever serves two. The same key and purpose give the
 * same result; nothing leads back.
 */
export function derive(key: Buffer, purpose: string): Buffer {
  return Buffer.from(hkdfSync('sha256', key, Buffer.alloc(0), `resguardo/1/${purpose}`, keyLength));
}
