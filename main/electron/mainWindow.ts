import { BrowserWindow, nativeTheme, screen, type Session } from 'electron';
import type { ColourScheme } from '../../shared/colourSchemes';
import type { PreferencePort } from '../preferences/preferences';
import { appPage } from './appProtocol';
import { dressWindow, placeOnScreens, webPreferences, windowOptions } from './windowPolicy';

/** Makes the system's own pieces (scroll bars, the frame of a window) follow the preference. */
export function followColourScheme(scheme: ColourScheme): void {
  nativeTheme.themeSource = scheme === 'auto' ? 'system' : scheme;
}

/** Opens the one window, where it was left, and shows it with its first painted frame. */
export function openMainWindow(options: {
  readonly preferences: PreferencePort;
  readonly session: Session;
  readonly preload: string;
  readonly devTools: boolean;
}): BrowserWindow {
  const saved = options.preferences.windowPlace();
  const window = new BrowserWindow(
    windowOptions({
      place: placeOnScreens(
        saved,
        screen.getAllDisplays().map((display) => display.workArea),
      ),
      dark: nativeTheme.shouldUseDarkColors,
      webPreferences: { ...webPreferences(options), session: options.session },
    }),
  );
  dressWindow(window);
  window.once('ready-to-show', () => {
    if (saved?.maximized === true) window.maximize();
    window.show();
    if (options.devTools) window.webContents.openDevTools({ mode: 'detach' });
  });
  // Rejects when a lock reloads the page while it still loads; the reload is what counts then.
  window.loadURL(appPage).catch(() => undefined);
  return window;
}

/** Keeps where the window stands for the next start. */
export function rememberPlace(window: BrowserWindow, preferences: PreferencePort): void {
  if (window.isDestroyed()) return;
  preferences.rememberWindow({ ...window.getNormalBounds(), maximized: window.isMaximized() });
}

/** Brings the window to the front: a second start shows the first instead of a second office. */
export function showAgain(window: BrowserWindow): void {
  if (window.isDestroyed()) return;
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}
