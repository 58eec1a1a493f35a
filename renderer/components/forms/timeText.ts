/**
 * Hours as people type them: `9`, `9:30`, `930`, `09.30`, `14h`. A form holds the typed text, right or wrong; it becomes
 * an hour of the day (`HH:MM`) only when it is understood.
 */
export const parseTime = (text: string): string | null => {
  const match = /^(\d{1,2})(?:[:.h ]?(\d{2}))?\s*h?$/.exec(text.trim().toLowerCase());
  if (match === null) return null;
  const [, hour = '', minute = '00'] = match;
  return Number(hour) > 23 || Number(minute) > 59 ? null : `${hour.padStart(2, '0')}:${minute}`;
};

/** So many minutes later on the same day; the last minute of the day at most. Negative for earlier. */
export const laterBy = (time: string, minutes: number): string => {
  const at = Number(time.slice(0, 2)) * 60 + Number(time.slice(3)) + minutes;
  const kept = Math.max(0, Math.min(23 * 60 + 59, at));
  return `${String(Math.floor(kept / 60)).padStart(2, '0')}:${String(kept % 60).padStart(2, '0')}`;
};
