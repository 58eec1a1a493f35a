import { describe, expect, test } from 'vitest';
import { answerToWindowOpen, mayNavigate, mayRequest, mayUse } from '../../../main/electron/refusals';

describe('navigation', () => {
  test.each(['app://resguardo/index.html', 'app://resguardo/index.html#/casos/1'])(
    'to %s is the page itself',
    (url) => {
      expect(mayNavigate({ url, isMainFrame: true })).toBe(true);
    },
  );

  test.each([
    'https://example.org/',
    'http://app.resguardo/index.html',
    'app://resguardo/',
    'app://resguardo/index.html?next=1',
    'app://resguardo/index.html.evil',
    'app://resguardo/assets/index.js',
    'app://resguardo@evil/index.html',
    'app://other/index.html',
    'file:///etc/passwd',
    'data:text/html,<p>x</p>',
    'javascript:alert(1)',
    'blob:app://resguardo/1',
    'about:blank',
    'devtools://devtools/bundled/inspector.html',
    '',
  ])('to %j is refused', (url) => {
    expect(mayNavigate({ url, isMainFrame: true })).toBe(false);
  });

  test('of an inner frame is refused, even to the page itself', () => {
    expect(mayNavigate({ url: 'app://resguardo/index.html', isMainFrame: false })).toBe(false);
  });
});

describe('requests', () => {
  test.each(['app://resguardo/assets/a.js', 'blob:app://resguardo/3f', 'data:image/png;base64,AA=='])(
    '%s may go out',
    (url) => {
      expect(mayRequest(url, { devTools: false })).toBe(true);
    },
  );

  test.each([
    'https://example.org/',
    'http://localhost:9222/json',
    'http://169.254.169.254/',
    'ws://127.0.0.1/',
    'wss://example.org/',
    'ftp://example.org/',
    'file:///etc/passwd',
    'app://resguardo.example/x',
    'app://resguardo',
    'blob:https://example.org/1',
    'filesystem:app://resguardo/x',
    'chrome://version/',
    'devtools://devtools/bundled/x.js',
  ])('%s is stopped', (url) => {
    expect(mayRequest(url, { devTools: false })).toBe(false);
  });

  test('developer tools load their own files, in development only', () => {
    expect(mayRequest('devtools://devtools/bundled/x.js', { devTools: true })).toBe(true);
    expect(mayRequest('https://example.org/', { devTools: true })).toBe(false);
  });
});

test.each([
  'media',
  'geolocation',
  'notifications',
  'clipboard-read',
  'clipboard-sanitized-write',
  'hid',
  'serial',
  'usb',
])('permission %s is refused', (permission) => {
  expect(mayUse(permission)).toBe(false);
});

test('no window opens', () => {
  expect(answerToWindowOpen).toEqual({ action: 'deny' });
});
