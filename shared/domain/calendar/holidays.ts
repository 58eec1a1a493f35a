import { addDays } from './days';

/** A day without sessions, and why. */
export interface DayOff {
  readonly day: string;
  readonly name: string;
}

/** Easter Sunday of a year of the Gregorian calendar, `YYYY-MM-DD` (the anonymous method of Meeus, Jones and Butcher). */
export const easterSunday = (year: number): string => {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = Math.floor(b / 4);
  const e = b % 4;
  const f = Math.floor((b + 8) / 25);
  const g = Math.floor((b - f + 1) / 3);
  const h = (19 * a + b - d - g + 15) % 30;
  const i = Math.floor(c / 4);
  const k = c % 4;
  const l = (32 + 2 * e + 2 * i - h - k) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const month = Math.floor((h + l - 7 * m + 114) / 31);
  const date = ((h + l - 7 * m + 114) % 31) + 1;
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
};

const fixed: readonly (readonly [string, string])[] = [
  ['01-01', 'Año Nuevo'],
  ['05-01', 'Día del Trabajo'],
  ['06-07', 'Batalla de Arica y Día de la Bandera'],
  ['06-29', 'San Pedro y San Pablo'],
  ['07-23', 'Día de la Fuerza Aérea'],
  ['07-28', 'Fiestas Patrias'],
  ['07-29', 'Fiestas Patrias'],
  ['08-06', 'Batalla de Junín'],
  ['08-30', 'Santa Rosa de Lima'],
  ['10-08', 'Combate de Angamos'],
  ['11-01', 'Todos los Santos'],
  ['12-08', 'Inmaculada Concepción'],
  ['12-09', 'Batalla de Ayacucho'],
  ['12-25', 'Navidad'],
];

/** The sixteen national holidays of Peru in a year, in the order of the calendar. */
export const nationalHolidays = (year: number): readonly DayOff[] => {
  const easter = easterSunday(year);
  return [
    ...fixed.map(([monthAndDay, name]) => ({ day: `${String(year).padStart(4, '0')}-${monthAndDay}`, name })),
    { day: addDays(easter, -3), name: 'Jueves Santo' },
    { day: addDays(easter, -2), name: 'Viernes Santo' },
  ].sort((left, right) => left.day.localeCompare(right.day));
};
