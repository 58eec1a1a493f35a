import { describe, expect, it } from 'vitest';
import { AppError } from '../../../shared/errors';
import { readPiece, writePiece } from '../../../main/core/vault/pieceCode';
import { combinePieces, makeRecoveryPieces } from '../../../main/core/vault/recovery';
import { random } from '../../support/vault/testVault';

const reasonOf = async (pieces: readonly [string, string]): Promise<unknown> => {
  const error: unknown = await combinePieces(pieces).catch((thrown: unknown) => thrown);
  if (!(error instanceof AppError)) return 'opened';
  expect(error.code).toBe('wrong-recovery-pieces');
  return error.options.detail?.['reason'];
};

describe('recovery pieces', () => {
  it('are sixty signs in groups of five after RG1, numbered and tagged', async () => {
    const { pieces } = await makeRecoveryPieces(random);
    for (const [index, piece] of pieces.entries()) {
      expect(piece).toMatch(/^RG1(-[0-9A-HJKMNP-TV-Z]{5}){12}$/);
      expect(piece.charAt(4)).toBe(String(index + 1));
    }
    expect(new Set(pieces.map((piece) => piece.slice(5, 8))).size).toBe(1);
  });

  it('do not open one alone nor the same twice', async () => {
    const { pieces } = await makeRecoveryPieces(random);
    expect(await reasonOf([pieces[1], pieces[1]])).toBe('same-piece');
    expect(await reasonOf([pieces[1], pieces[1].toLowerCase().replaceAll('-', ' ')])).toBe('same-piece');
    expect(await reasonOf([pieces[1], ''])).toBe('mistyped');
  });

  it('of two offices are told apart', async () => {
    const [one, other] = [await makeRecoveryPieces(random), await makeRecoveryPieces(random)];
    expect(await reasonOf([one.pieces[0], other.pieces[1]])).toBe('different-sets');
    expect(await reasonOf([one.pieces[0], other.pieces[0]])).toBe('different-sets');
  });

  it('of two sets that happen to share the tag are told apart after combining', async () => {
    const { pieces } = await makeRecoveryPieces(random);
    const second = readPiece(pieces[1]);
    if (second === null) throw new Error('unreadable');
    const share = Buffer.from(second.share);
    share[0] = (share[0] ?? 0) ^ 1;
    expect(await reasonOf([pieces[0], writePiece({ ...second, share })])).toBe('different-sets');
  });

  it('survive careless typing', async () => {
    const { secret, pieces } = await makeRecoveryPieces(random);
    const careless = (piece: string): string =>
      ` ${piece.toLowerCase().replaceAll('0', 'o').replaceAll('1', 'l').replaceAll('-', ' – ')} `;
    expect(await combinePieces([careless(pieces[2]), careless(pieces[0])])).toEqual(secret);
    expect(await combinePieces([pieces[2].replaceAll('-', ''), pieces[1].replaceAll('1', 'I')])).toEqual(
      secret,
    );
  });

  it('say which of the two is mistyped', async () => {
    const { pieces } = await makeRecoveryPieces(random);
    await expect(combinePieces([pieces[0], 'RG1-AAAAA'])).rejects.toMatchObject({
      options: { detail: { reason: 'mistyped', position: 2 } },
    });
    await expect(combinePieces(['x'.repeat(100_000), pieces[0]])).rejects.toMatchObject({
      options: { detail: { reason: 'mistyped', position: 1 } },
    });
  });

  it('say nothing of the secret one by one: a share of zeros is random', async () => {
    // The library draws its own randomness; a share that repeated would betray a fault of it.
    const seen = new Set<string>();
    for (let run = 0; run < 60; run += 1) {
      const { pieces } = await makeRecoveryPieces({ bytes: (n) => Buffer.alloc(n) });
      for (const piece of pieces) {
        const share = readPiece(piece)?.share ?? Buffer.alloc(0);
        expect(share.subarray(0, 32).equals(Buffer.alloc(32))).toBe(false);
        expect(new Set(share.subarray(0, 32)).size).toBeGreaterThan(15);
        seen.add(share.toString('hex'));
      }
    }
    expect(seen.size).toBe(180);
  });
});
