import { searchWords, sortKey } from '../text/fold';
import type { Coordinates, DirectoryPlace } from './entry';

/** A place of the register, with where it roughly lies: good for «nearest first», for nothing else. */
export interface Place extends DirectoryPlace {
  readonly coordinates: Coordinates | null;
}

/** The shipped register, as compact as it is read: names once, districts by code. */
export interface UbigeoFile {
  readonly format: 1;
  readonly source: { readonly name: string; readonly date: string };
  readonly departments: Readonly<Record<string, string>>;
  readonly provinces: Readonly<Record<string, string>>;
  readonly districts: Readonly<Record<string, string>>;
  /** Median of the services known there, by code of department, province or district: latitude, longitude. */
  readonly around: Readonly<Record<string, readonly [number, number]>>;
}

export interface PlaceIndex {
  readonly places: readonly Place[];
  readonly byCode: ReadonlyMap<string, Place>;
  readonly words: readonly (readonly string[])[];
}

/** Where a code roughly lies: its district's services, else its province's, else its department's. */
export const aroundOf = (file: Pick<UbigeoFile, 'around'>, ubigeo: string): Coordinates | null => {
  const found = file.around[ubigeo] ?? file.around[ubigeo.slice(0, 4)] ?? file.around[ubigeo.slice(0, 2)];
  return found === undefined ? null : { lat: found[0], lon: found[1] };
};

/** Reads the shipped register into what look-up and search need. Done once at start. */
export function buildPlaceIndex(file: UbigeoFile): PlaceIndex {
  const places = Object.entries(file.districts).map(([ubigeo, district]) => ({
    ubigeo,
    department: file.departments[ubigeo.slice(0, 2)] ?? '',
    province: file.provinces[ubigeo.slice(0, 4)] ?? '',
    district,
    coordinates: aroundOf(file, ubigeo),
  }));
  places.sort((a, b) => compare(sortKey(a.district), sortKey(b.district)) || compare(a.ubigeo, b.ubigeo));
  return {
    places,
    byCode: new Map(places.map((place) => [place.ubigeo, place])),
    words: places.map((place) =>
      searchWords(`${place.district} ${place.province} ${place.department} ${place.ubigeo}`),
    ),
  };
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The place of a code, or undefined when the register does not know it. */
export const placeByUbigeo = (index: PlaceIndex, ubigeo: string): Place | undefined =>
  index.byCode.get(ubigeo);

/**
 * Places in which every word of the query begins some word of the district, province, department or code, in any
 * order and without accents. First those whose district is the query, then those whose district begins with it, then
 * the capital district of a province or department of that name, then the rest by alphabet. An empty query finds none.
 */
export function searchPlaces(index: PlaceIndex, query: string, limit: number): Place[] {
  const asked = searchWords(query);
  if (asked.length === 0) return [];
  const whole = asked.join(' ');
  const rankOf = (place: Place): number => {
    const district = searchWords(place.district).join(' ');
    if (district === whole) return 0;
    if (district.startsWith(whole)) return 1;
    return place.ubigeo.endsWith('01') ? 2 : 3;
  };
  return index.places
    .filter((_, at) => asked.every((word) => index.words[at]?.some((known) => known.startsWith(word))))
    .map((place) => ({ place, rank: rankOf(place) }))
    .sort((a, b) => a.rank - b.rank)
    .slice(0, limit)
    .map(({ place }) => place);
}
