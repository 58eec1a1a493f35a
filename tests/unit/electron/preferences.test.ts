import { expect, test, vi } from 'vitest';
import {
  createPreferences,
  defaultPreferences,
  type PreferenceStore,
  type StoredPreferences,
} from '../../../main/preferences/preferences';

function memoryStore(): PreferenceStore & { readonly set: ReturnType<typeof vi.fn> } {
  let stored: StoredPreferences = { ...defaultPreferences };
  return {
    get store() {
      return stored;
    },
    set: vi.fn((values: Partial<StoredPreferences>) => {
      stored = { ...stored, ...values };
    }),
  };
}

test('starts with the defaults and applies the scheme', () => {
  const apply = vi.fn();
  expect(createPreferences(memoryStore(), apply).get()).toEqual({
    colourScheme: 'auto',
    railCollapsed: false,
  });
  expect(apply).toHaveBeenCalledExactlyOnceWith('auto');
});

test('keeps a patch, leaves the rest, and applies a new scheme', () => {
  const apply = vi.fn();
  const preferences = createPreferences(memoryStore(), apply);
  expect(preferences.update({ colourScheme: 'dark' })).toEqual({
    colourScheme: 'dark',
    railCollapsed: false,
  });
  expect(preferences.update({ railCollapsed: true })).toEqual({ colourScheme: 'dark', railCollapsed: true });
  expect(apply).toHaveBeenLastCalledWith('dark');
});

test('refuses what is no preference', () => {
  const store = memoryStore();
  const preferences = createPreferences(store, () => undefined);
  expect(() => preferences.update({ lastUser: 'jperez' } as never)).toThrow();
  expect(() => preferences.update({ colourScheme: 'pink' } as never)).toThrow();
  expect(store.set).not.toHaveBeenCalled();
});

test('the window’s place is kept beside and never handed to the page', () => {
  const preferences = createPreferences(memoryStore(), () => undefined);
  const place = { x: 1, y: 2, width: 1200, height: 800, maximized: false };
  expect(preferences.windowPlace()).toBeUndefined();
  preferences.rememberWindow(place);
  expect(preferences.windowPlace()).toEqual(place);
  expect(preferences.get()).toEqual(defaultPreferences);
});

test('a disk that takes no writing costs the preference and nothing more', () => {
  const store = memoryStore();
  store.set.mockImplementation(() => {
    throw new Error('ENOSPC');
  });
  const preferences = createPreferences(store, () => undefined);
  expect(preferences.update({ railCollapsed: true })).toEqual(defaultPreferences);
  expect(() => {
    preferences.rememberWindow({ x: 0, y: 0, width: 1, height: 1, maximized: false });
  }).not.toThrow();
});
