import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPiece, shareBytes, writePiece, type Piece } from '../../../main/core/vault/pieceCode';
import { combinePieces, makeRecoveryPieces } from '../../../main/core/vault/recovery';

const signs = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const piece: fc.Arbitrary<Piece> = fc.record({
  number: fc.integer({ min: 1, max: 3 }),
  tag: fc.string({ unit: fc.constantFrom(...Array.from(signs)), minLength: 3, maxLength: 3 }),
  share: fc.uint8Array({ minLength: shareBytes, maxLength: shareBytes }).map((bytes) => Buffer.from(bytes)),
});
const positions = (written: string): number[] =>
  Array.from(written).flatMap((sign, position) => (sign === '-' ? [] : [position]));

describe('recovery pieces', () => {
  it('any two of three give the secret', async () => {
    const secretBytes = fc.uint8Array({ minLength: 32, maxLength: 32 });
    const pair = fc.constantFrom(
      ...([
        [0, 1],
        [1, 0],
        [0, 2],
        [2, 0],
        [1, 2],
        [2, 1],
      ] as const),
    );
    await fc.assert(
      fc.asyncProperty(secretBytes, pair, async (bytes, [first, second]) => {
        const made = await makeRecoveryPieces({ bytes: () => Buffer.from(bytes) });
        const typed = [made.pieces[first], made.pieces[second]] as const;
        expect(await combinePieces(typed)).toEqual(Buffer.from(bytes));
      }),
    );
  });

  it('are read as they were written', () => {
    fc.assert(
      fc.property(piece, (written) => {
        expect(readPiece(writePiece(written))).toEqual(written);
      }),
    );
  });

  it('with any one sign changed are refused: every position, every sign', () => {
    fc.assert(
      fc.property(piece, (original) => {
        const written = writePiece(original);
        for (const position of positions(written)) {
          for (const sign of `${signs}U*Ñ-`) {
            if (sign === written.charAt(position)) continue;
            const changed = written.slice(0, position) + sign + written.slice(position + 1);
            expect(readPiece(changed)).toBeNull();
          }
        }
      }),
      { numRuns: 20 },
    );
  });

  it('with any two signs exchanged are refused, also far apart', () => {
    fc.assert(
      fc.property(piece, (original) => {
        const written = writePiece(original);
        const places = positions(written);
        for (const [index, left] of places.entries()) {
          for (const right of places.slice(index + 1)) {
            const row = Array.from(written);
            const [first = '', second = ''] = [row[left], row[right]];
            if (first === second) continue;
            row[left] = second;
            row[right] = first;
            expect(readPiece(row.join(''))).toBeNull();
          }
        }
      }),
      { numRuns: 20 },
    );
  });

  it('with a sign left out or doubled are refused', () => {
    fc.assert(
      fc.property(piece, fc.nat(), (original, seed) => {
        const written = writePiece(original);
        const places = positions(written);
        const position = places[seed % places.length] ?? 0;
        expect(readPiece(written.slice(0, position) + written.slice(position + 1))).toBeNull();
        expect(readPiece(written.slice(0, position + 1) + written.slice(position))).toBeNull();
      }),
    );
  });

  it('never make the reader throw', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 120 }), (typed) => {
        expect(readPiece(typed)).toBeNull();
        expect(readPiece(`RG1-${typed}`)).toBeNull();
      }),
    );
  });
});
