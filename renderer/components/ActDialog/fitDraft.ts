const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const fits = (blank: unknown, stored: unknown): boolean =>
  blank === null || stored === null
    ? typeof blank === 'object' && typeof stored === 'object'
    : typeof blank === typeof stored && Array.isArray(blank) === Array.isArray(stored);

/**
 * What a dialog was left with, in the shape that it has today: a field that is gone is dropped, one that is new or of
 * another kind is blank. What its values may be is for the contract to say.
 */
export function fitDraft<Values extends Record<string, unknown>>(blank: Values, stored: unknown): Values {
  if (!isRecord(stored)) return blank;
  const kept = Object.entries(blank).map(([name, value]) => {
    const found = stored[name];
    if (found === undefined || !fits(value, found)) return [name, value];
    return [name, isRecord(value) && isRecord(found) ? fitDraft(value, found) : found];
  });
  return Object.fromEntries(kept) as Values;
}
