import type { DirectoryEntry, DirectorySource } from './entry';

/**
 * The numbers that answer anywhere in Peru (§6.2.7 names Línea 100; the others answer for health, fire and rights).
 * They are compiled in, so that they stand on the screen even when every file beside the program is damaged. Numbers
 * change: none counts as verified until the office says so.
 */
const compiled: DirectorySource = {
  name: 'Números nacionales, recopilados por Resguardo de fuentes públicas',
  date: '2026-11',
};

const line = (
  id: string,
  name: string,
  number: string | null,
  rest: { hours?: string; note?: string; source?: DirectorySource } = {},
): DirectoryEntry => ({
  id: `line:${id}`,
  kind: 'line',
  name,
  place: null,
  address: null,
  phones: number === null ? [] : [{ text: number, dial: number.replace(/\D/g, '') }],
  hours: rest.hours ?? null,
  note: rest.note ?? null,
  coordinates: null,
  source: rest.source ?? compiled,
  verifiedAt: null,
  doubts: [],
});

export const nationalLines: readonly DirectoryEntry[] = [
  line('linea-100', 'Línea 100', '100', {
    hours: '24 horas',
    note: 'Gratuita. Orientación y atención en casos de violencia',
  }),
  line('pnp-105', 'Policía Nacional del Perú (central 105)', '105'),
  line('samu-106', 'SAMU, emergencias médicas', '106'),
  line('bomberos-116', 'Bomberos', '116'),
  line('chat-100', 'Chat 100', null, { note: 'Por internet, sin número de teléfono' }),
  line('defensoria', 'Defensoría del Pueblo', '0800-15-170', { note: 'Línea gratuita' }),
];
