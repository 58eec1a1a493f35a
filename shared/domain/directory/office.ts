import type { z } from 'zod';
import type { OfficeDirectory, saveOwnInput, verifyDirectoryInput } from '../../contract/directory.contract';
import type { DirectoryDoubt, DirectoryEntry } from './entry';
import { dialDigits } from './phones';
import { namesShelter } from './shelters';
import type { Place } from './ubigeo';

/** What the office knows better than the registers: its own numbers, what it verified, what it wants on top. */

/** An office that has changed nothing yet. */
export const newOfficeDirectory = (ubigeo: string | null): OfficeDirectory => ({
  format: 1,
  ubigeo,
  entries: [],
  overrides: [],
  pinned: null,
});

export const isOwnEntry = (entryId: string): boolean => entryId.startsWith('own:');

/** With the entry verified on that day. For an entry of its own the office's record changes, for any other an override. */
export function withVerified(
  office: OfficeDirectory,
  { entryId, verifiedOn, phones }: z.output<typeof verifyDirectoryInput>,
): OfficeDirectory {
  if (isOwnEntry(entryId)) {
    return {
      ...office,
      entries: office.entries.map((own) =>
        own.id === entryId ? { ...own, verifiedAt: verifiedOn, phones: phones ?? own.phones } : own,
      ),
    };
  }
  const before = office.overrides.find((override) => override.entryId === entryId);
  const override = { entryId, verifiedAt: verifiedOn, phones: phones ?? before?.phones ?? null };
  return { ...office, overrides: [...office.overrides.filter((other) => other !== before), override] };
}

/** With an entry of the office's own, added at the end or in the place of the one with the same id. */
export function withOwn(
  office: OfficeDirectory,
  id: string,
  { kind, name, phones, address, note, ubigeo, verifiedOn }: z.output<typeof saveOwnInput>,
  today: string,
): OfficeDirectory {
  const own = { id, kind, name, phones, address, note, ubigeo, savedOn: today, verifiedAt: verifiedOn };
  const known = office.entries.some((entry) => entry.id === id);
  return {
    ...office,
    entries: known
      ? office.entries.map((entry) => (entry.id === id ? own : entry))
      : [...office.entries, own],
  };
}

/** Without that entry of the office's own, nor its pin. */
export const withoutOwn = (office: OfficeDirectory, entryId: string): OfficeDirectory => ({
  ...office,
  entries: office.entries.filter(({ id }) => id !== entryId),
  pinned: office.pinned?.filter((id) => id !== entryId) ?? null,
});

/** With these entries on top, in this order, each once; null for those that the product proposes. */
export const withPinned = (office: OfficeDirectory, entryIds: readonly string[] | null): OfficeDirectory => ({
  ...office,
  pinned: entryIds === null ? null : [...new Set(entryIds)],
});

/**
 * The shipped entries as the office verified them, and its own beside them. An override of an entry that a newer
 * register no longer has is passed over. A shelter is passed over too, even in a file that an older version wrote.
 */
export function applyOffice(
  shipped: readonly DirectoryEntry[],
  office: OfficeDirectory,
  placeOf: (ubigeo: string) => Place | undefined,
): DirectoryEntry[] {
  const overrides = new Map(office.overrides.map((override) => [override.entryId, override]));
  const verified = shipped.map((entry) => {
    const override = overrides.get(entry.id);
    return override === undefined ? entry : overridden(entry, override);
  });
  const own = office.entries
    .filter(({ name, address, note }) => ![name, address, note].some(namesShelter))
    .map((entry) => ownEntry(entry, placeOf));
  return [...own, ...verified];
}

const readTexts = (texts: readonly string[]) => texts.map((text) => ({ text, dial: dialDigits(text) }));

const phoneDoubts = (phones: DirectoryEntry['phones']): DirectoryDoubt[] => {
  if (phones.length === 0) return ['no-phone'];
  return phones.some(({ dial }) => dial === null) ? ['undialable-phone'] : [];
};

/** What a call to the number settles. */
const settledByCall: readonly DirectoryDoubt[] = [
  'no-phone',
  'undialable-phone',
  'rewritten-phone',
  'shared-phone',
];

function overridden(entry: DirectoryEntry, override: OfficeDirectory['overrides'][number]): DirectoryEntry {
  const phones = override.phones === null ? entry.phones : readTexts(override.phones);
  const others = entry.doubts.filter((doubt) => !settledByCall.includes(doubt));
  return { ...entry, phones, verifiedAt: override.verifiedAt, doubts: [...phoneDoubts(phones), ...others] };
}

function ownEntry(
  own: OfficeDirectory['entries'][number],
  placeOf: (ubigeo: string) => Place | undefined,
): DirectoryEntry {
  const found = own.ubigeo === null ? undefined : placeOf(own.ubigeo);
  const phones = readTexts(own.phones);
  return {
    id: own.id,
    kind: own.kind,
    name: own.name,
    place:
      found === undefined
        ? null
        : {
            ubigeo: found.ubigeo,
            department: found.department,
            province: found.province,
            district: found.district,
          },
    address: own.address === '' ? null : own.address,
    phones,
    hours: null,
    note: own.note === '' ? null : own.note,
    coordinates: null,
    source: { name: 'Registrado por esta oficina', date: own.savedOn },
    verifiedAt: own.verifiedAt,
    doubts: phoneDoubts(phones),
  };
}
