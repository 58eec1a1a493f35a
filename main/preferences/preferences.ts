import { readFileSync } from 'node:fs';
import { colourSchemes, type ColourScheme } from '../../shared/colourSchemes';
import type { Preferences } from '../../shared/contract/settings.contract';
import { writeFileAtomically } from '../core/files/atomicFile';

/** Where the window was left. */
export interface WindowPlace {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly maximized: boolean;
}

/** All that this computer remembers outside the vault. Nothing in it says who works here or with whom. */
interface StoredPreferences extends Preferences {
  readonly window?: WindowPlace;
}

export const defaultPreferences: Preferences = { colourScheme: 'auto', railCollapsed: false };

/** The preferences of this computer: the core's port, and the window's place for the shell. */
export interface PreferencePort {
  get(): Preferences;
  update(patch: Partial<Preferences>): Preferences;
  windowPlace(): WindowPlace | undefined;
  rememberWindow(place: WindowPlace): void;
}

const isLength = (value: unknown): boolean => Number.isInteger(value) && Math.abs(Number(value)) <= 20_000;

/** By hand: the contract's schema library takes longer to read than the window to open. */
function isPlace(value: unknown): value is WindowPlace {
  if (typeof value !== 'object' || value === null) return false;
  const { x, y, width, height, maximized } = value as Record<keyof WindowPlace, unknown>;
  return (
    [x, y, width, height].every(isLength) &&
    Number(width) > 0 &&
    Number(height) > 0 &&
    typeof maximized === 'boolean'
  );
}

/** What of a file can be used; the default stands for every other thing in it. */
function usable(file: unknown): StoredPreferences {
  if (typeof file !== 'object' || file === null) return defaultPreferences;
  const { colourScheme, railCollapsed, window } = file as Record<keyof StoredPreferences, unknown>;
  return {
    colourScheme: colourSchemes.find((each) => each === colourScheme) ?? defaultPreferences.colourScheme,
    railCollapsed: railCollapsed === true,
    ...(isPlace(window)
      ? {
          window: {
            x: window.x,
            y: window.y,
            width: window.width,
            height: window.height,
            maximized: window.maximized,
          },
        }
      : {}),
  };
}

/** A file that is missing or damaged is worth no question to anybody: the defaults hold. */
function read(path: string): StoredPreferences {
  try {
    return usable(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    return defaultPreferences;
  }
}

/**
 * Keeps the preferences in the file at `path` and applies the colour scheme, now and at each change. The file is read
 * once. What a page asks for has passed its contract before it comes here. A write that fails (a full disk, a read-only folder) loses a preference and nothing more.
 */
export function createPreferences(path: string, applyScheme: (scheme: ColourScheme) => void): PreferencePort {
  let current = read(path);
  const write = (next: StoredPreferences): void => {
    current = next;
    try {
      writeFileAtomically(path, JSON.stringify(next, null, 2));
    } catch {
      // Comfort only: it holds until the end, and the next start uses the one before.
    }
  };
  const get = (): Preferences => ({
    colourScheme: current.colourScheme,
    railCollapsed: current.railCollapsed,
  });
  applyScheme(current.colourScheme);
  return {
    get,
    update: (patch) => {
      const { colourScheme = current.colourScheme, railCollapsed = current.railCollapsed } = patch;
      write({ ...current, colourScheme, railCollapsed });
      applyScheme(current.colourScheme);
      return get();
    },
    windowPlace: () => current.window,
    rememberWindow: (window) => {
      write({ ...current, window });
    },
  };
}
