import { z } from 'zod';
import { colourSchemes } from '../colourSchemes';
import { officeInput } from './app.contract';

export const idleMinutes = { default: 5, minimum: 1, maximum: 30 } as const;

/** Settings of the office. There is no "never" for the idle lock. */
export const officeSettings = z.strictObject({
  office: officeInput,
  idleMinutes: z.number().int().min(idleMinutes.minimum, 'idle-range').max(idleMinutes.maximum, 'idle-range'),
});
export type OfficeSettings = z.infer<typeof officeSettings>;

/** Preferences of this computer: nothing personal (outside the vault). */
export const preferences = z.strictObject({
  colourScheme: z.enum(colourSchemes),
  railCollapsed: z.boolean(),
});
export type Preferences = z.infer<typeof preferences>;
export const updatePreferencesInput = preferences.partial();

/** Copying a number of the directory: the only thing that Resguardo puts on the clipboard. */
export const copyNumberInput = z.strictObject({
  entryId: z.string().max(200),
  phoneIndex: z.number().int().min(0).max(20),
});
