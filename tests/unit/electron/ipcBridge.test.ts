import { describe, expect, test, vi } from 'vitest';
import { connectBridge } from '../../../main/electron/ipcBridge';
import { isPlain, readCall } from '../../../main/electron/plainCall';
import type { MessageSender } from '../../../main/electron/senderCheck';
import { channels } from '../../../shared/contract/shell';

const ours: MessageSender = {
  sender: { id: 1, isDestroyed: () => false },
  senderFrame: { url: 'app://resguardo/index.html', parent: null },
};
const foreign: MessageSender = { ...ours, senderFrame: { url: 'https://example.org/', parent: null } };

function bridge(call: (call: unknown) => Promise<unknown> = () => Promise.resolve({ ok: true, value: 1 })) {
  const handlers = new Map<string, (event: MessageSender, message: unknown) => Promise<unknown>>();
  const listeners = new Map<string, (event: MessageSender) => void>();
  const ports = { windowContentsId: () => 1, call: vi.fn(call), flushed: vi.fn() };
  connectBridge(
    {
      handle: (channel, handler) => handlers.set(channel, handler),
      on: (channel, on) => listeners.set(channel, on),
    },
    ports as never,
  );
  return {
    ports,
    channels: { asked: [...handlers.keys()], told: [...listeners.keys()] },
    ask: (event: MessageSender, message: unknown) => handlers.get(channels.call)?.(event, message),
    tell: (event: MessageSender) => listeners.get(channels.flushed)?.(event),
  };
}

const call = { path: 'app.state', type: 'query', input: {} };

describe('the bridge', () => {
  test('has one channel for questions and one for a notice', () => {
    expect(bridge().channels).toEqual({ asked: [channels.call], told: [channels.flushed] });
  });

  test('hands a plain call of our page to the core and its answer back', async () => {
    const { ask, ports } = bridge();
    expect(await ask(ours, call)).toEqual({ ok: true, value: 1 });
    expect(ports.call).toHaveBeenCalledExactlyOnceWith(call);
  });

  test('refuses another sender before it reads the message', async () => {
    const { ask, ports } = bridge();
    expect(await ask(foreign, call)).toEqual({ ok: false, code: 'forbidden' });
    expect(ports.call).not.toHaveBeenCalled();
  });

  test('refuses what is no plain call', async () => {
    const { ask, ports } = bridge();
    expect(await ask(ours, { ...call, input: new Map() })).toEqual({ ok: false, code: 'invalid' });
    expect(ports.call).not.toHaveBeenCalled();
  });

  test('lets no text of an exception cross', async () => {
    const { ask } = bridge(() => Promise.reject(new Error('Juan Pérez 12345678')));
    expect(await ask(ours, call)).toEqual({ ok: false, code: 'internal' });
    const thrower = bridge(() => {
      throw new Error('SELECT * FROM persons');
    });
    expect(await thrower.ask(ours, call)).toEqual({ ok: false, code: 'internal' });
  });

  test('hears `flushed` from our page only', () => {
    const { tell, ports } = bridge();
    tell(foreign);
    expect(ports.flushed).not.toHaveBeenCalled();
    tell(ours);
    expect(ports.flushed).toHaveBeenCalledOnce();
  });
});

describe('plain values', () => {
  const cycle: Record<string, unknown> = {};
  cycle['self'] = cycle;
  // Twenty levels that each name the level below ten times: small in memory, endless to walk.
  let bomb: unknown = 'x';
  for (let level = 0; level < 20; level += 1) bomb = Array.from({ length: 10 }, () => bomb);
  let deep: unknown = 'x';
  for (let level = 0; level < 40; level += 1) deep = { deep };

  test.each([
    ['text', 'x'],
    ['a number', 1.5],
    ['null', null],
    ['undefined', undefined],
    ['nested lists and objects', { a: [1, { b: null, c: undefined }], d: false }],
    ['an object without prototype', Object.create(null)],
  ])('%s is plain', (_name, value) => {
    expect(isPlain(value)).toBe(true);
  });

  test.each([
    ['a map', new Map([[1, 2]])],
    ['a set', new Set([1])],
    ['a date', new Date(0)],
    ['an error', new Error('x')],
    ['a pattern', /x/],
    ['bytes', new Uint8Array(4)],
    ['a buffer', new ArrayBuffer(4)],
    ['not a number', Number.NaN],
    ['infinity', Number.POSITIVE_INFINITY],
    ['a big integer', 1n],
    ['a function', () => 1],
    ['a symbol', Symbol('x')],
    [
      'an instance',
      new (class Person {
        readonly name = 'x';
      })(),
    ],
    ['a cycle', cycle],
    ['a bomb of shared parts', bomb],
    ['a tower', deep],
    ['something inside', { list: [1, { at: new Date(0) }] }],
  ])('%s is not', (_name, value) => {
    expect(isPlain(value)).toBe(false);
  });
});

describe('a message as a call', () => {
  test.each([
    ['nothing', undefined],
    ['text', 'app.state'],
    ['a list', [call]],
    ['an extra key', { ...call, extra: 1 }],
    ['a path without a dot', { ...call, path: 'app' }],
    ['a path with a prototype', { ...call, path: '__proto__.x' }],
    ['a path with spaces', { ...call, path: 'app. state' }],
    ['a path of another type', { ...call, path: 5 }],
    ['an endless path', { ...call, path: `app.${'a'.repeat(100)}` }],
    ['an unknown type', { ...call, type: 'subscription' }],
  ])('%s is refused', (_name, message) => {
    expect(readCall(message)).toBeUndefined();
  });

  test('a call without input is one', () => {
    expect(readCall({ path: 'individualAttention.sign', type: 'mutation' })).toEqual({
      path: 'individualAttention.sign',
      type: 'mutation',
      input: undefined,
    });
  });
});
