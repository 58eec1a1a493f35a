import { preferences as shape, type Preferences } from '../../shared/contract/settings.contract';

export type ColourScheme = Preferences['colourScheme'];

/** Where the window was left. */
export interface WindowPlace {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly maximized: boolean;
}

/** All that this computer remembers outside the vault. Nothing in it says who works here or with whom. */
export interface StoredPreferences extends Preferences {
  readonly window?: WindowPlace;
}

export const defaultPreferences: Preferences = { colourScheme: 'auto', railCollapsed: false };

/** The part of electron-store that is used. */
export interface PreferenceStore {
  readonly store: StoredPreferences;
  readonly set: (values: Partial<StoredPreferences>) => void;
}

/** The preferences of this computer: the core's port, and the window's place for the shell. */
export interface PreferencePort {
  get(): Preferences;
  update(patch: Partial<Preferences>): Preferences;
  windowPlace(): WindowPlace | undefined;
  rememberWindow(place: WindowPlace): void;
}

/**
 * Wraps a store and applies its colour scheme, now and at each change. A write that fails (a full disk, a read-only folder) loses a
 * preference and nothing more.
 */
export function createPreferences(
  store: PreferenceStore,
  applyScheme: (scheme: ColourScheme) => void,
): PreferencePort {
  const get = (): Preferences => {
    const { colourScheme, railCollapsed } = store.store;
    return shape.parse({ colourScheme, railCollapsed });
  };
  const write = (values: Partial<StoredPreferences>): void => {
    try {
      store.set(values);
    } catch {
      // Comfort only: the next start uses the value before.
    }
  };
  applyScheme(get().colourScheme);
  return {
    get,
    update: (patch) => {
      const { colourScheme, railCollapsed } = shape.partial().parse(patch);
      write({
        ...(colourScheme === undefined ? {} : { colourScheme }),
        ...(railCollapsed === undefined ? {} : { railCollapsed }),
      });
      const now = get();
      applyScheme(now.colourScheme);
      return now;
    },
    windowPlace: () => store.store.window,
    rememberWindow: (place) => {
      write({ window: place });
    },
  };
}
