import { createHash } from 'node:crypto';
import { z } from 'zod';
import { AppError } from '../../../shared/errors';
import { defaultKdfParameters, kdfParameters, type Kdf } from '../vault/kdf';
import type { Random } from '../vault/keyRing';
import { seal, unseal } from '../vault/seal';

/**
 * A file that a passphrase of its own opens, on this computer or another: a first line that says how, and pieces sealed
 * with AES-256-GCM under the key that Argon2id makes of the passphrase. Each piece is bound to the first line, to its
 * place and to whether it is the last, so that none can be taken out, put elsewhere or left off.
 */
const mark = 'RESGUARDO-SEALED 1 ';
const longestFirstLine = 1_000;
const largestPiece = 4 * 1024 * 1024;
const saltLength = 16;

const firstLine = z.strictObject({
  kdf: kdfParameters,
  salt: z.string().regex(/^[A-Za-z0-9+/]{22}==$/),
});

const boundTo = (head: string): ((index: number, last: boolean) => string) => {
  const digest = createHash('sha256').update(head, 'utf8').digest('hex');
  return (index, last) => `sealed-file|${digest}|${String(index)}|${last ? 'last' : 'more'}`;
};

const framed = (sealed: Buffer): Buffer => {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(sealed.length);
  return Buffer.concat([length, sealed]);
};

export interface SealedFileKey {
  readonly head: string;
  readonly key: Buffer;
}

/** The first line of a new file and the key of what follows. The caller erases the key. */
export async function newSealedFile(passphrase: string, kdf: Kdf, random: Random): Promise<SealedFileKey> {
  const salt = random.bytes(saltLength);
  const head = `${mark}${JSON.stringify({ kdf: defaultKdfParameters, salt: salt.toString('base64') })}\n`;
  return { head, key: await kdf.derive(passphrase, salt, defaultKdfParameters) };
}

/** The bytes of the file, a piece at a time: plain text is held no longer than a piece. */
export function* sealPieces({ head, key }: SealedFileKey, pieces: Iterable<string>, random: Random) {
  const place = boundTo(head);
  yield Buffer.from(head, 'utf8');
  let index = 0;
  // The first piece is empty: whether a passphrase fits is known before anything else is read.
  let waiting = '';
  for (const piece of pieces) {
    yield framed(seal(key, waiting, place(index, false), random));
    index += 1;
    waiting = piece;
  }
  yield framed(seal(key, waiting, place(index, true), random));
}

const refuse = (field: string, problem: string): never => {
  throw new AppError('invalid', { fields: { [field]: problem } });
};

/** The pieces of such a file, as they lie in it. @throws AppError `invalid` (`file`: `export-shape`) */
function framesOf(bytes: Buffer): { readonly head: string; readonly frames: Buffer[] } {
  const end = bytes.subarray(0, longestFirstLine).indexOf('\n');
  const head = end < 0 ? '' : bytes.subarray(0, end + 1).toString('utf8');
  if (!head.startsWith(mark)) return refuse('file', 'export-shape');
  const frames: Buffer[] = [];
  let at = end + 1;
  while (at < bytes.length) {
    const length = bytes.length - at < 4 ? 0 : bytes.readUInt32BE(at);
    if (length === 0 || length > largestPiece || at + 4 + length > bytes.length) {
      return refuse('file', 'export-damaged');
    }
    frames.push(bytes.subarray(at + 4, at + 4 + length));
    at += 4 + length;
  }
  return frames.length === 0 ? refuse('file', 'export-damaged') : { head, frames };
}

/**
 * What was sealed, whole.
 *
 * @throws AppError `invalid`: `file` `export-shape` for what is no such file, `passphrase` `export-passphrase` when it
 * does not open it, `file` `export-damaged` when it opens and something was changed, moved or cut off.
 */
export async function openSealedFile(bytes: Buffer, passphrase: string, kdf: Kdf): Promise<string> {
  const { head, frames } = framesOf(bytes);
  const { parameters, salt } = readFirstLine(head);
  const key = await kdf.derive(passphrase, salt, parameters);
  const place = boundTo(head);
  try {
    return frames
      .map((frame, index) => {
        try {
          return unseal(key, frame, place(index, index === frames.length - 1)).toString('utf8');
        } catch {
          return index === 0 && frames.length > 1
            ? refuse('passphrase', 'export-passphrase')
            : refuse('file', 'export-damaged');
        }
      })
      .join('');
  } finally {
    key.fill(0);
  }
}

function readFirstLine(head: string) {
  try {
    const { kdf, salt } = firstLine.parse(JSON.parse(head.slice(mark.length)));
    return { parameters: kdf, salt: Buffer.from(salt, 'base64') };
  } catch {
    return refuse('file', 'export-shape');
  }
}
