import { createHash } from 'node:crypto';
import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { extractFile, listPackage, statFile } from '@electron/asar';
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { shippedHashes } from '../../main/core/directory/shippedHash';
import { chooseBinding } from '../../main/electron/nativeBinding';
import { run } from '../../scripts/setup/run.mjs';
import { resolveToolchain } from '../../scripts/setup/toolchain.mjs';
import { projectRoot } from '../support/electron/launch';
import { firstPageOf } from './startPacked';

/** What an office gets, looked at as it leaves: packed by the same command, into a folder that goes with the test. */

const { electron } = resolveToolchain();
const folder = mkdtempSync(join(tmpdir(), 'resguardo-package-'));
const packed = join(folder, 'linux-unpacked');
const program = join(packed, 'resguardo');
const resources = join(packed, 'resources');
const archive = join(resources, 'app.asar');

const sha256 = (path: string): string => createHash('sha256').update(readFileSync(path)).digest('hex');

/** Packs in an environment without the marks of the test runner: a build with `NODE_ENV=test` is another program. */
function pack(...args: string[]) {
  const { NODE_ENV: _env, VITEST: _vitest, NODE_OPTIONS: _options, ...env } = process.env;
  const script = join(projectRoot, 'scripts/package.mjs');
  return run(process.execPath, [script, '--output', folder, ...args], { cwd: projectRoot, env });
}

/** The files of the archive, as `out/main/entry.js`. */
const archivedFiles = (): string[] =>
  listPackage(archive, { isPack: false })
    .map((path) => path.slice(1))
    .filter((path) => !('files' in statFile(archive, path)));

beforeAll(async () => {
  const { code, output } = await pack();
  expect(code, output).toBe(0);
});

afterAll(() => {
  // Processes that were killed may still be letting go of their files.
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
});

describe('fuses', () => {
  const hardened = {
    RunAsNode: false,
    EnableCookieEncryption: true,
    EnableNodeOptionsEnvironmentVariable: false,
    EnableNodeCliInspectArguments: false,
    EnableEmbeddedAsarIntegrityValidation: true,
    OnlyLoadAppFromAsar: true,
    LoadBrowserProcessSpecificV8Snapshot: false,
    GrantFileProtocolExtraPrivileges: false,
  } satisfies Record<keyof typeof FuseV1Options, boolean>;

  it('are in the program as they are declared', async () => {
    const wire = await getCurrentFuseWire(program);
    // The wire holds the digits 0 and 1 as characters.
    const states = Object.entries(hardened).map(([name, on]): [number, number] => [
      FuseV1Options[name as keyof typeof hardened],
      (on ? '1' : '0').charCodeAt(0),
    ]);
    // The whole wire: a fuse that a later Electron adds must be decided on, not inherited.
    expect(wire).toEqual({ version: '1', ...Object.fromEntries(states) });
  });

  it('are all declared', () => {
    const text = readFileSync(join(projectRoot, 'electron-builder.yml'), 'utf8');
    const section = /^electronFuses:\n((?:[ #].*\n)+)/m.exec(text)?.[1] ?? '';
    const declared = [...section.matchAll(/^ {2}(\w)(\w+): (true|false)$/gm)].map(
      ([, first = '', rest = '', value]) => [first.toUpperCase() + rest, value === 'true'],
    );
    expect(Object.fromEntries(declared)).toEqual(hardened);
  });
});

describe('contents', () => {
  it('are the build, package.json and the native modules, and nothing else', () => {
    const files = archivedFiles();
    const foreign = files.filter((path) => !/^(out\/|node_modules\/|package\.json$)/.test(path));
    expect(foreign).toEqual([]);
    const modules = files.flatMap((path) => /^node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1] ?? []);
    expect([...new Set(modules)].sort()).toEqual([
      '@node-rs/argon2',
      `@node-rs/argon2-linux-${process.arch}-gnu`,
      'better-sqlite3',
    ]);
    const built = readdirSync(join(projectRoot, 'out'), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(projectRoot.length + 1));
    expect(files.filter((path) => path.startsWith('out/')).sort()).toEqual(built.sort());
  });

  it('hold no source, no source map and no test', () => {
    const files = archivedFiles();
    expect(files.filter((path) => /\.(tsx?|mts|cts|map)$|\.(test|spec)\./.test(path))).toEqual([]);
    const mapped = files
      .filter((path) => /^out\/.*\.(c?js|css)$/.test(path))
      .filter((path) => extractFile(archive, path).includes('sourceMappingURL=data:'));
    expect(mapped).toEqual([]);
  });

  it('have beside the archive only what is opened as a file', () => {
    // default_app.asar among them would run any program under our name.
    expect(readdirSync(resources).sort()).toEqual(['app.asar', 'app.asar.unpacked', 'directory', 'native']);
  });

  it('carry the emergency directory that the program knows by its hash', () => {
    expect(sha256(join(resources, 'directory/directory.json'))).toBe(shippedHashes.directory);
    expect(sha256(join(resources, 'directory/ubigeo.json'))).toBe(shippedHashes.ubigeo);
    const code = archivedFiles()
      .filter((path) => path.startsWith('out/main/'))
      .map((path) => extractFile(archive, path).toString('utf8'))
      .join('\n');
    for (const hash of Object.values(shippedHashes)) expect(code).toContain(hash);
  });

  it('have SQLite where the program looks for it', () => {
    const environment = { RESGUARDO_SQLITE_BINDING: '/of/development' };
    const versions = { napi: String(electron.napi), electron: electron.version };
    const choice = chooseBinding({ packaged: true, resources, environment, versions, exists: existsSync });
    const expected = join(resources, 'native/better_sqlite3.node');
    expect(choice).toEqual({ usable: true, path: expected });
    const prebuild = join(
      projectRoot,
      `node_modules/better-sqlite3/prebuilds/${process.platform}-${process.arch}.node`,
    );
    expect(sha256(expected)).toBe(sha256(electron.sqliteBinding ?? prebuild));
  });
});

describe('a release', () => {
  it('is not packed on the fallback Electron', async (context) => {
    if (electron.kind === 'official')
      context.skip('this machine has the official Electron, on which a release is packed');
    const { code, output } = await pack('--release');
    expect(code).toBe(1);
    // One sentence with its cure, and no stack.
    expect(output.trim().split('\n')).toHaveLength(1);
    expect(output).toContain('Una versión para oficinas no se empaqueta');
    expect(output).toContain('node scripts/setup.mjs --retry-electron');
  });
});

describe('the packed program', () => {
  it('starts with its sandbox and shows the first run', async (context) => {
    chmodSync(folder, 0o755);
    const first = await firstPageOf(program, folder);
    if (!first.started) context.skip(first.reason);
    else {
      expect(first.heading).toBe('Crear la oficina en este equipo');
      expect(first.address).toMatch(/^app:/);
      // 2: a filter of system calls is in force.
      expect(first.pageSeccomp).toBe('2');
    }
  });
});
