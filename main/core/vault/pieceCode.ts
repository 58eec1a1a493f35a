/**
 * The writing of a recovery piece: `RG1-` and 60 signs in groups of five, for people who copy from paper.
 *
 * Signs are Crockford's 32 (no I, L, O, U). In order: piece number (1), tag of the set (3), share (53), check (3).
 * The check makes the whole a multiple of the prime 32749 when read as a number in base 32. 32 generates all residues
 * of that prime, so that *every* change of one sign and *every* exchange of two signs is found, and one in 32,749 of
 * all other mistakes is not.
 */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const prime = 32_749;
const checkLength = 3;
const prefix = 'RG1';

export const tagLength = 3;
export const shareBytes = 33;
const shareLength = Math.ceil((shareBytes * 8) / 5);
const pieceLength = 1 + tagLength + shareLength + checkLength;

export interface Piece {
  /** 1 to 3, as printed. */
  readonly number: number;
  /** Tells sets of pieces apart; derived from the secret, says nothing about it that helps. */
  readonly tag: string;
  readonly share: Buffer;
}

/** The first `count` signs of the bytes read as a row of bits. */
export function signsOf(bytes: Buffer, count: number): string {
  let signs = '';
  for (let position = 0; position < count; position += 1) {
    let value = 0;
    for (let bit = position * 5; bit < position * 5 + 5; bit += 1) {
      value = value * 2 + (((bytes[bit >> 3] ?? 0) >> (7 - (bit & 7))) & 1);
    }
    signs += alphabet.charAt(value);
  }
  return signs;
}

/** The bytes of a row of signs, or `null` when the bits left over are not zero (no writer leaves them so). */
function bytesOf(signs: string, count: number): Buffer | null {
  const bytes = Buffer.alloc(count);
  for (let position = 0; position < signs.length; position += 1) {
    const value = alphabet.indexOf(signs.charAt(position));
    for (let offset = 0; offset < 5; offset += 1) {
      if (((value >> (4 - offset)) & 1) === 0) continue;
      const bit = position * 5 + offset;
      if (bit >= count * 8) return null;
      bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) | (1 << (7 - (bit & 7)));
    }
  }
  return bytes;
}

const residue = (signs: string): number => {
  let value = 0;
  for (const sign of signs) value = (value * 32 + alphabet.indexOf(sign)) % prime;
  return value;
};

function checkOf(signs: string): string {
  let value = (prime - residue(signs + alphabet.charAt(0).repeat(checkLength))) % prime;
  let check = '';
  for (let position = 0; position < checkLength; position += 1) {
    check = alphabet.charAt(value % 32) + check;
    value = Math.floor(value / 32);
  }
  return check;
}

/** The piece as it is printed. */
export function writePiece(piece: Piece): string {
  const contents = alphabet.charAt(piece.number) + piece.tag + signsOf(piece.share, shareLength);
  const groups = (contents + checkOf(contents)).match(/.{5}/g) ?? [];
  return [prefix, ...groups].join('-');
}

/**
 * Reads what a person typed: small letters, spaces, missing or other hyphens, O for 0, I or L for 1 are all taken.
 * `null` when it is no piece or a sign of it is wrong.
 */
export function readPiece(typed: string): Piece | null {
  // A long text is no piece; it is not worth the work of cleaning it.
  if (typed.length > 400) return null;
  const signs = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Pd}.,]/gu, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');
  if (!signs.startsWith(prefix)) return null;
  const body = signs.slice(prefix.length);
  if (body.length !== pieceLength || Array.from(body).some((sign) => !alphabet.includes(sign))) return null;
  if (residue(body) !== 0) return null;
  const number = alphabet.indexOf(body.charAt(0));
  const share = bytesOf(body.slice(1 + tagLength, 1 + tagLength + shareLength), shareBytes);
  if (number < 1 || number > 3 || share === null) return null;
  return { number, tag: body.slice(1, 1 + tagLength), share };
}
