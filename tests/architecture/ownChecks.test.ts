import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

/**
 * How whoever facilitated looks at herself (§6.4.10 c) is read by nobody else. So its table is named where it is made,
 * where it is asked for by whose it is, and where the data of a man are listed, which it is none of; and nothing but its
 * own service asks.
 */
const root = resolve(import.meta.dirname, '../..');

const sources = ['shared', 'db', 'main', 'renderer', 'scripts'].flatMap((zone) =>
  readdirSync(join(root, zone), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(ts|tsx|mts|mjs|sql)$/.test(name))
    .map((name) => join(zone, name)),
);
const naming = (pattern: RegExp): string[] =>
  sources.filter((path) => pattern.test(readFileSync(join(root, path), 'utf8'))).sort();

describe('the own checks of who facilitates', () => {
  it('are named by no list, print, export or indicator', () => {
    expect(sources.length).toBeGreaterThan(100);
    expect(naming(/session_?own_?checks/i)).toEqual([
      'db/migrations/0037-session-log.sql',
      'db/repositories/ownChecks.ts',
      'db/schema/sessions.ts',
      'main/features/rights/ownDataSources.ts',
    ]);
  });

  it('are asked for by their own service alone', () => {
    expect(naming(/repositories\/ownChecks'/)).toEqual(['main/features/sessions/ownCheck.service.ts']);
  });
});
