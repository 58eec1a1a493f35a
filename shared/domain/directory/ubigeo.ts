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

/** The places in alphabetical order with the words that find them: made when somebody looks for a place. */
export interface PlaceIndex {
  readonly places: readonly Place[];
  readonly words: readonly (readonly string[])[];
}

/** Where a code roughly lies: its district's services, else its province's, else its department's. */
export const aroundOf = (file: Pick<UbigeoFile, 'around'>, ubigeo: string): Coordinates | null => {
  const found = file.around[ubigeo] ?? file.around[ubigeo.slice(0, 4)] ?? file.around[ubigeo.slice(0, 2)];
  return found === undefined ? null : { lat: found[0], lon: found[1] };
};

/** The place of a code, or undefined when the register does not know it. */
export function placeByUbigeo(file: UbigeoFile, ubigeo: string): Place | undefined {
  const district = Object.hasOwn(file.districts, ubigeo) ? file.districts[ubigeo] : undefined;
  if (district === undefined) return undefined;
  return {
    ubigeo,
    department: file.departments[ubigeo.slice(0, 2)] ?? '',
    province: file.provinces[ubigeo.slice(0, 4)] ?? '',
    district,
    coordinates: aroundOf(file, ubigeo),
  };
}

/** Readies the register for search. Some milliseconds: not for the start of the program. */
export function buildPlaceIndex(file: UbigeoFile): PlaceIndex {
  const places = Object.keys(file.districts)
    .flatMap((ubigeo) => placeByUbigeo(file, ubigeo) ?? [])
    .map((place) => ({ place, key: `${sortKey(place.district)} ${place.ubigeo}` }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ place }) => place);
  return {
    places,
    words: places.map((place) =>
      searchWords(`${place.district} ${place.province} ${place.department} ${place.ubigeo}`),
    ),
  };
}

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
