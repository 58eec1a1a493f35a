import { endFirstInstants, fail, report } from './electron/firstInstants';
import { randomBytes, randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import {
  app,
  clipboard,
  dialog,
  ipcMain,
  Menu,
  powerMonitor,
  protocol,
  session,
  BrowserWindow,
} from 'electron';
import { channels } from '../shared/contract/shell';
import type { Core } from './core/createCore';
import { appScheme, serveWindow } from './electron/appProtocol';
import { applyChromiumSwitches, enforcesSandbox } from './electron/chromiumSwitches';
import { createClipboardPort, type ClipboardPort } from './electron/clipboardPort';
import { watchClosing } from './electron/closing';
import { createDialogPort } from './electron/dialogPort';
import { createPrintPort } from './electron/printPort';
import { editMenu } from './electron/editMenu';
import { adaptClipboard } from './electron/electronAdapter';
import { guardApplication, guardSession } from './electron/guards';
import { connectBridge } from './electron/ipcBridge';
import type { LockSequence } from './electron/lockSequence';
import { watchLockTriggers } from './electron/lockTriggers';
import { followColourScheme, openMainWindow, rememberPlace, showAgain } from './electron/mainWindow';
import { chooseBinding } from './electron/nativeBinding';
import {
  chooseUserFolders,
  readStartRequest,
  removeAbandonedDemos,
  removeFolder,
} from './electron/userFolders';
import { createPreferences, type PreferencePort } from './preferences/preferences';

/**
 * Composition only: what runs, in which order, with which ports. Decisions live in `electron/`, rules in `core/` and
 * `features/`. The order matters: scheme, switches, sandbox and folders must stand before the application is ready.
 */
const out = join(import.meta.dirname, '..');
const request = readStartRequest({ argv: process.argv, environment: process.env, packaged: app.isPackaged });
const resources = app.isPackaged ? process.resourcesPath : join(out, '..', 'resources');

protocol.registerSchemesAsPrivileged([appScheme]);
applyChromiumSwitches(app.commandLine);
if (enforcesSandbox({ packaged: app.isPackaged, asksForNone: app.commandLine.hasSwitch('no-sandbox') })) {
  app.enableSandbox();
}

const temporary = app.getPath('temp');
removeAbandonedDemos(temporary);
const folders = chooseUserFolders(request, {
  temporary,
  applicationData: app.getPath('appData'),
  packaged: app.isPackaged,
});
app.setPath('userData', folders.userData);
app.setPath('sessionData', folders.sessionData);
app.setPath('crashDumps', folders.crashDumps);
if (folders.temporary) {
  process.on('exit', () => {
    removeFolder(folders.userData);
  });
}

/** By then the lock screen is painted, and nobody has typed a passphrase yet. */
const warmAfterMs = 1_000;

async function run(nativeBinding: string | undefined): Promise<void> {
  await app.whenReady();
  // In memory: no cache, history, storage or cookie of the page ever reaches the disk.
  const windowSession = session.fromPartition('resguardo', { cache: false });
  let served: Core['served'] = () => null;
  const handedOver = serveWindow(windowSession.protocol, join(out, 'renderer'), (ticket) => served(ticket));
  const preferences = createPreferences(join(folders.userData, 'preferences.json'), followColourScheme);
  const clipboardPort = createClipboardPort(adaptClipboard(clipboard));
  const open = () =>
    openMainWindow({
      preferences,
      session: windowSession,
      preload: join(out, 'preload', 'preload.cjs'),
      devTools: request.devTools,
    });
  // The window first. Once it has its page, it reads and draws that beside this process, which meanwhile reads the core
  // and the office's files; any earlier, one would only wait for the other. The demonstration fills its office before
  // anybody sees it.
  let window = request.demo ? undefined : open();
  let sequence: LockSequence | undefined = undefined;
  const loading = (request.demo ? Promise.resolve() : handedOver).then(() =>
    loadCore(nativeBinding, preferences, clipboardPort, () => window),
  );
  connectBridge(ipcMain, {
    windowContentsId: () =>
      window === undefined || window.isDestroyed() ? undefined : window.webContents.id,
    call: async (call) => (await loading).call(call),
    flushed: () => sequence?.flushed(),
  });
  Menu.setApplicationMenu(Menu.buildFromTemplate(editMenu));

  const core = await loading;
  served = (ticket) => core.served(ticket);
  const stop = (error: unknown): void => {
    report(error);
    core.lock('user');
    fail('unexpected');
  };
  process.on('uncaughtException', stop);
  process.on('unhandledRejection', stop);
  endFirstInstants();
  if (request.demo) await (await import('./demo/seedDemo')).seedDemo(core);
  const shown = (window ??= open());
  // Closed before there was anything to lock.
  if (shown.isDestroyed()) {
    core.close();
    app.quit();
    return;
  }
  sequence = watchLockTriggers({
    core,
    window: shown,
    power: powerMonitor,
    send: (event) => {
      shown.webContents.send(channels.event, event);
    },
    clearClipboard: clipboardPort.clear,
    giveUp: () => {
      fail('page-crashes');
    },
    wallNow: () => Date.now(),
    steadyNow: () => performance.now(),
  });
  watchClosing({
    app,
    window: shown,
    sequence,
    release: () => {
      rememberPlace(shown, preferences);
      clipboardPort.clear();
      core.close();
    },
    clipboardSettled: clipboardPort.settled,
  });
  app.on('second-instance', () => {
    showAgain(shown);
  });
  setTimeout(() => {
    // Nothing of ours uses it, so that nothing else would make and guard it.
    guardSession(session.defaultSession, request);
    core.warm().catch(report);
  }, warmAfterMs);
}

/** Reads the core and the office's files. Everything that the core needs from this computer goes through its ports. */
async function loadCore(
  nativeBinding: string | undefined,
  preferences: PreferencePort,
  clipboardPort: ClipboardPort,
  window: () => BrowserWindow | undefined,
): Promise<Core> {
  const { createCore } = await import('./core/createCore');
  return createCore({
    paths: { userData: folders.userData, resources },
    clock: { now: () => new Date() },
    ids: { next: randomUUID },
    random: { bytes: (length) => randomBytes(length) },
    clipboard: clipboardPort,
    dialogs: createDialogPort(dialog, window),
    printing: createPrintPort((options) => new BrowserWindow(options)),
    preferences,
    versions: { app: app.getVersion(), electron: process.versions.electron },
    nativeBinding,
    onInternalError: report,
  });
}

guardApplication(app, request);
const binding = chooseBinding({
  packaged: app.isPackaged,
  resources,
  environment: process.env,
  versions: process.versions,
  exists: existsSync,
});
if (!binding.usable) fail('native-binding');
else if (!app.requestSingleInstanceLock()) app.exit(0);
else {
  run(binding.path).catch((error: unknown) => {
    report(error);
    fail('core');
  });
}
