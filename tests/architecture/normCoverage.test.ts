import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../..');

interface Row {
  readonly article: string;
  readonly asks: string;
  readonly where: string[];
  readonly test: string[];
  readonly state: string;
}

const paths = (cell: string): string[] => [...cell.matchAll(/`([^`]+)`/g)].map((match) => match[1]!);

const rows: Row[] = readFileSync(join(root, 'docs/norm-coverage.md'), 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('| ') && !line.startsWith('| Article') && !line.startsWith('| ---'))
  .map((line) => {
    const cells = line.split('|').slice(1, -1);
    expect(cells, line).toHaveLength(5);
    const [article, asks, where, test, state] = cells.map((cell) => cell.trim()) as [
      string,
      string,
      string,
      string,
      string,
    ];
    return { article, asks, where: paths(where), test: paths(test), state };
  });

/** Provisions that ask something of an office or its records, read off the norm; a row may not go missing. */
const asked = [
  '§6.2.1 §6.2.2 §6.2.3 §6.2.4 §6.2.5 §6.2.6 §6.2.7 §6.2.8',
  '§6.3.1 §6.3.2 §6.3.3 §6.3.4 §6.3.5',
  '§6.4.1 §6.4.2 §6.4.3 §6.4.5 §6.4.6 §6.4.7 §6.4.8 §6.4.9 §6.4.10 §6.4.11 §6.4.12',
  '§6.5.1 §6.5.2 §6.5.4 §6.5.7 §6.6 §6.7.1 §6.7.2 §6.7.3 §6.8.1 §6.8.2 §6.8.3 §6.8.4',
  '§6.9.1 §6.9.2 §6.9.3 §6.10.2 §6.10.3 §6.10.4 §6.11.1 §6.11.2 §6.11.3 §6.11.4 §6.11.5 §7.1 §7.2',
].flatMap((line) => line.split(' '));

describe('docs/norm-coverage.md', () => {
  it('has one row for every provision that asks something', () => {
    const articles = rows.map((row) => row.article);
    expect(articles).toEqual([...new Set(articles)]);
    expect(asked.filter((article) => !articles.includes(article))).toEqual([]);
  });

  it.each(rows.map((row) => [row.article, row] as const))('%s names what exists', (_article, row) => {
    expect(['built', 'partly', 'not yet']).toContain(row.state);
    expect([...row.where, ...row.test].filter((path) => !existsSync(join(root, path)))).toEqual([]);
    if (row.state !== 'not yet') {
      expect(row.where, 'where it is built').not.toEqual([]);
      expect(row.test, 'what would fail without it').not.toEqual([]);
    }
    if (row.state !== 'built') expect(row.asks, 'what is missing').toMatch(/Falta/);
  });

  it('has the tests it names collected by the runner', () => {
    expect(rows.flatMap((row) => row.test).filter((path) => !/^tests\/.+\.test\.tsx?$/.test(path))).toEqual(
      [],
    );
  });
});
