/** Days of the calendar as text; noon in UTC keeps each on its own day. */

const at = (day: string): Date => new Date(`${day}T12:00:00Z`);

/** So many days later; earlier when negative. */
export const shiftDay = (day: string, days: number): string => {
  const date = at(day);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
};

/** The seven days of the week of a day, from Monday on. */
export const weekOf = (day: string): string[] => {
  const monday = shiftDay(day, -((at(day).getUTCDay() + 6) % 7));
  return Array.from({ length: 7 }, (_, after) => shiftDay(monday, after));
};

const shortFormat = new Intl.DateTimeFormat('es-PE', { weekday: 'short', day: 'numeric', timeZone: 'UTC' });

/** «lun 24», as the head of a column. */
export const shortDay = (day: string): string => shortFormat.format(at(day)).replaceAll(/[.,]/g, '');

/** True for what an address may carry as a day. */
export const isDay = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) &&
  !Number.isNaN(at(text).getTime()) &&
  at(text).toISOString().startsWith(text);
