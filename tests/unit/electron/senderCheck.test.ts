import { expect, test } from 'vitest';
import { isTrustedSender } from '../../../main/electron/senderCheck';

const message = (change: {
  id?: number;
  destroyed?: boolean;
  frame?: { url: string; parent: unknown } | null;
}) => ({
  sender: { id: change.id ?? 7, isDestroyed: () => change.destroyed ?? false },
  senderFrame:
    change.frame === undefined ? { url: 'app://resguardo/index.html#/hoy', parent: null } : change.frame,
});

test('our page in our window is trusted', () => {
  expect(isTrustedSender(message({}), 7)).toBe(true);
});

test('while there is no window, nobody is', () => {
  expect(isTrustedSender(message({}), undefined)).toBe(false);
});

test('another window is not', () => {
  expect(isTrustedSender(message({ id: 8 }), 7)).toBe(false);
});

test('a destroyed page is not', () => {
  expect(isTrustedSender(message({ destroyed: true }), 7)).toBe(false);
});

test('a frame that navigated away is not', () => {
  expect(isTrustedSender(message({ frame: null }), 7)).toBe(false);
});

test('a frame inside our page is not', () => {
  const frame = { url: 'app://resguardo/index.html', parent: {} };
  expect(isTrustedSender(message({ frame }), 7)).toBe(false);
});

test.each([
  'https://example.org/',
  'app://resguardo.example/index.html',
  'app://other/index.html',
  'app://resguardo@other/index.html',
  'file:///index.html',
  'data:text/html,x',
  'about:blank',
  'about:srcdoc',
  '',
])('the address %j is not', (url) => {
  expect(isTrustedSender(message({ frame: { url, parent: null } }), 7)).toBe(false);
});
