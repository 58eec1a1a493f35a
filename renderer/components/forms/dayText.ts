/**
 * Days as people type them. A form holds the typed text, right or wrong, so that a draft comes back as it was left;
 * it becomes a calendar day (`YYYY-MM-DD`) only when it is understood.
 */

const two = (part: number): string => String(part).padStart(2, '0');

const toDay = (year: number, month: number, date: number): string | null => {
  const candidate = new Date(Date.UTC(year, month - 1, date));
  candidate.setUTCFullYear(year);
  const exists = candidate.getUTCMonth() === month - 1 && candidate.getUTCDate() === date;
  return exists && year >= 1800 && year <= 2200 ? `${String(year)}-${two(month)}-${two(date)}` : null;
};

/** Today on the clock of this computer, as main counts it. */
export const todayHere = (now: Date = new Date()): string =>
  `${String(now.getFullYear())}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;

const dayBefore = (day: string): string => {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() - 1);
  return date.toISOString().slice(0, 10);
};

/** Two digits mean the year of that ending which is not after this one: a birth in 85 was in 1985. */
const fullYear = (typed: string, today: string): number => {
  if (typed.length > 2) return Number(typed);
  const year = Number(today.slice(0, 2)) * 100 + Number(typed);
  return year > Number(today.slice(0, 4)) ? year - 100 : year;
};

/**
 * The day that a text means, or null: `24/11/2026`, `24-11-26`, `24.11.2026`, `24112026`, `24/11` (this year),
 * `hoy`, `ayer`. Day before month, as it is written here.
 */
export const parseDay = (text: string, today: string = todayHere()): string | null => {
  const typed = text.trim().toLowerCase();
  if (typed === 'hoy') return today;
  if (typed === 'ayer') return dayBefore(today);
  const match =
    /^(\d{1,2})[/.\- ](\d{1,2})(?:[/.\- ](\d{4}|\d{2}))?$/.exec(typed) ??
    /^(\d{2})(\d{2})(\d{4}|\d{2})$/.exec(typed);
  if (match === null) return null;
  const [, date, month, year] = match;
  return toDay(
    year === undefined ? Number(today.slice(0, 4)) : fullYear(year, today),
    Number(month),
    Number(date),
  );
};

/** A calendar day as it is typed: `24/11/2026`. Empty for null. */
export const dayText = (day: string | null): string => {
  if (day === null) return '';
  const [year = '', month = '', date = ''] = day.split('-');
  return `${date}/${month}/${year}`;
};
