import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import {
  applyChromiumSwitches,
  chromiumSwitches,
  enforcesSandbox,
} from '../../../main/electron/chromiumSwitches';
import { editMenu } from '../../../main/electron/editMenu';
import { chooseBinding } from '../../../main/electron/nativeBinding';
import { createReport, failStart } from '../../../main/electron/startFailure';
import {
  chooseUserFolders,
  createDemoFolder,
  isRunning,
  readStartRequest,
  removeAbandonedDemos,
} from '../../../main/electron/userFolders';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'resguardo-start-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('the request', () => {
  const argv = ['electron', '.', '--user-data-dir=/tmp/x', '--demo', '--dev-tools'];

  test('of a program run from its code may name a folder', () => {
    expect(readStartRequest({ argv, environment: {}, packaged: false })).toEqual({
      demo: true,
      userData: '/tmp/x',
      devTools: true,
    });
    expect(
      readStartRequest({ argv: [], environment: { RESGUARDO_USER_DATA: '/tmp/y' }, packaged: false }),
    ).toEqual({
      demo: false,
      userData: '/tmp/y',
      devTools: false,
    });
  });

  test('with an empty name is as without', () => {
    const environment = { RESGUARDO_USER_DATA: '' };
    expect(readStartRequest({ argv: [], environment, packaged: false }).userData).toBeUndefined();
    expect(
      readStartRequest({ argv: ['--user-data-dir='], environment: {}, packaged: false }).userData,
    ).toBeUndefined();
  });

  test('of the product may ask for a demo and nothing else', () => {
    const environment = { RESGUARDO_USER_DATA: '/tmp/y' };
    expect(readStartRequest({ argv, environment, packaged: true })).toEqual({
      demo: true,
      userData: undefined,
      devTools: false,
    });
  });
});

describe('the folders', () => {
  const choose = (request: { demo?: boolean; userData?: string }, packaged = true) =>
    chooseUserFolders(
      { demo: request.demo ?? false, userData: request.userData, devTools: false },
      { temporary: folder, applicationData: join(folder, 'config'), packaged },
    );

  test('are the office’s, readable by this user alone', () => {
    const folders = choose({});
    expect(folders).toEqual({
      userData: join(folder, 'config', 'Resguardo'),
      sessionData: join(folder, 'config', 'Resguardo', 'chromium'),
      crashDumps: join(folder, 'config', 'Resguardo', 'chromium', 'crashes'),
      temporary: false,
    });
    if (process.platform !== 'win32') expect(statSync(folders.userData).mode & 0o777).toBe(0o700);
  });

  test('of a program run from its code are others', () => {
    expect(choose({}, false).userData).toBe(join(folder, 'config', 'Resguardo (desarrollo)'));
  });

  test('of a demo are new, empty of any office, and temporary', () => {
    const [first, second] = [choose({ demo: true }), choose({ demo: true })];
    expect(first.temporary).toBe(true);
    expect(first.userData).not.toBe(second.userData);
    expect(readdirSync(first.userData)).toEqual(['chromium']);
    expect(existsSync(join(folder, 'config'))).toBe(false);
  });

  test('that were asked for are used as they are and stay', () => {
    const asked = join(folder, 'asked');
    expect(choose({ demo: true, userData: asked })).toMatchObject({ userData: asked, temporary: false });
  });
});

describe('demo folders that a crash left behind', () => {
  test('go, those in use and everything else stay', () => {
    const alive = createDemoFolder(folder, 11);
    const abandoned = createDemoFolder(folder, 22);
    writeFileSync(join(abandoned, 'registry.db'), 'x');
    const others = ['resguardo-demo-', 'resguardo-demo-x-AAAAAA', 'resguardo-demo-22', 'otro-22-AAAAAA'];
    for (const name of others) mkdirSync(join(folder, name));
    mkdirSync(join(folder, 'precious'));
    symlinkSync(join(folder, 'precious'), join(folder, 'resguardo-demo-33-AAAAAA'));
    removeAbandonedDemos(folder, (pid) => pid === 11);
    expect(existsSync(alive)).toBe(true);
    expect(existsSync(abandoned)).toBe(false);
    for (const name of [...others, 'precious']) expect(existsSync(join(folder, name))).toBe(true);
  });

  test('a process is told from one that is gone', () => {
    expect(isRunning(process.pid)).toBe(true);
    expect(isRunning(2 ** 22 + 1)).toBe(false);
  });
});

describe('the SQLite binding', () => {
  const choose = (change: { packaged?: boolean; binding?: string; napi?: string; exists?: boolean }) =>
    chooseBinding({
      packaged: change.packaged ?? false,
      resources: '/app/resources',
      environment: change.binding === undefined ? {} : { RESGUARDO_SQLITE_BINDING: change.binding },
      versions: { napi: change.napi ?? '9' },
      exists: () => change.exists ?? true,
    });

  test('that set-up compiled is used from the code', () => {
    expect(choose({ binding: '/cache/b.node' })).toEqual({ usable: true, path: '/cache/b.node' });
  });
  test('of the product is the one it ships, whatever the environment says', () => {
    expect(choose({ packaged: true, binding: '/evil.node' })).toEqual({
      usable: true,
      path: join('/app/resources', 'native', 'better_sqlite3.node'),
    });
  });
  test('is the prebuilt one where that loads', () => {
    expect(choose({ napi: '10' })).toEqual({ usable: true, path: undefined });
    expect(choose({ napi: '10', packaged: true, exists: false })).toEqual({ usable: true, path: undefined });
  });
  test.each([
    {},
    { binding: '' },
    { binding: '/gone.node', exists: false },
    { packaged: true, exists: false },
  ])('is refused where it would crash: %j', (change) => {
    expect(choose(change)).toEqual({ usable: false });
  });
});

describe('the browser’s switches', () => {
  test('resolve no name and look for no network', () => {
    expect(chromiumSwitches).toContainEqual(['host-resolver-rules', 'MAP * ~NOTFOUND']);
    expect(chromiumSwitches.map(([name]) => name)).toEqual(
      expect.arrayContaining([
        'disable-background-networking',
        'disable-component-update',
        'disable-breakpad',
      ]),
    );
  });

  test('are all set, and keep what was disabled already', () => {
    const set = new Map<string, string | undefined>();
    applyChromiumSwitches({
      appendSwitch: (name, value) => void set.set(name, value),
      getSwitchValue: (name) => (name === 'disable-features' ? 'Own' : ''),
    });
    expect([...set.keys()]).toEqual(chromiumSwitches.map(([name]) => name));
    expect(set.get('disable-features')).toMatch(/^Own,AutofillServerCommunication,/);
    expect(set.get('no-pings')).toBeUndefined();
  });
});

test.each([
  { packaged: true, asksForNone: true, enforces: true },
  { packaged: true, asksForNone: false, enforces: true },
  { packaged: false, asksForNone: false, enforces: true },
  { packaged: false, asksForNone: true, enforces: false },
])('the sandbox: %j', ({ enforces, ...start }) => {
  expect(enforcesSandbox(start)).toBe(enforces);
});

test.each(['native-binding', 'core', 'page-crashes', 'unexpected'] as const)(
  'the failure %s is said in Spanish, without exclamation, and ends with 1',
  (failure) => {
    const ports = { showErrorBox: vi.fn(), writeError: vi.fn(), exit: vi.fn() };
    failStart(failure, ports);
    const sentence = String(ports.showErrorBox.mock.calls[0]?.[1]);
    expect(sentence).toMatch(/^[A-ZÁÉÍÓÚ].*\.$/s);
    expect(sentence).not.toMatch(/[¡!]/);
    expect(ports.writeError).toHaveBeenCalledExactlyOnceWith(`Resguardo: ${sentence}\n`);
    expect(ports.exit).toHaveBeenCalledExactlyOnceWith(1);
  },
);

test('an unexpected error is told to the terminal in development, and to nobody in the product', () => {
  const writeError = vi.fn();
  createReport({ packaged: true, writeError })(new Error('Juan Pérez Inventado'));
  expect(writeError).not.toHaveBeenCalled();
  const report = createReport({ packaged: false, writeError });
  report(new Error('broken'));
  report('odd');
  expect(writeError.mock.calls.map(([line]) => String(line).split('\n')[0])).toEqual([
    'Error: broken',
    'odd',
  ]);
});

test('the menu carries editing and text size, and nothing that reloads or inspects', () => {
  const roles = editMenu.flatMap(({ submenu }) =>
    Array.isArray(submenu) ? submenu.map(({ role }) => role) : [],
  );
  expect(roles).toEqual(
    expect.arrayContaining(['undo', 'redo', 'cut', 'copy', 'paste', 'selectAll', 'quit']),
  );
  for (const role of ['reload', 'forceReload', 'toggleDevTools', 'close', 'minimize', 'services', 'help']) {
    expect(roles).not.toContain(role);
  }
});
