import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../..');
const onScreen = ['renderer', 'shared/words'].flatMap((zone) =>
  readdirSync(resolve(root, zone), { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/.test(path))
    .map((path) => join(zone, path)),
);

/** Words that the norm keeps for the courts, or that take a side, with what to write instead. */
const banned: readonly (readonly [RegExp, string])[] = [
  [/\bagresor(es)?\b/i, '§5.2.13 keeps it for legal papers: la persona, el participante'],
  [/\bvictimario\b/i, 'la persona'],
  [/\breconciliaci[oó]n\b|\bconciliar\b/i, '§6.4.11: no text proposes to reconcile a couple'],
  [/\bunidad familiar\b/i, '§6.4.11'],
  [/\brehabilitad[oa]\b|\bcurad[oa]\b/i, 'no verdict about a person'],
  [/¡|!\s*['"`]/, 'no exclamation marks'],
];

describe('words on screen', () => {
  it('are read', () => {
    expect(onScreen.length).toBeGreaterThan(40);
  });

  it.each(onScreen)('%s', (path) => {
    const text = readFileSync(resolve(root, path), 'utf8');
    const found = banned
      .filter(([pattern]) => pattern.test(text))
      .map(([pattern, why]) => `${pattern.source}: ${why}`);
    expect(found).toEqual([]);
  });
});
