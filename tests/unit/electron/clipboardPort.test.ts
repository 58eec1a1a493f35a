import { describe, expect, test, vi } from 'vitest';
import { createClipboardPort } from '../../../main/electron/clipboardPort';
import { adaptClipboard, loadsPrebuiltBinding } from '../../../main/electron/electronAdapter';

/** A clipboard as Electron 33 has it (answers at once) or as 45 has it (answers with promises). */
function systemClipboard(line: 33 | 45) {
  const state = { text: '' };
  const later = <T>(value: T): T | Promise<T> => (line === 33 ? value : Promise.resolve(value));
  return {
    state,
    writeText: (text: string) => later(void (state.text = text)),
    readText: () => later(state.text),
    clear: vi.fn(() => {
      state.text = '';
    }),
  };
}

describe.each([33, 45] as const)('with the clipboard of Electron %i', (line) => {
  const setUp = () => {
    const system = systemClipboard(line);
    return { system, port: createClipboardPort(adaptClipboard(system)) };
  };

  test('what was written is there, and is taken back', async () => {
    const { system, port } = setUp();
    port.write('01 419 7260');
    await port.settled();
    expect(system.state.text).toBe('01 419 7260');
    port.clear();
    await port.settled();
    expect(system.state.text).toBe('');
  });

  test('what the person copied since then stays', async () => {
    const { system, port } = setUp();
    port.write('100');
    await port.settled();
    system.state.text = 'su propio texto';
    port.clear();
    await port.settled();
    expect(system.clear).not.toHaveBeenCalled();
    expect(system.state.text).toBe('su propio texto');
  });

  test('without having written, nothing is even read', async () => {
    const { system, port } = setUp();
    const read = vi.spyOn(system, 'readText');
    port.clear();
    await port.settled();
    expect(read).not.toHaveBeenCalled();
    expect(system.clear).not.toHaveBeenCalled();
  });

  test('clearing twice clears once', async () => {
    const { system, port } = setUp();
    port.write('100');
    port.clear();
    port.clear();
    await port.settled();
    expect(system.clear).toHaveBeenCalledOnce();
  });

  test('a write that comes right before a lock is cleared by it', async () => {
    const { system, port } = setUp();
    port.write('105');
    port.clear();
    await port.settled();
    expect(system.state.text).toBe('');
  });
});

test('a clipboard that another program holds is no reason to fail', async () => {
  const broken = adaptClipboard({
    writeText: () => {
      throw new Error('held');
    },
    readText: () => Promise.reject(new Error('held')),
    clear: () => undefined,
  });
  const port = createClipboardPort(broken);
  port.write('100');
  port.clear();
  await expect(port.settled()).resolves.toBeUndefined();
});

test.each([
  [{ napi: '9' }, false],
  [{ napi: '10' }, true],
  [{ napi: '11' }, true],
  [{}, false],
])('with the versions %j the prebuilt binding loads: %s', (versions, loads) => {
  expect(loadsPrebuiltBinding(versions)).toBe(loads);
});
