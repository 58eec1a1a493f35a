import { EventEmitter } from 'node:events';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { clipboardWaitMs, watchClosing } from '../../../main/electron/closing';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function program(clipboardSettled: () => Promise<void> = () => Promise.resolve()) {
  const order: string[] = [];
  const app = Object.assign(new EventEmitter(), { quit: vi.fn(() => void order.push('quit')) });
  const window = Object.assign(new EventEmitter(), {
    isDestroyed: () => false,
    destroy: vi.fn(() => void order.push('destroy')),
  });
  let unlock = (): void => undefined;
  const locked = new Promise<void>((done) => {
    unlock = done;
  });
  const lock = vi.fn((_reason: string) => {
    order.push('lock');
    return locked;
  });
  watchClosing({
    app: app as never,
    window: window as never,
    sequence: { lock, lockNow: () => undefined, flushed: () => undefined },
    release: () => void order.push('release'),
    clipboardSettled,
  });
  const ask = (emitter: EventEmitter, name: string): boolean => {
    const event = { preventDefault: vi.fn() };
    emitter.emit(name, event);
    return event.preventDefault.mock.calls.length > 0;
  };
  return { app, window, order, lock, unlock, ask };
}

test.each([
  ['closing the window', 'window', 'close'],
  ['quitting', 'app', 'before-quit'],
] as const)('%s locks, releases, destroys and quits, in this order', async (_name, emitter, event) => {
  const p = program();
  expect(p.ask(p[emitter], event)).toBe(true);
  expect(p.order).toEqual(['lock']);
  p.unlock();
  await vi.advanceTimersByTimeAsync(clipboardWaitMs);
  expect(p.order).toEqual(['lock', 'release', 'destroy', 'quit']);
  expect(p.ask(p.app, 'before-quit')).toBe(false);
});

test('asked twice, it ends once', async () => {
  const p = program();
  p.ask(p.window, 'close');
  expect(p.ask(p.app, 'before-quit')).toBe(true);
  p.unlock();
  await vi.advanceTimersByTimeAsync(clipboardWaitMs);
  expect(p.lock).toHaveBeenCalledOnce();
  expect(p.window.destroy).toHaveBeenCalledOnce();
});

test('a clipboard that never answers does not keep the program', async () => {
  const p = program(() => new Promise(() => undefined));
  p.ask(p.window, 'close');
  p.unlock();
  await vi.advanceTimersByTimeAsync(clipboardWaitMs);
  expect(p.order).toContain('destroy');
});

test('without a window the program ends', () => {
  const p = program();
  p.app.emit('window-all-closed');
  expect(p.app.quit).toHaveBeenCalledOnce();
});
