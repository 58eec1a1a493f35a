import { z } from 'zod';
import { directoryDoubts, directoryKinds, type DirectoryEntry } from '../domain/directory/entry';
import { namesShelter } from '../domain/directory/shelters';
import type { Place } from '../domain/directory/ubigeo';
import { day, line, nothing, optionalLine, ubigeo } from './primitives';

/** The emergency directory of §6.2.7: what the lock screen may ask without a sign-in, and what the office may change. */

const entryId = z.string('required').min(1, 'required').max(200, 'too-long');
/** Only the office's own entries can be replaced or removed; all others belong to their register. */
const ownEntryId = entryId.startsWith('own:', 'not-own');
const kind = z.enum(directoryKinds);
const coordinates = z.object({ lat: z.number(), lon: z.number() });

/** An entry as it crosses to the window. */
export const directoryEntry: z.ZodType<DirectoryEntry, DirectoryEntry> = z.object({
  id: entryId,
  kind,
  name: z.string(),
  place: z.object({ ubigeo, department: z.string(), province: z.string(), district: z.string() }).nullable(),
  address: z.string().nullable(),
  phones: z.array(z.object({ text: z.string(), dial: z.string().nullable() })).readonly(),
  hours: z.string().nullable(),
  note: z.string().nullable(),
  coordinates: coordinates.nullable(),
  source: z.object({ name: z.string(), date: z.string() }),
  verifiedAt: z.string().nullable(),
  doubts: z.array(z.enum(directoryDoubts)).readonly(),
});

export const searchDirectoryInput = z.strictObject({
  query: z.string().max(200, 'too-long'),
  limit: z.number().int().min(1).max(100).default(40),
  kinds: z.array(kind).min(1).max(directoryKinds.length).nullable().default(null),
});
export const directoryRows = z.object({ rows: z.array(directoryEntry) });

export const getDirectoryInput = z.strictObject({ entryId });
export const directoryAnswer = z.object({ entry: directoryEntry });

export const pinnedDirectoryInput = nothing;
export const directoryStatusInput = nothing;

export const directoryStates = ['shipped-only', 'office', 'office-tampered', 'shipped-damaged'] as const;
/**
 * How the directory was found at start. `shipped-only`: no office yet. `office`: whole, with the office's own numbers.
 * `office-tampered`: the office's file is missing or is not what the office signed, and the shipped one stands alone.
 * `shipped-damaged`: the program's own file is damaged; the national lines and what is whole of the office remain.
 */
export type DirectoryState = (typeof directoryStates)[number];

const place: z.ZodType<Place, Place> = z.object({
  ubigeo,
  department: z.string(),
  province: z.string(),
  district: z.string(),
  coordinates: coordinates.nullable(),
});

export const directoryStatus = z.object({
  status: z.enum(directoryStates),
  /** Both can be true at once; `status` then names the program's own file. */
  officeIgnored: z.boolean(),
  shippedDamaged: z.boolean(),
  entries: z.number().int(),
  toVerify: z.number().int(),
  /** Where «nearest first» starts from; null before there is an office. */
  place: place.nullable(),
});
export type DirectoryStatus = z.infer<typeof directoryStatus>;

/** A phone as the office writes it. What cannot be dialled is kept and marked, as in the registers. */
const phoneText = line(60);
const phoneList = z.array(phoneText).max(10, 'too-many');

/** The office called and it is so; `phones` replaces the numbers when they turned out to be others. */
export const verifyDirectoryInput = z.strictObject({
  entryId,
  verifiedOn: day,
  phones: phoneList.min(1, 'required').nullable().default(null),
});

/** Kinds that an office adds: a national line is not its own. */
export const ownKinds = directoryKinds.filter((name) => name !== 'line') as [
  Exclude<(typeof directoryKinds)[number], 'line'>,
  ...Exclude<(typeof directoryKinds)[number], 'line'>[],
];

const notShelter = (text: string): boolean => !namesShelter(text);

/** A shelter (HRT) is refused where its name would be seen: it must not be in a directory that needs no sign-in. */
export const saveOwnInput = z.strictObject({
  /** Null adds; an id of an own entry replaces it. */
  entryId: ownEntryId.nullable().default(null),
  kind: z.enum(ownKinds),
  name: line(120).refine(notShelter, 'shelter'),
  phones: phoneList.min(1, 'required'),
  address: optionalLine(200).refine(notShelter, 'shelter').default(''),
  note: optionalLine(200).refine(notShelter, 'shelter').default(''),
  /** District; null for what has no place. */
  ubigeo: ubigeo.nullable(),
  /** The day on which the office tried the number; null when it has not. */
  verifiedOn: day.nullable().default(null),
});
export const saveOwnOutput = z.object({ entryId });

export const removeOwnInput = z.strictObject({ entryId: ownEntryId });

/** Pinned entries in their order; null goes back to those that the product proposes. */
export const setPinnedInput = z.strictObject({ entryIds: z.array(entryId).max(20, 'too-many').nullable() });

export const searchPlacesInput = z.strictObject({
  query: z.string().max(200, 'too-long'),
  limit: z.number().int().min(1).max(50).default(20),
});
export const placeRows = z.object({ rows: z.array(place) });

/** The file of the office beside its vault, before the signature. */
export const officeDirectory = z.strictObject({
  format: z.literal(1),
  ubigeo: ubigeo.nullable(),
  entries: z
    .array(
      z.strictObject({
        id: z.string().startsWith('own:').max(200),
        kind: z.enum(ownKinds),
        name: z.string().min(1).max(120),
        phones: z.array(z.string().max(60)).max(10),
        address: z.string().max(200),
        note: z.string().max(200),
        ubigeo: ubigeo.nullable(),
        savedOn: day,
        verifiedAt: day.nullable(),
      }),
    )
    .max(2_000),
  overrides: z
    .array(
      z.strictObject({ entryId, verifiedAt: day, phones: z.array(z.string().max(60)).max(10).nullable() }),
    )
    .max(20_000),
  pinned: z.array(entryId).max(20).nullable(),
});
/** No name of staff and nothing about a participant: who verified stands in the audit log alone. */
export type OfficeDirectory = z.infer<typeof officeDirectory>;

export const signedOfficeDirectory = z.strictObject({
  content: officeDirectory,
  /** Ed25519 over the canonical JSON of `content`. */
  signature: z.base64().length(88),
});
