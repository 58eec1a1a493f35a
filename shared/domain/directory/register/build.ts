import { foldForSearch } from '../../text/fold';
import { insidePeru } from '../distance';
import type { DirectoryEntry } from '../entry';
import type { UbigeoFile } from '../ubigeo';
import { withCrossDoubts } from './crossDoubts';
import { readHealth } from './health';
import { groupBy, median } from './median';
import { districtName, regionName } from './placeNames';
import { readServices } from './services';
import { readTsv } from './tsv';

/** The registers as they lie in `data/`. */
export interface Registers {
  readonly services: string;
  readonly health: string;
  readonly ubigeo: string;
}

/** What the product ships. */
export interface BuiltDirectory {
  readonly entries: readonly DirectoryEntry[];
  readonly places: UbigeoFile;
}

/**
 * The shipped directory and register of places out of the raw registers. The same input gives the same output, byte
 * for byte.
 *
 * @throws Error when a register is cut, lacks a column, or two of its rows would be the same entry.
 */
export function buildDirectory(registers: Registers): BuiltDirectory {
  const names = readNames(registers.ubigeo);
  const placeOf = (ubigeo: string) => ({
    ubigeo,
    department: names.departments[ubigeo.slice(0, 2)] ?? '',
    province: names.provinces[ubigeo.slice(0, 4)] ?? '',
    district: names.districts[ubigeo] ?? '',
  });
  const byProvince = groupBy(
    Object.entries(names.districts).map(([ubigeo, name]) => ({ ubigeo, folded: foldForSearch(name) })),
    ({ ubigeo }) => ubigeo.slice(0, 4),
  );
  const raw = [...readServices(registers.services, placeOf), ...readHealth(registers.health, placeOf)];
  const twice = [...groupBy(raw, ({ id }) => id).values()].find((group) => group.length > 1);
  if (twice) throw new Error(`Two rows of the registers have the id "${twice[0]?.id}"`);
  const entries = withCrossDoubts(raw, (province) => byProvince.get(province) ?? []);
  return { entries, places: { ...names, around: aroundOfServices(entries) } };
}

function readNames(tsv: string): Omit<UbigeoFile, 'around'> {
  const rows = readTsv(tsv, ['ubigeo', 'departamento', 'provincia', 'distrito'] as const);
  const column = (length: number, name: (row: (typeof rows)[number]) => string) =>
    Object.fromEntries(rows.map((row) => [row.ubigeo.slice(0, length), name(row)]));
  return {
    format: 1,
    source: { name: 'INEI, códigos de ubicación geográfica, publicados por GEOPERÚ', date: '2025-02' },
    departments: column(2, (row) => regionName(row.departamento)),
    provinces: column(4, (row) => regionName(row.provincia)),
    districts: column(6, (row) => districtName(row.distrito)),
  };
}

const rounded = (degrees: number): number => Math.round(degrees * 1000) / 1000;

/** Median of the plausible coordinates of the services of each district, province and department. */
function aroundOfServices(entries: readonly DirectoryEntry[]): UbigeoFile['around'] {
  const plausible = entries.flatMap(({ place, coordinates, doubts }) =>
    place === null ||
    coordinates === null ||
    doubts.includes('coordinates-elsewhere') ||
    !insidePeru(coordinates)
      ? []
      : [{ ubigeo: place.ubigeo, ...coordinates }],
  );
  const groups = [2, 4, 6].flatMap((length) => [
    ...groupBy(plausible, ({ ubigeo }) => ubigeo.slice(0, length)),
  ]);
  return Object.fromEntries(
    groups.map(([code, points]) => [
      code,
      [rounded(median(points.map(({ lat }) => lat))), rounded(median(points.map(({ lon }) => lon)))] as const,
    ]),
  );
}
