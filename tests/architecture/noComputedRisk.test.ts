import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

/**
 * A level of risk is judged by a person. So nothing but what a person sent, or what was kept of it, makes one: outside
 * the list of levels itself, no code of the core writes a level down.
 */
const root = resolve(import.meta.dirname, '../..');
const levels = new Set(['mild', 'moderate', 'severe']);

/** Where levels are written as a value: not compared with, and not part of a type. */
function levelsMade(text: string): string[] {
  const source = ts.createSourceFile('x.ts', text, ts.ScriptTarget.Latest, true);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteral(node) && levels.has(node.text)) {
      const { parent } = node;
      const compared =
        ts.isBinaryExpression(parent) &&
        [ts.SyntaxKind.EqualsEqualsEqualsToken, ts.SyntaxKind.ExclamationEqualsEqualsToken].includes(
          parent.operatorToken.kind,
        );
      if (!compared && !ts.isLiteralTypeNode(parent)) found.push(parent.getText(source));
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return [...new Set(found)];
}

const sources = ['shared', 'db', 'main/core', 'main/features'].flatMap((zone) =>
  readdirSync(join(root, zone), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join(zone, name)),
);

describe('the level of risk', () => {
  it('is computed by nothing', () => {
    expect(sources.length).toBeGreaterThan(100);
    const made = sources.flatMap((path) =>
      levelsMade(readFileSync(join(root, path), 'utf8')).map((where) => [path, where] as const),
    );
    expect(made).toEqual([['shared/domain/evaluation/riskLevel.ts', `['mild', 'moderate', 'severe']`]]);
  });

  it('would be noticed', () => {
    expect(levelsMade(`const level = yes > 3 ? 'severe' : 'mild';`)).toHaveLength(1);
    expect(levelsMade(`const is = level === 'severe'; type L = 'mild';`)).toEqual([]);
  });
});
