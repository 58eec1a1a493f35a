import type { DirectoryDoubt, DirectoryEntry, DirectoryKind, DirectorySource } from '../entry';
import { readPhones } from '../phones';
import { draftEntry, type NamedPlace } from './draftEntry';
import { dropRepeated, presentText } from './presentable';
import { readTsv } from './tsv';

const source: DirectorySource = {
  name: 'MINSA, Superintendencia Nacional de Salud, registro de establecimientos',
  date: '2022-04-07',
};

const kinds: Readonly<Record<string, DirectoryKind>> = {
  hospital: 'hospital',
  salud_mental: 'mental-health',
};

/** Width of the register's column of hours: what fills it was cut there. */
const hoursWidth = 20;

/**
 * Entries of the register of health establishments: hospitals and community mental health centres. The id is their
 * code in that register (IPRESS).
 */
export function readHealth(tsv: string, placeOf: NamedPlace): DirectoryEntry[] {
  const columns = [
    'tipo',
    'codigo_ipress',
    'ubigeo',
    'nombre',
    'direccion',
    'telefono',
    'horario',
    'lat',
    'lon',
  ] as const;
  return readTsv(tsv, columns).map((row) => {
    const kind = kinds[row.tipo];
    if (kind === undefined) throw new Error(`Unknown kind of establishment "${row.tipo}"`);
    const phones = readPhones(row.telefono);
    const doubts: DirectoryDoubt[] = [...phones.doubts];
    if (row.horario.length >= hoursWidth) doubts.push('incomplete-hours');
    if (/\bactualizar\b/i.test(row.direccion)) doubts.push('no-address');
    return draftEntry({
      id: `minsa:${row.codigo_ipress}`,
      kind,
      name: presentText(row.nombre),
      place: placeOf(row.ubigeo),
      // «OTROS» is the form's word for «none of these kinds of street».
      address: presentText(dropRepeated(row.direccion.replace(/^OTROS\s+/, ''))),
      phones: phones.phones,
      hours: presentHours(row.horario),
      lat: row.lat,
      lon: row.lon,
      source,
      doubts,
    });
  });
}

/** The thirty ways of writing «all day» as one; any other text stays as published. */
const presentHours = (text: string): string | null => {
  if (text === '') return null;
  const plain = text.toLowerCase().replace(/[\s.]/g, '');
  return /^(?:24(?::00)?(?:h|hrs|hras|hs|horas)|0?0:00-24:00(?:horas)?)$/.test(plain) ? '24 horas' : text;
};
