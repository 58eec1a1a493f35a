import { ipcMain } from 'electron';
import ElectronStore, { type Schema } from 'electron-store';
import { colourSchemes } from '../../shared/contract/settings.contract';
import { defaultPreferences, type PreferenceStore, type StoredPreferences } from './preferences';

const schema: Schema<StoredPreferences> = {
  colourScheme: { enum: [...colourSchemes] },
  railCollapsed: { type: 'boolean' },
  window: {
    type: 'object',
    additionalProperties: false,
    required: ['x', 'y', 'width', 'height', 'maximized'],
    properties: {
      x: { type: 'integer' },
      y: { type: 'integer' },
      width: { type: 'integer', minimum: 1, maximum: 20_000 },
      height: { type: 'integer', minimum: 1, maximum: 20_000 },
      maximized: { type: 'boolean' },
    },
  },
};

/** Opens `preferences.json` in the user-data folder; a damaged file starts anew with the defaults. */
export function openPreferenceStore(): PreferenceStore {
  const store = new ElectronStore<StoredPreferences>({
    name: 'preferences',
    schema,
    defaults: defaultPreferences,
    clearInvalidConfig: true,
    configFileMode: 0o600,
  });
  // The store answers any page that asks where the user-data folder is. No page of ours asks.
  ipcMain.removeAllListeners('electron-store-get-data');
  return store;
}
