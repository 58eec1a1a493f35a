import { EventEmitter } from 'node:events';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { reloadWaitMs } from '../../../main/electron/freshPage';
import { idleSliceMs } from '../../../main/electron/idleWatch';
import { flushWaitMs } from '../../../main/electron/lockSequence';
import { watchLockTriggers, type LockableCore } from '../../../main/electron/lockTriggers';

type Phase = ReturnType<LockableCore['phase']>;

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function shell(start: Phase = 'open', { crashedEarly = false } = {}) {
  const listeners: ((phase: Phase) => void)[] = [];
  let phase = start;
  const become = (next: Phase): void => {
    phase = next;
    for (const listener of listeners) listener(next);
  };
  const core = {
    phase: () => phase,
    lock: vi.fn((_reason: string) => {
      become('locked');
    }),
    idleMinutes: () => 5,
    onPhaseChange: (listener: (phase: Phase) => void) => {
      listeners.push(listener);
      return () => undefined;
    },
  };
  const contents = Object.assign(new EventEmitter(), {
    reload: vi.fn(),
    forcefullyCrashRenderer: vi.fn(),
    isCrashed: () => crashedEarly,
  });
  const window = Object.assign(new EventEmitter(), {
    webContents: contents,
    isDestroyed: vi.fn(() => false),
  });
  const power = Object.assign(new EventEmitter(), { getSystemIdleState: vi.fn(() => 'active') });
  const clock = { now: 0 };
  const ports = { send: vi.fn(), clearClipboard: vi.fn(), giveUp: vi.fn() };
  const sequence = watchLockTriggers({
    ...ports,
    core,
    window: window as never,
    power: power as never,
    wallNow: () => clock.now,
    steadyNow: () => clock.now,
  });
  const pass = async (ms: number): Promise<void> => {
    clock.now += ms;
    await vi.advanceTimersByTimeAsync(ms);
  };
  const press = (key: string, control = false): { preventDefault: ReturnType<typeof vi.fn> } => {
    const event = { preventDefault: vi.fn() };
    const keys = {
      type: 'keyDown',
      key,
      control,
      meta: false,
      shift: false,
      alt: false,
      isAutoRepeat: false,
    };
    contents.emit('before-input-event', event, keys);
    return event;
  };
  const loaded = (): boolean => contents.emit('did-navigate', {}, 'app://resguardo/index.html');
  return { become, core, contents, window, power, ports, sequence, pass, press, loaded, clock };
}

describe('every trigger locks with its reason', () => {
  test.each<[string, (s: ReturnType<typeof shell>) => void, string]>([
    ['Ctrl+L', (s) => s.press('l', true), 'user'],
    ['the system’s lock', (s) => s.power.emit('lock-screen'), 'system-lock'],
    ['sleep', (s) => s.power.emit('suspend'), 'suspend'],
    ['shutdown', (s) => s.power.emit('shutdown'), 'system-lock'],
  ])('%s', async (_name, trigger, reason) => {
    const s = shell();
    trigger(s);
    expect(s.ports.send).toHaveBeenCalledExactlyOnceWith({ type: 'locking', reason });
    await s.pass(flushWaitMs);
    expect(s.core.lock).toHaveBeenCalledExactlyOnceWith(reason);
    await s.pass(1);
    expect(s.ports.clearClipboard).toHaveBeenCalledOnce();
    expect(s.contents.reload).toHaveBeenCalledOnce();
  });

  test('idleness', async () => {
    const s = shell();
    for (let passed = 0; passed < 5 * 60_000; passed += idleSliceMs) await s.pass(idleSliceMs);
    await s.pass(flushWaitMs);
    expect(s.core.lock).toHaveBeenCalledExactlyOnceWith('idle');
  });

  test('idleness that passed asleep, at waking', async () => {
    const s = shell();
    s.clock.now += 6 * 60_000;
    s.power.emit('resume');
    await s.pass(flushWaitMs);
    expect(s.core.lock).toHaveBeenCalledExactlyOnceWith('idle');
  });

  test('any input in the window keeps it open', async () => {
    const s = shell();
    for (let minute = 0; minute < 12; minute += 1) {
      await s.pass(60_000);
      s.contents.emit('input-event', {}, { type: 'mouseMove' });
    }
    expect(s.core.lock).not.toHaveBeenCalled();
  });

  test('a screen that Linux reports as locked', async () => {
    const s = shell();
    s.power.getSystemIdleState.mockReturnValue('locked');
    await s.pass(idleSliceMs);
    await s.pass(flushWaitMs);
    expect(s.core.lock).toHaveBeenCalledExactlyOnceWith('system-lock');
  });

  test('the end of a Windows session, without waiting', () => {
    const s = shell();
    s.window.emit('session-end', {});
    expect(s.core.lock).toHaveBeenCalledExactlyOnceWith('system-lock');
  });
});

describe('the page', () => {
  test.each(['render-process-gone', 'unresponsive'])('%s: locked at once and loaded anew', async (name) => {
    const s = shell();
    s.contents.emit(name, {}, { reason: 'crashed', exitCode: 1 });
    expect(s.core.lock).toHaveBeenCalledExactlyOnceWith('renderer-crash');
    expect(s.ports.send).not.toHaveBeenCalled();
    await s.pass(1);
    expect(s.contents.reload).toHaveBeenCalledOnce();
  });

  test('a crash of the lock screen loads it anew and locks nothing', async () => {
    const s = shell('locked');
    s.contents.emit('render-process-gone', {}, { reason: 'oom', exitCode: 1 });
    await s.pass(1);
    expect(s.core.lock).not.toHaveBeenCalled();
    expect(s.contents.reload).toHaveBeenCalledOnce();
  });

  test('a page that crashed before it was watched is loaded anew', async () => {
    const s = shell('locked', { crashedEarly: true });
    await s.pass(1);
    expect(s.contents.reload).toHaveBeenCalledOnce();
  });

  test('a page that was meant to end is left alone', async () => {
    const s = shell();
    s.contents.emit('render-process-gone', {}, { reason: 'clean-exit', exitCode: 0 });
    await s.pass(1);
    expect(s.core.lock).not.toHaveBeenCalled();
  });

  test('four crashes in a minute end the program', () => {
    const s = shell('locked');
    for (let crash = 0; crash < 3; crash += 1)
      s.contents.emit('render-process-gone', {}, { reason: 'crashed' });
    expect(s.ports.giveUp).not.toHaveBeenCalled();
    s.contents.emit('render-process-gone', {}, { reason: 'crashed' });
    expect(s.ports.giveUp).toHaveBeenCalledOnce();
  });

  test('crashes far apart do not', () => {
    const s = shell('locked');
    for (let crash = 0; crash < 6; crash += 1) {
      s.contents.emit('render-process-gone', {}, { reason: 'crashed' });
      s.clock.now += 30_000;
    }
    expect(s.ports.giveUp).not.toHaveBeenCalled();
  });

  test('that hangs while it is reloaded is ended', async () => {
    const s = shell();
    s.become('locked');
    await s.pass(reloadWaitMs);
    expect(s.contents.forcefullyCrashRenderer).toHaveBeenCalledOnce();
  });

  test('that arrives in time is not', async () => {
    const s = shell();
    s.become('locked');
    await s.pass(1);
    s.loaded();
    await s.pass(reloadWaitMs);
    expect(s.contents.forcefullyCrashRenderer).not.toHaveBeenCalled();
  });

  test('of a destroyed window is not touched', async () => {
    const s = shell();
    s.window.isDestroyed.mockReturnValue(true);
    s.contents.emit('render-process-gone', {}, { reason: 'killed' });
    s.become('locked');
    await s.pass(reloadWaitMs);
    expect(s.contents.reload).not.toHaveBeenCalled();
    expect(s.contents.forcefullyCrashRenderer).not.toHaveBeenCalled();
  });
});

describe('a lock that the core did by itself', () => {
  test('is followed by the same: clipboard and a fresh page', async () => {
    const s = shell();
    s.become('locked');
    expect(s.ports.clearClipboard).toHaveBeenCalledOnce();
    expect(s.contents.reload).not.toHaveBeenCalled();
    await s.pass(1);
    expect(s.contents.reload).toHaveBeenCalledOnce();
  });

  test('stops the idle watch, which starts again with the next opening', async () => {
    const s = shell('locked');
    await s.pass(60 * 60_000);
    expect(s.core.lock).not.toHaveBeenCalled();
    s.become('open');
    await s.pass(6 * 60_000);
    await s.pass(flushWaitMs);
    expect(s.core.lock).toHaveBeenCalledExactlyOnceWith('idle');
  });

  test('first run that becomes locked without having been open reloads nothing', async () => {
    const s = shell('first-run');
    s.become('locked');
    await s.pass(1);
    expect(s.contents.reload).not.toHaveBeenCalled();
  });
});

describe('keys', () => {
  test('F9 covers and uncovers, in any phase', () => {
    const s = shell('locked');
    expect(s.press('F9').preventDefault).toHaveBeenCalled();
    s.press('F9');
    expect(s.ports.send.mock.calls).toEqual([[{ type: 'veil', on: true }], [{ type: 'veil', on: false }]]);
  });

  test('a new page begins uncovered', () => {
    const s = shell();
    s.press('F9');
    s.loaded();
    s.press('F9');
    expect(s.ports.send).toHaveBeenLastCalledWith({ type: 'veil', on: true });
  });

  test('other keys reach the page', () => {
    const s = shell();
    expect(s.press('k', true).preventDefault).not.toHaveBeenCalled();
    expect(s.ports.send).not.toHaveBeenCalled();
  });

  test('a page that hands over its drafts is not waited for longer', async () => {
    const s = shell();
    s.press('l', true);
    s.sequence.flushed();
    await s.pass(0);
    expect(s.core.lock).toHaveBeenCalledExactlyOnceWith('user');
  });
});
