import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import ts from 'typescript';
import { expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../..');
const libraryStyles = join(root, 'node_modules/@mantine/core/styles');

/** What a module imports to run with; types and lazy imports are neither. */
function importsOf(path: string): { from: string; names: readonly string[] }[] {
  const source = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest);
  return source.statements.filter(ts.isImportDeclaration).flatMap((statement) => {
    const clause = statement.importClause;
    if (clause?.phaseModifier === ts.SyntaxKind.TypeKeyword || !ts.isStringLiteral(statement.moduleSpecifier))
      return [];
    const named = clause?.namedBindings;
    const names =
      named !== undefined && ts.isNamedImports(named)
        ? named.elements
            .filter((element) => !element.isTypeOnly)
            .map((element) => (element.propertyName ?? element.name).text)
        : [];
    return [{ from: statement.moduleSpecifier.text, names }];
  });
}

/** Everything that the page has read before it shows its first screen. */
function readAtOnce(start: string): Map<string, ReturnType<typeof importsOf>> {
  const read = new Map<string, ReturnType<typeof importsOf>>();
  const visit = (path: string): void => {
    if (read.has(path)) return;
    const imports = importsOf(path);
    read.set(path, imports);
    for (const { from } of imports.filter((each) => each.from.startsWith('.'))) {
      const found = ['.ts', '.tsx'].map((end) => resolve(dirname(path), from + end)).find(existsSync);
      if (found !== undefined) visit(found);
    }
  };
  visit(start);
  return read;
}

const imports = [...readAtOnce(join(root, 'renderer/app/main.tsx')).values()].flat();
const components = new Set(
  imports.filter(({ from }) => from === '@mantine/core').flatMap(({ names }) => names),
);
const styled = new Set(
  imports.flatMap(({ from }) => /^@mantine\/core\/styles\/(\w+)\.layer\.css$/.exec(from)?.[1] ?? []),
);
/** Has no file of its own. */
const madeOf: Readonly<Record<string, string>> = { TextInput: 'Input' };

it('has the styles of every component of the first screens', () => {
  const needed = [...components]
    .map((name) => madeOf[name] ?? name)
    .filter((name) => existsSync(join(libraryStyles, `${name}.layer.css`)));
  expect(needed.length).toBeGreaterThan(10);
  expect(needed.filter((name) => !styled.has(name))).toEqual([]);
});

it('keeps the rest of the styles and what stands behind the lock out of them', () => {
  const names = imports.map(({ from }) => from);
  expect(names).not.toContain('@mantine/core/styles.layer.css');
  expect(names.filter((name) => /react-router|spotlight|notifications|modals|\/routes$/.test(name))).toEqual(
    [],
  );
});
