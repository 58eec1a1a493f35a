import type { BrowserWindow, BrowserWindowConstructorOptions, Rectangle, WebPreferences } from 'electron';
import type { WindowPlace } from '../preferences/preferences';

export const windowTitle = 'Resguardo';
export const smallestWindow = { width: 1024, height: 700 } as const;

/** What the page runs with. Frozen by a snapshot test: a change here is a decision, not a detail. */
export const webPreferences = (options: {
  readonly preload: string;
  readonly devTools: boolean;
}): WebPreferences => ({
  preload: options.preload,
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webSecurity: true,
  allowRunningInsecureContent: false,
  webviewTag: false,
  plugins: false,
  experimentalFeatures: false,
  navigateOnDragDrop: false,
  safeDialogs: true,
  // A dialog of the page would hold the page until someone answers; a lock cannot wait for that.
  disableDialogs: true,
  spellcheck: false,
  devTools: options.devTools,
  // Drafts are written by timers of the page; a covered window must not slow them.
  backgroundThrottling: false,
});

/** Where a saved window stands on today's screens; `undefined` when no screen shows enough of it. */
export function placeOnScreens(
  place: WindowPlace | undefined,
  screens: readonly Rectangle[],
): Rectangle | undefined {
  if (place === undefined) return undefined;
  const grip = 80;
  const isReachable = screens.some(
    (screen) =>
      place.x + place.width >= screen.x + grip &&
      place.x <= screen.x + screen.width - grip &&
      place.y >= screen.y - 1 &&
      place.y <= screen.y + screen.height - grip,
  );
  if (!isReachable) return undefined;
  return {
    x: place.x,
    y: place.y,
    width: Math.max(place.width, smallestWindow.width),
    height: Math.max(place.height, smallestWindow.height),
  };
}

/** Options of the one window. It stays hidden until its first frame is painted. */
export const windowOptions = (options: {
  readonly place: Rectangle | undefined;
  readonly dark: boolean;
  readonly webPreferences: WebPreferences;
}): BrowserWindowConstructorOptions => ({
  width: 1366,
  height: 768,
  ...options.place,
  minWidth: smallestWindow.width,
  minHeight: smallestWindow.height,
  show: false,
  title: windowTitle,
  backgroundColor: options.dark ? '#14191b' : '#f7f9f9',
  webPreferences: options.webPreferences,
});

type DressedWindow = Pick<BrowserWindow, 'setContentProtection' | 'setMenuBarVisibility' | 'on'>;

/** What must hold for the window from its first moment: no capture, no menu bar, and a title that names nobody. */
export function dressWindow(window: DressedWindow): void {
  window.setContentProtection(true);
  window.setMenuBarVisibility(false);
  window.on('page-title-updated', (event) => {
    event.preventDefault();
  });
}
