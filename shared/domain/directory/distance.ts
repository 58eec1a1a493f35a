import type { Coordinates } from './entry';

const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** Kilometres between two points on the globe (haversine). */
export function kilometres(a: Coordinates, b: Coordinates): number {
  const rise = Math.sin(radians(b.lat - a.lat) / 2) ** 2;
  const turn = Math.sin(radians(b.lon - a.lon) / 2) ** 2;
  const h = rise + Math.cos(radians(a.lat)) * Math.cos(radians(b.lat)) * turn;
  return 12_742 * Math.asin(Math.min(1, Math.sqrt(h)));
}

/** The box around Peru: what lies outside is no place of this directory. */
export const insidePeru = ({ lat, lon }: Coordinates): boolean =>
  lat >= -18.5 && lat <= 0.1 && lon >= -81.5 && lon <= -68.5;
