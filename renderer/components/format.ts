/** es-PE dates and times, in the time of this computer. */

const dayFormat = new Intl.DateTimeFormat('es-PE', { day: 'numeric', month: 'short', year: 'numeric' });
const longDayFormat = new Intl.DateTimeFormat('es-PE', {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
});
const timeFormat = new Intl.DateTimeFormat('es-PE', { hour: '2-digit', minute: '2-digit', hour12: false });

/** «24 nov 2026», without the dots that some builds of ICU add. */
const tidy = (text: string): string => text.replaceAll('.', '').replaceAll(' de ', ' ');

/** A calendar day has no zone: noon keeps it on its own day. */
const dateOf = (day: string): Date => new Date(day.length === 10 ? `${day}T12:00:00` : day);

/** A list shows the same days again with every letter; each costs more to put into words than the row it stands in. */
const told = new Map<string, string>();
const mostTold = 2_000;

/** «24 nov 2026», of a calendar day or an instant. */
export const formatDay = (day: string): string => {
  const known = told.get(day);
  if (known !== undefined) return known;
  if (told.size >= mostTold) told.clear();
  const words = tidy(dayFormat.format(dateOf(day)));
  told.set(day, words);
  return words;
};

/** «martes, 24 de noviembre de 2026». */
export const formatLongDay = (day: string): string => longDayFormat.format(dateOf(day));

/** «10:42». */
export const formatTime = (instant: string): string => timeFormat.format(new Date(instant));

/** «24 nov 2026, 10:42». */
export const formatDateTime = (instant: string): string => `${formatDay(instant)}, ${formatTime(instant)}`;
