import { EventEmitter } from 'node:events';
import { describe, expect, test, vi } from 'vitest';
import {
  dressWindow,
  placeOnScreens,
  webPreferences,
  windowOptions,
} from '../../../main/electron/windowPolicy';

test('webPreferences are what was decided, to the last one', () => {
  expect(webPreferences({ preload: '/out/preload/preload.cjs', devTools: false })).toMatchInlineSnapshot(`
    {
      "allowRunningInsecureContent": false,
      "backgroundThrottling": false,
      "contextIsolation": true,
      "devTools": false,
      "disableDialogs": true,
      "experimentalFeatures": false,
      "navigateOnDragDrop": false,
      "nodeIntegration": false,
      "nodeIntegrationInSubFrames": false,
      "nodeIntegrationInWorker": false,
      "plugins": false,
      "preload": "/out/preload/preload.cjs",
      "safeDialogs": true,
      "sandbox": true,
      "spellcheck": false,
      "webSecurity": true,
      "webviewTag": false,
    }
  `);
});

describe('options of the window', () => {
  const preferences = webPreferences({ preload: '/p.cjs', devTools: false });

  test('hidden until painted, never smaller than the work allows', () => {
    expect(windowOptions({ place: undefined, dark: false, webPreferences: preferences })).toEqual({
      width: 1366,
      height: 768,
      minWidth: 1024,
      minHeight: 700,
      show: false,
      title: 'Resguardo',
      backgroundColor: '#f7f9f9',
      webPreferences: preferences,
    });
  });

  test('where it was left, on a dark ground when the page is dark', () => {
    const place = { x: 5, y: 6, width: 1200, height: 800 };
    expect(windowOptions({ place, dark: true, webPreferences: preferences })).toMatchObject({
      ...place,
      backgroundColor: '#14191b',
    });
  });
});

describe('a saved place', () => {
  const screen = { x: 0, y: 0, width: 1366, height: 768 };
  const place = { x: 100, y: 20, width: 1100, height: 720, maximized: false };

  test('none: the default', () => {
    expect(placeOnScreens(undefined, [screen])).toBeUndefined();
  });
  test('on a screen: kept', () => {
    expect(placeOnScreens(place, [screen])).toEqual({ x: 100, y: 20, width: 1100, height: 720 });
  });
  test('smaller than the smallest window: grown', () => {
    expect(placeOnScreens({ ...place, width: 300, height: 200 }, [screen])).toMatchObject({
      width: 1024,
      height: 700,
    });
  });
  test.each([
    ['a screen that is gone at the right', { x: 1400, y: 20 }],
    ['a screen that is gone at the left', { x: -1090, y: 20 }],
    ['below', { x: 100, y: 760 }],
    ['above', { x: 100, y: -300 }],
  ])('on %s: dropped', (_where, corner) => {
    expect(placeOnScreens({ ...place, ...corner }, [screen])).toBeUndefined();
  });
  test('on the second screen: kept', () => {
    expect(placeOnScreens({ ...place, x: 1500 }, [screen, { ...screen, x: 1366 }])).toMatchObject({
      x: 1500,
    });
  });
});

test('the window is protected from capture, shows no menu and keeps its title', () => {
  const window = Object.assign(new EventEmitter(), {
    setContentProtection: vi.fn(),
    setMenuBarVisibility: vi.fn(),
  });
  dressWindow(window as never);
  expect(window.setContentProtection).toHaveBeenCalledExactlyOnceWith(true);
  expect(window.setMenuBarVisibility).toHaveBeenCalledExactlyOnceWith(false);
  const event = { preventDefault: vi.fn() };
  window.emit('page-title-updated', event, 'Juan Pérez');
  expect(event.preventDefault).toHaveBeenCalled();
});
