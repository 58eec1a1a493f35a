import { z } from 'zod';
import { keyLength } from './keyRing';

/**
 * The cost of turning a passphrase into a key. The bounds are for reading: a file edited to cost less would make
 * guessing cheap, one edited to cost more would hang the machine, and both are refused before any work is done.
 */
export const kdfParameters = z.strictObject({
  name: z.literal('argon2id'),
  memoryKiB: z
    .number()
    .int()
    .min(64 * 1024)
    .max(512 * 1024),
  passes: z.number().int().min(3).max(10),
  lanes: z.number().int().min(1).max(4),
});
export type KdfParameters = z.infer<typeof kdfParameters>;

/** What new vaults cost: measured 60 to 200 ms on an office machine, 64 MiB a guess for an attacker. */
export const defaultKdfParameters: KdfParameters = {
  name: 'argon2id',
  memoryKiB: 64 * 1024,
  passes: 3,
  lanes: 1,
};

/** The port behind which the expensive work stands: tests count the derivations and make them cheap. */
export interface Kdf {
  derive(passphrase: string, salt: Buffer, parameters: KdfParameters): Promise<Buffer>;
}

/**
 * Argon2id (RFC 9106) on libuv's thread pool: the window goes on drawing meanwhile. Of the three kinds it is the
 * library's default (its enum cannot be read from isolated modules); a reference value in the tests holds it to that.
 */
export const argon2Kdf: Kdf = {
  async derive(passphrase, salt, parameters) {
    // NFKC: the same passphrase typed on another keyboard or system must give the same bytes.
    const bytes = Buffer.from(passphrase.normalize('NFKC'), 'utf8');
    try {
      // Read with the first passphrase: the lock screen needs none to show its numbers.
      const { hashRaw } = await import('@node-rs/argon2');
      return await hashRaw(bytes, {
        memoryCost: parameters.memoryKiB,
        timeCost: parameters.passes,
        parallelism: parameters.lanes,
        outputLen: keyLength,
        salt,
      });
    } finally {
      bytes.fill(0);
    }
  },
};
