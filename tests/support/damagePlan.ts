import { createHash } from 'node:crypto';
import type { Damage, DamageBench } from './damage';

const files = ['office.db', 'vault.json', 'directory-office.json'] as const;

/** Bytes from a seed: a trial that failed can be tried again. */
function* randomBytes(seed: string): Generator<number> {
  for (let block = 0; ; block += 1) {
    yield* createHash('sha256')
      .update(`${seed}:${String(block)}`)
      .digest();
  }
}

/**
 * So many single-byte changes: two of four in the database, the others in the small files, at places and to values
 * that follow from the seed.
 */
export function damages(bench: DamageBench, count: number, seed = 'resguardo'): Damage[] {
  const bytes = randomBytes(seed);
  const next = () => bytes.next().value as number;
  return Array.from({ length: count }, (_, index) => {
    const file = files[[0, 0, 1, 2][index % 4]!]!;
    const offset = (((next() << 16) | (next() << 8) | next()) >>> 0) % bench.size(file);
    const from = bench.byteAt(file, offset);
    const to = (from + 1 + (next() % 255)) % 256;
    return { file, offset, from, to };
  });
}
