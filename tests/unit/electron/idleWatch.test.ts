import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createIdleWatch, idleSliceMs } from '../../../main/electron/idleWatch';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const minute = 60_000;

function watch() {
  const state = { wall: 1_000_000, steady: 0, minutes: 5, screenLocked: false };
  const ports = {
    wallNow: () => state.wall,
    steadyNow: () => state.steady,
    idleMinutes: () => state.minutes,
    isScreenLocked: () => state.screenLocked,
    onIdle: vi.fn(),
    onScreenLocked: vi.fn(),
  };
  const pass = (ms: number): void => {
    for (let passed = 0; passed < ms; passed += idleSliceMs) {
      state.wall += idleSliceMs;
      state.steady += idleSliceMs;
      vi.advanceTimersByTime(idleSliceMs);
    }
  };
  return { state, ports, pass, idle: createIdleWatch(ports) };
}

test('fires after the minutes of the office, and not before', () => {
  const { ports, pass, idle } = watch();
  idle.start();
  pass(5 * minute - idleSliceMs);
  expect(ports.onIdle).not.toHaveBeenCalled();
  pass(idleSliceMs);
  expect(ports.onIdle).toHaveBeenCalled();
});

test('starts anew with every touch', () => {
  const { ports, pass, idle } = watch();
  idle.start();
  pass(4 * minute);
  idle.touch();
  pass(4 * minute);
  expect(ports.onIdle).not.toHaveBeenCalled();
  pass(minute);
  expect(ports.onIdle).toHaveBeenCalled();
});

test('follows a setting that changes while it runs', () => {
  const { state, ports, pass, idle } = watch();
  idle.start();
  pass(2 * minute);
  state.minutes = 1;
  pass(idleSliceMs);
  expect(ports.onIdle).toHaveBeenCalled();
});

test('a setting that cannot be read closes the office', () => {
  const { ports, pass, idle } = watch();
  ports.idleMinutes = () => {
    throw new Error('disk I/O error');
  };
  idle.start();
  pass(idleSliceMs);
  expect(ports.onIdle).toHaveBeenCalledOnce();
});

test('counts the time asleep, which only the wall clock saw', () => {
  const { state, ports, idle } = watch();
  idle.start();
  state.wall += 6 * minute;
  idle.check();
  expect(ports.onIdle).toHaveBeenCalledOnce();
});

test('a wall clock set back does not keep the office open', () => {
  const { state, ports, pass, idle } = watch();
  idle.start();
  state.wall -= 600 * minute;
  pass(5 * minute);
  expect(ports.onIdle).toHaveBeenCalled();
});

test('a screen that the system locked is noticed at the next look', () => {
  const { state, ports, pass, idle } = watch();
  idle.start();
  state.screenLocked = true;
  pass(idleSliceMs);
  expect(ports.onScreenLocked).toHaveBeenCalledOnce();
  expect(ports.onIdle).not.toHaveBeenCalled();
});

test('is silent before start and after stop, and leaves no timer', () => {
  const { state, ports, pass, idle } = watch();
  state.wall += 60 * minute;
  idle.check();
  idle.start();
  idle.start();
  expect(vi.getTimerCount()).toBe(1);
  idle.stop();
  pass(60 * minute);
  idle.check();
  expect(ports.onIdle).not.toHaveBeenCalled();
  expect(vi.getTimerCount()).toBe(0);
});
