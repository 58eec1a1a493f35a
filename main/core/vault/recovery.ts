import { combine, split } from 'shamir-secret-sharing';
import { AppError } from '../../../shared/errors';
import { keyLength, type Random } from './keyRing';
import { readPiece, signsOf, tagLength, writePiece, type Piece } from './pieceCode';
import { derive } from './seal';

/** A new recovery secret and the three pieces to print; two of them give it back. */
export interface RecoverySet {
  /** The caller's to erase. */
  readonly secret: Buffer;
  readonly pieces: readonly [string, string, string];
}

/** Why two pieces do not open; the screen says it, since none of it helps who has only one. */
export type PieceProblem = 'mistyped' | 'same-piece' | 'different-sets' | 'another-office';

/** The refusal of pieces, with the reason and (for `mistyped`) which of the two, counted from 1. */
export const pieceRefusal = (reason: PieceProblem, position?: number): AppError =>
  new AppError('wrong-recovery-pieces', {
    detail: position === undefined ? { reason } : { reason, position },
  });

/** The three signs by which pieces of one set know each other. */
export const setTag = (secret: Buffer): string => signsOf(derive(secret, 'recovery-tag'), tagLength);

/**
 * Makes a secret of 32 random bytes and cuts it in three pieces (Shamir, threshold 2): one piece alone says nothing
 * about the secret. The pieces are strings because they are meant for paper; they exist only until they are shown.
 */
export async function makeRecoveryPieces(random: Random): Promise<RecoverySet> {
  const secret = random.bytes(keyLength);
  const tag = setTag(secret);
  // The library insists on a plain Uint8Array and refuses its subclass Buffer.
  const plain = new Uint8Array(secret);
  const shares = await split(plain, 3, 2);
  plain.fill(0);
  const written = shares.map((share, index) => {
    const piece = writePiece({ number: index + 1, tag, share: Buffer.from(share) });
    share.fill(0);
    return piece;
  });
  const [first = '', second = '', third = ''] = written;
  return { secret, pieces: [first, second, third] };
}

function readBoth(typed: readonly [string, string]): [Piece, Piece] {
  const [first, second] = [readPiece(typed[0]), readPiece(typed[1])];
  if (first === null) throw pieceRefusal('mistyped', 1);
  if (second === null) throw pieceRefusal('mistyped', 2);
  if (first.tag !== second.tag) throw pieceRefusal('different-sets');
  // Equal coordinates (the last byte) would make the library divide by zero.
  if (first.number === second.number || first.share.at(-1) === second.share.at(-1)) {
    throw pieceRefusal('same-piece');
  }
  return [first, second];
}

/**
 * The secret from any two different pieces of one set; the caller erases it.
 *
 * @throws AppError `wrong-recovery-pieces`, `detail.reason` a `PieceProblem`.
 */
export async function combinePieces(typed: readonly [string, string]): Promise<Buffer> {
  const pieces = readBoth(typed);
  let secret: Buffer;
  try {
    const combined = await combine(pieces.map((piece) => new Uint8Array(piece.share)));
    secret = Buffer.from(combined);
    combined.fill(0);
  } catch {
    // A coordinate of zero, which no writer makes and the check alone does not exclude.
    throw pieceRefusal('different-sets');
  } finally {
    for (const piece of pieces) piece.share.fill(0);
  }
  if (setTag(secret) !== pieces[0].tag) {
    secret.fill(0);
    throw pieceRefusal('different-sets');
  }
  return secret;
}
