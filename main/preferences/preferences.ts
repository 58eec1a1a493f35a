import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { preferences as shape, type Preferences } from '../../shared/contract/settings.contract';
import { writeFileAtomically } from '../core/files/atomicFile';

export type ColourScheme = Preferences['colourScheme'];

const place = z.strictObject({
  x: z.int(),
  y: z.int(),
  width: z.int().min(1).max(20_000),
  height: z.int().min(1).max(20_000),
  maximized: z.boolean(),
});
/** Where the window was left. */
export type WindowPlace = Readonly<z.infer<typeof place>>;

/** All that this computer remembers outside the vault. Nothing in it says who works here or with whom. */
const stored = shape.extend({ window: place.optional() });
type StoredPreferences = z.infer<typeof stored>;

export const defaultPreferences: Preferences = { colourScheme: 'auto', railCollapsed: false };

/** The preferences of this computer: the core's port, and the window's place for the shell. */
export interface PreferencePort {
  get(): Preferences;
  update(patch: Partial<Preferences>): Preferences;
  windowPlace(): WindowPlace | undefined;
  rememberWindow(place: WindowPlace): void;
}

/** A file that is missing, damaged or of another shape is worth no question to anybody: the defaults hold. */
function read(path: string): StoredPreferences {
  try {
    return stored.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    return { ...defaultPreferences };
  }
}

/**
 * Keeps the preferences in the file at `path` and applies the colour scheme, now and at each change. The file is read
 * once. A write that fails (a full disk, a read-only folder) loses a preference and nothing more.
 */
export function createPreferences(path: string, applyScheme: (scheme: ColourScheme) => void): PreferencePort {
  let current = read(path);
  const write = (next: StoredPreferences): void => {
    try {
      writeFileAtomically(path, JSON.stringify(next, null, 2));
      current = next;
    } catch {
      // Comfort only: the next start uses the value before.
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
      const { colourScheme = current.colourScheme, railCollapsed = current.railCollapsed } = shape
        .partial()
        .parse(patch);
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
