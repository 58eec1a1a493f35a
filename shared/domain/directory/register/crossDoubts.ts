import { foldForSearch } from '../../text/fold';
import { kilometres } from '../distance';
import type { Coordinates, DirectoryDoubt, DirectoryEntry } from '../entry';
import { groupBy } from './median';

/** Doubts that show only when the rows of the registers are laid side by side. Nothing but `doubts` changes. */
export function withCrossDoubts(
  entries: readonly DirectoryEntry[],
  districtsOf: DistrictsOf,
): DirectoryEntry[] {
  const shared = sharedPhones(entries);
  const copied = copiedAddresses(entries);
  const same = sharedCoordinates(entries);
  const elsewhere = coordinatesElsewhere(entries);
  return entries.map((entry) => {
    const found: DirectoryDoubt[] = [];
    if (shared.has(entry.id)) found.push('shared-phone');
    if (placeDisagrees(entry, districtsOf)) found.push('place-disagrees');
    if (copied.has(entry.id)) found.push('copied-address');
    if (elsewhere.has(entry.id)) found.push('coordinates-elsewhere');
    if (same.has(entry.id)) found.push('shared-coordinates');
    return found.length === 0 ? entry : { ...entry, doubts: [...entry.doubts, ...found] };
  });
}

/** Folded names of the districts of a province, by code. */
export type DistrictsOf = (
  province: string,
) => readonly { readonly ubigeo: string; readonly folded: string }[];

const idsOf = (groups: Iterable<readonly DirectoryEntry[]>): Set<string> =>
  new Set([...groups].flatMap((group) => (group.length > 1 ? group.map(({ id }) => id) : [])));

const sharedPhones = (entries: readonly DirectoryEntry[]): Set<string> => {
  const pairs = entries.flatMap((entry) =>
    [...new Set(entry.phones.map(({ text, dial }) => dial ?? text))].map((number) => ({ number, entry })),
  );
  return idsOf(
    [...groupBy(pairs, ({ number }) => number).values()].map((group) => group.map(({ entry }) => entry)),
  );
};

/** Kind of service and of office, before the name of the place. */
const kindWords =
  /^(?:cem|sar|sau|cai)\b(?: (?:regular|comisaria|sectorial|rural|de familia|centro de salud))*|^centro de salud mental comunitari[oa]/;

/**
 * True when the name is another district of the same province, or the address says «distrito de» another one. The
 * name of one's own province is no disagreement: many services carry it.
 */
function placeDisagrees(entry: DirectoryEntry, districtsOf: DistrictsOf): boolean {
  const { place } = entry;
  if (place === null || place.district === '') return false;
  const own = [place.district, place.province, place.department].map(foldForSearch);
  const others = districtsOf(place.ubigeo.slice(0, 4)).filter(({ folded }) => !own.includes(folded));
  const isOther = (folded: string): boolean => others.some((other) => other.folded === folded);
  const named = foldForSearch(entry.name.split(' - ')[0] ?? '')
    .replace(kindWords, '')
    .trim();
  if (isOther(named)) return true;
  const address = foldForSearch(entry.address ?? '');
  return others.some(({ folded }) =>
    new RegExp(`\\bdistrito (?:de )?${folded}(?: provincia\\b|$)`).test(address),
  );
}

/**
 * An address with a number that stands under two districts is somebody's copy. The service whose own district the
 * address names is the original; when none is, all are doubtful.
 */
function copiedAddresses(entries: readonly DirectoryEntry[]): Set<string> {
  const numbered = entries.filter(({ address }) => address !== null && /\d/.test(address));
  const groups = groupBy(numbered, ({ address }) => foldForSearch(address ?? '')).values();
  return new Set(
    [...groups]
      .filter((group) => new Set(group.map(({ place }) => place?.ubigeo)).size > 1)
      .flatMap((group) => {
        const strangers = group.filter(({ place, address }) => {
          const district = foldForSearch(place?.district ?? '');
          return district === '' || !` ${foldForSearch(address ?? '')} `.includes(` ${district} `);
        });
        return strangers.map(({ id }) => id);
      }),
  );
}

const sharedCoordinates = (entries: readonly DirectoryEntry[]): Set<string> =>
  idsOf(
    groupBy(
      entries.filter(({ coordinates }) => coordinates !== null),
      ({ coordinates }) => `${coordinates?.lat} ${coordinates?.lon}`,
    ).values(),
  );

/** Farther than this from every service of its province is no place of it: the widest, Maynas, measures less. */
const provinceReach = 200;
/** On top of another province's service, and this far from any of its own. */
const onTop = 2;
const farFromOwn = 30;

/** Ids of the entries whose coordinates lie among another province's services. Used for nothing but the doubt. */
function coordinatesElsewhere(entries: readonly DirectoryEntry[]): Set<string> {
  const points = entries.flatMap(({ id, place, coordinates }) =>
    place === null || coordinates === null ? [] : [{ id, province: place.ubigeo.slice(0, 4), coordinates }],
  );
  const byProvince = groupBy(points, ({ province }) => province);
  const found = points.filter(({ id, province, coordinates }) => {
    const own = (byProvince.get(province) ?? []).filter((point) => point.id !== id);
    const fromOwn = nearest(coordinates, own);
    if (own.length >= 2 && fromOwn > provinceReach) return true;
    const strangers = points.filter((point) => point.province !== province);
    return fromOwn > farFromOwn && nearest(coordinates, strangers) < onTop;
  });
  return new Set(found.map(({ id }) => id));
}

interface Point {
  readonly coordinates: Coordinates;
}

const nearest = (from: Coordinates, points: readonly Point[]): number =>
  points.reduce((least, { coordinates }) => Math.min(least, kilometres(from, coordinates)), Infinity);
