import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createLockSequence, flushWaitMs } from '../../../main/electron/lockSequence';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function office(send: (event: unknown) => void = () => undefined) {
  const state = { open: true };
  const ports = {
    isOpen: () => state.open,
    send: vi.fn(send),
    lockCore: vi.fn((_reason: string) => {
      state.open = false;
    }),
  };
  return { state, ports, sequence: createLockSequence(ports) };
}

describe('a lock', () => {
  test('asks the page first and locks as soon as it has handed over', async () => {
    const { ports, sequence } = office();
    const done = sequence.lock('user');
    expect(ports.send).toHaveBeenCalledExactlyOnceWith({ type: 'locking', reason: 'user' });
    expect(ports.lockCore).not.toHaveBeenCalled();
    sequence.flushed();
    await done;
    expect(ports.lockCore).toHaveBeenCalledExactlyOnceWith('user');
    expect(vi.getTimerCount()).toBe(0);
  });

  test('waits no longer than 400 ms for a page that does not answer', async () => {
    const { ports, sequence } = office();
    const done = sequence.lock('idle');
    await vi.advanceTimersByTimeAsync(flushWaitMs - 1);
    expect(ports.lockCore).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    await done;
    expect(ports.lockCore).toHaveBeenCalledExactlyOnceWith('idle');
    expect(flushWaitMs).toBe(400);
  });

  test('a second trigger joins the one under way', async () => {
    const { ports, sequence } = office();
    const both = Promise.all([sequence.lock('user'), sequence.lock('suspend')]);
    sequence.flushed();
    await both;
    expect(ports.send).toHaveBeenCalledOnce();
    expect(ports.lockCore).toHaveBeenCalledExactlyOnceWith('user');
  });

  test('of a closed office does nothing', async () => {
    const { state, ports, sequence } = office();
    state.open = false;
    await sequence.lock('user');
    sequence.lockNow('renderer-crash');
    expect(ports.send).not.toHaveBeenCalled();
    expect(ports.lockCore).not.toHaveBeenCalled();
  });

  test('does not need a page at all', async () => {
    const { ports, sequence } = office(() => {
      throw new Error('Object has been destroyed');
    });
    await sequence.lock('user');
    expect(ports.lockCore).toHaveBeenCalledExactlyOnceWith('user');
  });

  test('works again after the next opening', async () => {
    const { state, ports, sequence } = office();
    const first = sequence.lock('user');
    sequence.flushed();
    await first;
    state.open = true;
    const second = sequence.lock('idle');
    sequence.flushed();
    await second;
    expect(ports.lockCore.mock.calls).toEqual([['user'], ['idle']]);
  });

  test('an answer that nobody waits for changes nothing', () => {
    const { ports, sequence } = office();
    sequence.flushed();
    expect(ports.lockCore).not.toHaveBeenCalled();
  });
});

test('a page that crashes while it is asked ends the waiting, and the office is locked once', async () => {
  const { ports, sequence } = office();
  const done = sequence.lock('user');
  sequence.lockNow('renderer-crash');
  expect(ports.lockCore).toHaveBeenCalledExactlyOnceWith('renderer-crash');
  await done;
  expect(ports.lockCore).toHaveBeenCalledOnce();
});
