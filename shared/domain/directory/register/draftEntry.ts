import { insidePeru } from '../distance';
import type { DirectoryDoubt, DirectoryEntry, DirectoryPlace } from '../entry';
import { unbalanced } from './presentable';

/** The place of a code, by the register of places. */
export type NamedPlace = (ubigeo: string) => DirectoryPlace;

interface Row extends Omit<DirectoryEntry, 'note' | 'coordinates' | 'verifiedAt' | 'place' | 'address'> {
  readonly place: DirectoryPlace;
  readonly address: string;
  readonly lat: string;
  readonly lon: string;
}

/** An entry of a register with the doubts that its own row shows. What only two rows together show comes later. */
export function draftEntry({ lat, lon, ...row }: Row): DirectoryEntry {
  const point = lat === '' || lon === '' ? null : { lat: Number(lat), lon: Number(lon) };
  const coordinates =
    point !== null && Number.isFinite(point.lat) && Number.isFinite(point.lon) ? point : null;
  const doubts: DirectoryDoubt[] = [...row.doubts];
  if (row.place.district === '') doubts.push('unknown-place');
  if (unbalanced(row.address)) doubts.push('incomplete-address');
  if (coordinates === null) doubts.push('no-coordinates');
  else if (!insidePeru(coordinates)) doubts.push('coordinates-elsewhere');
  return {
    ...row,
    address: row.address === '' ? null : row.address,
    note: null,
    coordinates,
    verifiedAt: null,
    doubts,
  };
}
