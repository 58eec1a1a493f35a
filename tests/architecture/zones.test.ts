import { execFileSync, spawnSync } from 'node:child_process';
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import ts from 'typescript';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../..');
const zones = ['shared', 'db', 'main', 'renderer'] as const;

const sourcesOf = (folder: string): string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.(ts|tsx|mts|mjs|cjs|css|sql)$/.test(path))
    .map((path) => join(folder, path));

interface Cruise {
  readonly summary: {
    readonly totalCruised: number;
    readonly violations: readonly { readonly rule: { readonly name: string }; readonly from: string }[];
  };
}

/** Runs dependency-cruiser with the project's own rules in a folder that looks like the project. */
function cruise(folder: string): Cruise {
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [
      join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs'),
      '--config',
      '.dependency-cruiser.cjs',
      '--output-type',
      'json',
      ...zones,
    ],
    { cwd: folder, encoding: 'utf8', maxBuffer: 256 * 1024 * 1024 },
  );
  if (!stdout.startsWith('{')) throw new Error(`dependency-cruiser said: ${stderr}${stdout.slice(0, 500)}`);
  return JSON.parse(stdout) as Cruise;
}

describe('the zones', () => {
  it('are kept, and the check has really read them', () => {
    const { summary } = cruise(root);
    expect(summary.violations.map(({ rule, from }) => `${rule.name}: ${from}`)).toEqual([]);
    // With a compiler that it does not know it reads nothing and is content.
    const written = zones.flatMap(sourcesOf).filter((path) => /\.tsx?$/.test(path)).length;
    expect(written).toBeGreaterThan(150);
    expect(summary.totalCruised).toBeGreaterThan(written * 0.9);
  });
});

describe('the rules on zones', () => {
  /** Each a file that must not be, with the rule that it breaks. */
  const forbidden: readonly (readonly [rule: string, path: string, text: string])[] = [
    ['shared-is-pure', 'shared/a.ts', `import '../db/target';`],
    ['shared-uses-no-node', 'shared/b.ts', `import 'node:fs';`],
    ['db-knows-shared-only', 'db/c.ts', `import '../main/core/target';`],
    ['renderer-knows-shared-only', 'renderer/d.ts', `import '../db/target';`],
    ['renderer-knows-shared-only', 'renderer/e.ts', `import '../main/core/target';`],
    ['renderer-takes-the-router-as-a-type', 'renderer/f.ts', `import { appRouter } from '../main/core/appRouter'; export default appRouter;`],
    ['renderer-uses-no-node', 'renderer/g.ts', `import 'node:path';`],
    ['core-and-features-are-electron-free', 'main/core/h.ts', `import '../electron/target';`],
    ['core-and-features-are-electron-free', 'main/features/one/i.ts', `import '../../preferences/target';`],
    ['electron-in-its-folder-only', 'main/core/j.ts', `import 'electron';`],
    ['electron-in-its-folder-only', 'shared/k.ts', `import 'electron';`],
    ['features-never-import-features', 'main/features/one/l.ts', `import '../two/target';`],
    ['features-never-import-features', 'renderer/features/one/m.ts', `import '../two/target';`],
    ['only-connection-knows-the-cipher', 'main/features/one/n.ts', `import 'better-sqlite3';`],
    ['product-does-not-import-tests', 'main/core/o.ts', `import '../../tests/target';`],
    ['no-cycles', 'shared/p.ts', `import './q';`],
    ['not-to-unresolvable', 'shared/r.ts', `import './nowhere';`],
  ]; // prettier-ignore
  const allowed: readonly (readonly [path: string, text: string])[] = [
    ['renderer/ok.ts', `import type { AppRouter } from '../main/core/appRouter'; import '../shared/target'; export type R = AppRouter;`],
    ['main/features/one/ok.ts', `import '../../core/target'; import '../../../db/target'; import './target';`],
    ['main/electron/ok.ts', `import 'electron'; import '../core/target';`],
    ['db/ok.ts', `import 'better-sqlite3'; import 'node:fs'; import '../shared/target';`],
  ]; // prettier-ignore
  const targets = [
    'shared/target.ts', 'db/target.ts', 'main/core/target.ts', 'main/electron/target.ts', 'tests/target.ts',
    'main/preferences/target.ts', 'main/features/one/target.ts', 'main/features/two/target.ts',
    'renderer/features/two/target.ts',
  ]; // prettier-ignore
  let folder: string;
  let found: string[];

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'resguardo-zones-'));
    const put = (path: string, text: string) => {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    };
    for (const [, path, text] of forbidden) put(path, text);
    for (const [path, text] of allowed) put(path, text);
    for (const path of targets) put(path, 'export {};');
    put('shared/q.ts', `import './p';`);
    put('main/core/appRouter.ts', 'export const appRouter = 1; export type AppRouter = typeof appRouter;');
    put('package.json', '{"type":"module"}');
    for (const name of ['.dependency-cruiser.cjs', 'tsconfig.base.json'])
      copyFileSync(join(root, name), join(folder, name));
    symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
    found = cruise(folder).summary.violations.map(({ rule, from }) => `${rule.name}: ${from}`);
  });
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it.each(forbidden)('%s refuses %s', (rule, path) => {
    expect(found).toContain(`${rule}: ${path}`);
  });
  it.each(allowed)('nothing refuses %s', (path) => {
    expect(found.filter((violation) => violation.endsWith(`: ${path}`))).toEqual([]);
  });
  it('has an example for each rule', () => {
    const config = execFileSync(
      process.execPath,
      ['-p', `JSON.stringify(require('./.dependency-cruiser.cjs').forbidden.map((rule) => rule.name))`],
      { cwd: root, encoding: 'utf8' },
    );
    expect([...new Set(forbidden.map(([rule]) => rule))].sort()).toEqual(
      (JSON.parse(config) as string[]).sort(),
    );
  });
});

describe('the sources', () => {
  const everything = [...zones, 'tests', 'scripts'].flatMap(sourcesOf);

  it('are files that one can read in one go', () => {
    expect(everything.length).toBeGreaterThan(300);
    // Words of a dictionary are read by nobody.
    const lists = new Set(['shared/domain/passphrase/peruvianWords.ts']);
    const long = everything
      .map((path) => [path, readFileSync(join(root, path), 'utf8').split('\n').length] as const)
      .filter(([path, lines]) => lines > 400 && !lists.has(path));
    expect(long).toEqual([]);
  });

  it('leave nothing for later', () => {
    const later = everything
      .filter((path) => path !== 'tests/architecture/zones.test.ts')
      .filter((path) => /\b(TODO|FIXME|XXX|HACK)\b/.test(readFileSync(join(root, path), 'utf8')));
    expect(later).toEqual([]);
  });

  it('have no catch-all of a name', () => {
    expect(
      everything.filter((path) => /(^|\/)(utils?|helpers?|misc|common|.*Manager)(\/|\.tsx?$)/.test(path)),
    ).toEqual([]);
  });

  it('of shared know neither node nor a page', () => {
    for (const path of sourcesOf('shared').filter((one) => one.endsWith('.ts'))) {
      const text = readFileSync(join(root, path), 'utf8');
      expect([
        path,
        /from '(node:|electron|react|@mantine|better-sqlite3|drizzle)/.exec(text)?.[0] ?? null,
      ]).toEqual([path, null]);
    }
    const config = ts.readConfigFile(join(root, 'shared/tsconfig.json'), (path) => readFileSync(path, 'utf8'))
      .config as {
      compilerOptions: { lib: string[]; types?: string[] };
    };
    // Without these libraries `document`, `window`, `process` and `Buffer` do not compile there.
    expect(config.compilerOptions.lib.join()).not.toMatch(/dom/i);
    expect(config.compilerOptions.types ?? []).toEqual([]);
  });
});

describe('a declaration', () => {
  it('that leaves out access or audit does not compile', () => {
    const path = join(root, 'tests/architecture/declaration.fixture.ts');
    const text = readFileSync(path, 'utf8');
    const bare = text.replaceAll(/^\s*\/\/ @ts-expect-error.*$/gm, '');
    const expected = text.match(/@ts-expect-error/g)!.length;
    const errors = compile(path, text);
    expect(errors.map((error) => ts.flattenDiagnosticMessageText(error.messageText, ' '))).toEqual([]);
    // Not merely tolerated: each of them is an error by itself.
    expect(compile(path, bare).length).toBeGreaterThanOrEqual(expected);
  });

  function compile(path: string, text: string): readonly ts.Diagnostic[] {
    const base = ts.readConfigFile(join(root, 'tsconfig.base.json'), (file) => readFileSync(file, 'utf8'))
      .config as {
      compilerOptions: object;
    };
    const { options } = ts.convertCompilerOptionsFromJson(
      { ...base.compilerOptions, noEmit: true, composite: false, incremental: false, declaration: false,
        emitDeclarationOnly: false, types: ['node'], lib: ['ES2024', 'DOM'] },
      root,
    ); // prettier-ignore
    const host = ts.createCompilerHost(options);
    const read = host.getSourceFile.bind(host);
    host.getSourceFile = (file, version) =>
      resolve(file) === path ? ts.createSourceFile(file, text, version, true) : read(file, version);
    const program = ts.createProgram([path, join(root, 'db/migrations/sql.d.ts')], options, host);
    return program.getSemanticDiagnostics(program.getSourceFile(path));
  }
});
