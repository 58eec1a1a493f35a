import { sortKey } from '../text/fold';
import { kilometres } from './distance';
import type { Coordinates, DirectoryEntry, DirectoryKind } from './entry';
import { nationalLines } from './nationalLines';

/** Where the office is; its coordinates are approximate and only order results. */
export interface Origin {
  readonly ubigeo: string;
  readonly coordinates: Coordinates | null;
}

/** 0 same district (and what answers everywhere), 1 same province, 2 same department, 3 elsewhere. */
export function nearnessTier(entry: DirectoryEntry, origin: Origin | null): number {
  if (entry.place === null || origin === null) return 0;
  const { ubigeo } = entry.place;
  if (ubigeo === origin.ubigeo) return 0;
  if (ubigeo.slice(0, 4) === origin.ubigeo.slice(0, 4)) return 1;
  return ubigeo.slice(0, 2) === origin.ubigeo.slice(0, 2) ? 2 : 3;
}

const distance = (entry: DirectoryEntry, origin: Origin | null): number => {
  const from = origin?.coordinates ?? null;
  if (from === null || entry.coordinates === null) return Infinity;
  return entry.doubts.includes('coordinates-elsewhere') ? Infinity : kilometres(entry.coordinates, from);
};

/** What stands first among what is equally near: who comes when there is danger. */
const urgency: Readonly<Record<DirectoryKind, number>> = {
  pnp: 0,
  'local-security': 1,
  line: 2,
  cem: 3,
  sau: 3,
  sar: 3,
  hospital: 3,
  'mental-health': 3,
  cai: 3,
  other: 3,
};

/** National lines keep the order of their list: Línea 100 before what only has the same number in its name. */
const lineOrder = new Map(nationalLines.map(({ id }, at) => [id, at]));

/**
 * The entries from the office outwards: district, province, department, elsewhere; within each the local police, the
 * local security and the national lines, then by distance where both coordinates can be trusted, then by name. The
 * order is total, so the same entries always come in the same order.
 */
export function nearestFirst(entries: readonly DirectoryEntry[], origin: Origin | null): DirectoryEntry[] {
  const keyed = entries.map((entry) => ({
    entry,
    tier: nearnessTier(entry, origin),
    urgency: urgency[entry.kind],
    line: lineOrder.get(entry.id) ?? nationalLines.length,
    distance: distance(entry, origin),
    name: sortKey(entry.name),
  }));
  keyed.sort(
    (a, b) =>
      a.tier - b.tier ||
      a.urgency - b.urgency ||
      a.line - b.line ||
      // Infinity minus itself is no number: two that cannot be measured are equally far.
      (a.distance === b.distance ? 0 : a.distance - b.distance) ||
      compare(a.name, b.name) ||
      compare(a.entry.id, b.entry.id),
  );
  return keyed.map(({ entry }) => entry);
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/**
 * What stands on top before an office chooses for itself (§6.2.7 names the police or the zone's security, the CEM,
 * Línea 100 and the SAU): its own police and security entries, Línea 100, the nearest CEM and SAU with a number to
 * dial, then the police's and the ambulance's national numbers.
 */
export function defaultPins(nearest: readonly DirectoryEntry[]): string[] {
  const dialable = nearest.filter(({ phones }) => phones.some(({ dial }) => dial !== null));
  const own = dialable.filter(({ kind }) => kind === 'pnp' || kind === 'local-security');
  const closest = (kind: DirectoryKind) => dialable.filter((entry) => entry.kind === kind).slice(0, 1);
  const line = (id: string) => dialable.filter((entry) => entry.id === id);
  return [
    ...own,
    ...line('line:linea-100'),
    ...closest('cem'),
    ...closest('sau'),
    ...line('line:pnp-105'),
    ...line('line:samu-106'),
  ].map(({ id }) => id);
}
