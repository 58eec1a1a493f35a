import { expect, test } from 'vitest';
import { shellAction, type KeyPress } from '../../../main/electron/shellKeys';

const press = (change: Partial<KeyPress>): KeyPress => ({
  type: 'keyDown',
  key: 'l',
  control: false,
  meta: false,
  shift: false,
  alt: false,
  isAutoRepeat: false,
  ...change,
});

test.each([
  ['Ctrl+L', { control: true }, 'lock'],
  ['Ctrl+L with caps lock', { control: true, key: 'L' }, 'lock'],
  ['⌘L', { meta: true }, 'lock'],
  ['F9', { key: 'F9' }, 'veil'],
] as const)('%s', (_name, change, action) => {
  expect(shellAction(press(change))).toBe(action);
});

test.each<[string, Partial<KeyPress>]>([
  ['a plain l', {}],
  ['Ctrl+Shift+L', { control: true, shift: true }],
  ['AltGr+L', { control: true, alt: true }],
  ['Ctrl+⌘+L', { control: true, meta: true }],
  ['the release of Ctrl+L', { control: true, type: 'keyUp' }],
  ['Ctrl+L held down', { control: true, isAutoRepeat: true }],
  ['F9 held down', { key: 'F9', isAutoRepeat: true }],
  ['Ctrl+F9', { key: 'F9', control: true }],
  ['F2', { key: 'F2' }],
  ['Ctrl+K', { key: 'k', control: true }],
])('%s is the page’s', (_name, change) => {
  expect(shellAction(press(change))).toBeUndefined();
});
