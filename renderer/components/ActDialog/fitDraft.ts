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

/** The version of a record that an act follows, and which fields of the dialog repeat what the record says. */
export interface ActBase<Values> {
  /** The number that the act will have. */
  readonly number: number;
  readonly ofRecord: readonly (keyof Values)[];
}

/** Stands beside the fields in a draft: the number that the act was to have. */
const numberKey = 'actNumber';

/** What is kept of a dialog: its fields, and on which version of the record they were written. */
export const toDraft = <Values extends Record<string, unknown>>(
  values: Values,
  base: ActBase<Values> | undefined,
): Record<string, unknown> => (base === undefined ? values : { ...values, [numberKey]: base.number });

/**
 * A draft over the record as it is now. When the record went on meanwhile, what the draft repeats of it is old and would
 * take the change of a colleague back unseen: those fields say what the record says today, and `overtaken` is true.
 */
export function resumeDraft<Values extends Record<string, unknown>>(
  blank: Values,
  stored: unknown,
  base: ActBase<Values> | undefined,
): { readonly values: Values; readonly overtaken: boolean } {
  const values = fitDraft(blank, stored);
  if (base === undefined || (isRecord(stored) && stored[numberKey] === base.number))
    return { values, overtaken: false };
  const today = Object.fromEntries(base.ofRecord.map((name) => [name, blank[name]]));
  return { values: { ...values, ...today }, overtaken: true };
}
