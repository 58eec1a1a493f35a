import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createPreferences, defaultPreferences } from '../../../main/preferences/preferences';

let folder: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'resguardo-preferences-'));
  path = join(folder, 'preferences.json');
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const open = (apply: (scheme: string) => void = () => undefined) => createPreferences(path, apply);
const place = { x: 1, y: 2, width: 1200, height: 800, maximized: false };

test('starts with the defaults, applies the scheme and writes nothing', () => {
  const apply = vi.fn();
  expect(open(apply).get()).toEqual({ colourScheme: 'auto', railCollapsed: false });
  expect(apply).toHaveBeenCalledExactlyOnceWith('auto');
  expect(readdirSync(folder)).toEqual([]);
});

test('keeps a patch for the next start, leaves the rest, and applies a new scheme', () => {
  const apply = vi.fn();
  const preferences = open(apply);
  expect(preferences.update({ colourScheme: 'dark' })).toEqual({
    colourScheme: 'dark',
    railCollapsed: false,
  });
  expect(preferences.update({ railCollapsed: true })).toEqual({ colourScheme: 'dark', railCollapsed: true });
  expect(apply).toHaveBeenLastCalledWith('dark');
  expect(open().get()).toEqual({ colourScheme: 'dark', railCollapsed: true });
  expect(statSync(path).mode & 0o777).toBe(0o600);
});

test('the window’s place is kept beside and never handed to the page', () => {
  const preferences = open();
  expect(preferences.windowPlace()).toBeUndefined();
  preferences.rememberWindow(place);
  expect(open().windowPlace()).toEqual(place);
  expect(open().get()).toEqual(defaultPreferences);
});

test.each<[string, string, object]>([
  ['no JSON', '{"colourScheme":', defaultPreferences],
  ['another shape', '[]', defaultPreferences],
  ['nothing', 'null', defaultPreferences],
  [
    'an unknown scheme',
    '{"colourScheme":"pink","railCollapsed":true}',
    { colourScheme: 'auto', railCollapsed: true },
  ],
  [
    'a name that is none of ours',
    '{"colourScheme":"dark","lastUser":"jperez"}',
    { colourScheme: 'dark', railCollapsed: false },
  ],
  [
    'a window without an edge',
    JSON.stringify({ ...defaultPreferences, window: { ...place, width: Number.MAX_VALUE } }),
    defaultPreferences,
  ],
  [
    'a window of no size',
    JSON.stringify({ ...defaultPreferences, window: { ...place, height: 0 } }),
    defaultPreferences,
  ],
])('of a file with %s only what can be used', (_what, contents, expected) => {
  writeFileSync(path, contents);
  const preferences = open();
  expect(preferences.get()).toEqual(expected);
  expect(preferences.windowPlace()).toBeUndefined();
  preferences.update({ colourScheme: 'light' });
  expect(JSON.parse(readFileSync(path, 'utf8'))).toEqual({ ...expected, colourScheme: 'light' });
});

test('a disk that takes no writing costs the next start its preference and nothing more', () => {
  const apply = vi.fn();
  const preferences = open(apply);
  // A folder stands where the file should: no write can succeed, whoever runs the test.
  mkdirSync(path);
  expect(preferences.update({ colourScheme: 'dark' })).toEqual({
    ...defaultPreferences,
    colourScheme: 'dark',
  });
  expect(apply).toHaveBeenLastCalledWith('dark');
  expect(() => {
    preferences.rememberWindow(place);
  }).not.toThrow();
  expect(open().get()).toEqual(defaultPreferences);
});
