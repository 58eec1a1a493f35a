import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { z } from 'zod';
import { instant, userId } from '../../../shared/contract/primitives';
import { AppError } from '../../../shared/errors';
import { compartments, roles } from '../../../shared/permissions';
import { stageFile, type StagedFile } from '../files/atomicFile';
import { canonicalJson } from '../canonicalJson';
import { kdfParameters } from './kdf';
import { keyLength } from './keyRing';
import { tagLength } from './pieceCode';
import { sealOverhead } from './seal';

const currentFormat = 1;
/** Far above what an office of hundreds needs; a larger file is no vault, and reading it is not worth the memory. */
const maximumBytes = 1024 * 1024;

/** Base64 of exactly so many bytes, in the one spelling that a writer gives it. */
const bytes = (length: number) =>
  z.string().refine((text) => {
    const decoded = Buffer.from(text, 'base64');
    return decoded.length === length && decoded.toString('base64') === text;
  });

const sealedKey = bytes(keyLength + sealOverhead);
const sealedKeys = z.partialRecord(z.enum(compartments), sealedKey);

const header = z.strictObject({
  format: z.literal(currentFormat),
  officeId: z.uuid(),
  officeName: z.string().min(1).max(200),
  createdAt: instant,
  kdf: kdfParameters,
  salt: bytes(32),
  /** Ed25519, raw: anyone may check the office's directory, also while locked. */
  directoryPublicKey: bytes(32),
  /** Its private half, for those who hold `registry`. */
  sealedDirectoryKey: sealedKey,
});
export type VaultHeader = z.infer<typeof header>;

const slot = z.strictObject({
  /** HMAC of the login under the vault's salt: no name stands in the file. */
  id: bytes(32),
  userId,
  role: z.enum(roles),
  salt: bytes(16),
  keys: sealedKeys,
});
export type VaultSlot = z.infer<typeof slot>;

const vaultBody = z.strictObject({
  header,
  slots: z.array(slot).max(1_000),
  recovery: z.strictObject({ tag: z.string().length(tagLength), keys: sealedKeys }),
  /** HMAC of all the above under a key that `registry` gives: finds what an intruder changed. */
  authentication: bytes(32),
});
const vaultFile = vaultBody.extend({
  /** SHA-256 of all the above: finds what a failing disk changed, before any passphrase. */
  checksum: bytes(32),
});
/** The contents of `vault.json` without the checksum, which exists on disk alone. Never changed in place. */
export type VaultFile = Readonly<z.infer<typeof vaultBody>>;

const checksumOf = (vault: VaultFile): string =>
  createHash('sha256').update(canonicalJson(vault)).digest('base64');

/**
 * Writes the vault whole: after a crash the old one or the new one stands there.
 *
 * @throws AppError `disk-full`, with the old file untouched.
 */
export function writeVault(path: string, vault: VaultFile): void {
  stageVaultFile(path, vault).keep();
}

/** The same in two steps: what the new vault belongs to is committed in between. @throws AppError `disk-full` */
export function stageVaultFile(path: string, vault: VaultFile): StagedFile {
  const contents = { ...vault, checksum: checksumOf(vault) };
  return stageFile(path, `${JSON.stringify(contents, null, 2)}\n`);
}

function readText(path: string): string | null {
  try {
    if (statSync(path).size > maximumBytes) throw new AppError('damaged');
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path));
  } catch (error) {
    if (error instanceof TypeError) throw new AppError('damaged');
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}

/** The one member that every format shares, so that a newer vault is called newer and not damaged. */
const anyFormat = z.object({ header: z.object({ format: z.number().int() }) });

/** Reads a vault from text, as `readVault` does from its file. */
export function parseVault(text: string): VaultFile {
  let contents: unknown;
  try {
    contents = JSON.parse(text);
  } catch {
    throw new AppError('damaged');
  }
  const format = anyFormat.safeParse(contents);
  if (format.success && format.data.header.format > currentFormat) throw new AppError('newer-database');
  const parsed = vaultFile.safeParse(contents);
  if (!parsed.success) throw new AppError('damaged');
  const { checksum, ...vault } = parsed.data;
  if (checksumOf(vault) !== checksum) throw new AppError('damaged');
  return vault;
}

/**
 * Reads the vault; `null` when there is none yet (first run). It proves that nothing was damaged, not who wrote it:
 * that comes with the passphrase.
 *
 * @throws AppError `damaged` when the file is not what a Resguardo wrote, its checksum differs, or it asks for a key
 * derivation outside the bounds; `newer-database` when a newer Resguardo wrote it.
 */
export function readVault(path: string): VaultFile | null {
  const text = readText(path);
  return text === null ? null : parseVault(text);
}
