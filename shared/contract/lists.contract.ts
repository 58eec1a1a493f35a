import { z } from 'zod';
import { optionOrigins, pickLists } from '../domain/lists/options';
import { line } from './primitives';

/** Code of an option within its list; also the two answers that are of no list. */
export const optionCode = z
  .string('required')
  .min(1, 'required')
  .max(40, 'too-long')
  .regex(/^[a-z0-9-]+$/, 'invalid');

const year = z.number().int().min(1900).max(2200);
const list = z.enum(pickLists);

/** One option as a list has it, with the years that it is for. */
export const pickOption = z.object({
  list,
  code: z.string(),
  label: z.string(),
  origin: z.enum(optionOrigins),
  fromYear: z.number().int(),
  retiredFrom: z.number().int().nullable(),
});
export type PickOption = z.infer<typeof pickOption>;

/** Every option of every list, retired ones too: what was answered with them is still read by their words. */
export const pickOptions = z.object({ rows: z.array(pickOption) });

export const addOptionInput = z.strictObject({
  list,
  label: line(120),
  fromYear: year,
  /** The option whose place it takes from that year on; null for one more. */
  replaces: optionCode.nullable(),
});
export const addedOption = z.object({ list, code: z.string() });

/** Null offers it again. */
export const retireOptionInput = z.strictObject({ list, code: optionCode, fromYear: year.nullable() });
