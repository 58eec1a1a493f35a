import { foldForSearch } from '../../text/fold';
import type { DirectoryEntry, DirectoryKind, DirectorySource } from '../entry';
import { readPhones } from '../phones';
import { draftEntry, type NamedPlace } from './draftEntry';
import { presentText } from './presentable';
import { readTsv } from './tsv';

const source: DirectorySource = { name: 'MIMP, Consolidado Directorio Nacional 2026', date: '2026-09' };

const kinds: Readonly<Record<string, DirectoryKind>> = { CEM: 'cem', SAR: 'sar', SAU: 'sau', CAI: 'cai' };

/** A stable id: kind, code and name as published. It does not move when another row comes or goes. */
const idOf = (kind: string, ubigeo: string, name: string): string =>
  `mimp:${kind}:${ubigeo}:${foldForSearch(name).replaceAll(' ', '-')}`;

/**
 * Entries of the ministry's register of services (CEM, SAR, SAU, CAI). A SAR is published under the bare name of its
 * place («Imaza»); the word SAR is put before it.
 */
export function readServices(tsv: string, placeOf: NamedPlace): DirectoryEntry[] {
  const columns = ['tipo', 'ubigeo', 'nombre', 'direccion', 'telefono', 'lat', 'lon'] as const;
  return readTsv(tsv, columns).map((row) => {
    const kind = kinds[row.tipo];
    if (kind === undefined) throw new Error(`Unknown kind of service "${row.tipo}"`);
    const name = presentText(row.nombre);
    const noOffice = /no tenemos local/i.test(row.direccion);
    const phones = readPhones(row.telefono);
    return draftEntry({
      id: idOf(kind, row.ubigeo, row.nombre),
      kind,
      name: kind === 'sar' && !/^SAR\b/.test(name) ? `SAR ${name}` : name,
      place: placeOf(row.ubigeo),
      address: presentText(row.direccion),
      phones: phones.phones,
      hours: null,
      lat: row.lat,
      lon: row.lon,
      source,
      doubts: [...phones.doubts, ...(noOffice ? (['no-office'] as const) : [])],
    });
  });
}
