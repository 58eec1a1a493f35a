import type { App, BrowserWindow } from 'electron';
import type { LockSequence } from './lockSequence';

export interface ClosingPorts {
  readonly app: Pick<App, 'on' | 'quit'>;
  readonly window: BrowserWindow;
  readonly sequence: LockSequence;
  /** What is left to keep while the window still stands. Never throws. */
  readonly release: () => void;
  /** Resolves when the clipboard is as it should stay. */
  readonly clipboardSettled: () => Promise<void>;
}

/** How long the end may wait for a clipboard that another program holds. */
export const clipboardWaitMs = 300;

/**
 * Closing the window, quitting and a signal all end the same way: lock with the drafts handed over, clipboard cleared,
 * window destroyed. `destroy` asks no page, so no unsaved form keeps the program running.
 */
export function watchClosing(ports: ClosingPorts): void {
  const { app, window, sequence } = ports;
  let state: 'running' | 'ending' | 'ended' = 'running';

  const end = async (): Promise<void> => {
    state = 'ending';
    await sequence.lock('user');
    ports.release();
    await Promise.race([
      ports.clipboardSettled(),
      new Promise((done) => {
        setTimeout(done, clipboardWaitMs);
      }),
    ]);
    state = 'ended';
    if (!window.isDestroyed()) window.destroy();
    app.quit();
  };
  const hold = (event: { preventDefault(): void }): void => {
    if (state === 'ended') return;
    event.preventDefault();
    if (state === 'running') void end();
  };
  window.on('close', hold);
  app.on('before-quit', hold);
  app.on('window-all-closed', () => {
    app.quit();
  });
}
