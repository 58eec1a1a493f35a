import type { BrowserWindow, PowerMonitor, RenderProcessGoneDetails } from 'electron';
import type { LockReason } from '../../shared/contract/app.contract';
import type { ShellEvent } from '../../shared/contract/shell';
import { createCrashLimit, createFreshPage } from './freshPage';
import { createIdleWatch } from './idleWatch';
import { createLockSequence, type LockSequence } from './lockSequence';
import { shellAction } from './shellKeys';

/** What the triggers need of the core (`main/core/createCore.ts`). */
export interface LockableCore {
  phase(): 'first-run' | 'locked' | 'open' | 'blocked';
  lock(reason: LockReason): void;
  idleMinutes(): number;
  onPhaseChange(listener: (phase: 'first-run' | 'locked' | 'open' | 'blocked') => void): () => void;
}

export interface TriggerPorts {
  readonly core: LockableCore;
  readonly window: BrowserWindow;
  readonly power: Pick<PowerMonitor, 'on' | 'getSystemIdleState'>;
  readonly send: (event: ShellEvent) => void;
  /** Clears what was copied; the core asks for it too, and asking twice is harmless. */
  readonly clearClipboard: () => void;
  /** The page crashes again and again: say so and end. */
  readonly giveUp: () => void;
  readonly wallNow: () => number;
  readonly steadyNow: () => number;
}

/** Crash reports of a page that ended because it was meant to. */
const isExpectedEnd = (details: RenderProcessGoneDetails): boolean => details.reason === 'clean-exit';

/**
 * Wires every way to a lock: keys, idle, the system's lock, sleep and shutdown, and a page that crashed or hangs.
 * Whichever came first, the same follows: the vault is closed, the clipboard cleared, the page dropped and reloaded.
 */
export function watchLockTriggers(ports: TriggerPorts): LockSequence {
  const { core, window, power } = ports;
  const contents = window.webContents;
  const isOpen = (): boolean => core.phase() === 'open';

  const sequence = createLockSequence({
    isOpen,
    send: ports.send,
    lockCore: (reason) => {
      core.lock(reason);
    },
  });
  const page = createFreshPage({
    // Never from inside the event that asks for it: an answer to the page may still be on its way out, and Electron
    // does not load a page again while it is telling that its process is gone.
    reload: () => {
      setImmediate(() => {
        if (!window.isDestroyed()) contents.reload();
      });
    },
    endProcess: () => {
      if (!window.isDestroyed()) contents.forcefullyCrashRenderer();
    },
  });
  const idle = createIdleWatch({
    wallNow: ports.wallNow,
    steadyNow: ports.steadyNow,
    idleMinutes: () => core.idleMinutes(),
    isScreenLocked: () => power.getSystemIdleState(60) === 'locked',
    onIdle: () => void sequence.lock('idle'),
    onScreenLocked: () => void sequence.lock('system-lock'),
  });

  let veiled = false;
  // Only a page that has arrived counts: one that hangs lets a navigation begin and never lets go.
  contents.on('did-navigate', () => {
    veiled = false;
    page.arrived();
  });

  let wasOpen = isOpen();
  core.onPhaseChange((phase) => {
    if (phase === 'open') {
      wasOpen = true;
      idle.start();
      return;
    }
    idle.stop();
    if (!wasOpen) return;
    wasOpen = false;
    ports.clearClipboard();
    page.reload();
  });
  if (wasOpen) idle.start();

  contents.on('input-event', () => {
    idle.touch();
  });
  contents.on('before-input-event', (event, press) => {
    const action = shellAction(press);
    if (action === undefined) return;
    event.preventDefault();
    if (action === 'lock') {
      void sequence.lock('user');
      return;
    }
    veiled = !veiled;
    ports.send({ type: 'veil', on: veiled });
  });

  const mayLoadAgain = createCrashLimit(ports.steadyNow);
  const dropPage = (): void => {
    if (isOpen()) sequence.lockNow('renderer-crash');
    else page.reload();
  };
  contents.on('render-process-gone', (_event, details) => {
    if (isExpectedEnd(details) || window.isDestroyed()) return;
    dropPage();
    if (!mayLoadAgain()) ports.giveUp();
  });
  contents.on('unresponsive', dropPage);
  // The page began before there was a core to watch over it.
  if (contents.isCrashed()) dropPage();

  power.on('lock-screen', () => void sequence.lock('system-lock'));
  power.on('suspend', () => void sequence.lock('suspend'));
  power.on('shutdown', () => void sequence.lock('system-lock'));
  power.on('resume', () => {
    idle.check();
  });
  // Windows ends the session without waiting for promises.
  window.on('session-end', () => {
    sequence.lockNow('system-lock');
  });
  return sequence;
}
