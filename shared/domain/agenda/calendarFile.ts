/** One engagement as it may leave the office: what kind of thing it is and when, and nothing about whom. */
export interface CalendarEntry {
  /** Opaque: it says nothing to who does not have the office. */
  readonly id: string;
  readonly day: string;
  readonly startsAt: string;
  readonly endsAt: string;
  /** Its kind in words; never a name, a code or a room. */
  readonly title: string;
  readonly cancelled: boolean;
}

/** RFC 5545: these have a meaning in a text. */
const escaped = (text: string): string =>
  text.replace(/[\\;,]/g, (mark) => `\\${mark}`).replaceAll('\n', '\\n');

/** How many bytes of UTF-8 a character takes. */
const weight = (character: string): number => {
  const point = character.codePointAt(0) ?? 0;
  return point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
};

/** Lines of at most 75 bytes, the rest on lines that begin with a space. */
const folded = (line: string): string => {
  let text = '';
  let bytes = 0;
  for (const character of line) {
    if (bytes + weight(character) > 75) {
      text += '\r\n ';
      bytes = 1;
    }
    text += character;
    bytes += weight(character);
  }
  return text;
};

/** Local and without a zone: what is ten o'clock on the wall of the office is ten o'clock wherever it is read. */
const stamp = (day: string, time: string): string => `${day.replaceAll('-', '')}T${time.replace(':', '')}00`;

/**
 * A calendar as a file (RFC 5545), for the telephone of who works here. It carries kinds and hours alone: a file that
 * left the office is on no one's guard.
 *
 * @param writtenAt an instant, UTC
 */
export const calendarFile = (entries: readonly CalendarEntry[], writtenAt: string): string =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Resguardo//Agenda//ES',
    ...entries.flatMap((entry) => [
      'BEGIN:VEVENT',
      `UID:${entry.id}@resguardo.invalid`,
      `DTSTAMP:${writtenAt.replace(/[-:]/g, '').replace(/\.\d+/, '')}`,
      `DTSTART:${stamp(entry.day, entry.startsAt)}`,
      `DTEND:${stamp(entry.day, entry.endsAt)}`,
      `SUMMARY:${escaped(entry.title)}`,
      `STATUS:${entry.cancelled ? 'CANCELLED' : 'CONFIRMED'}`,
      'CLASS:PRIVATE',
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
    '',
  ]
    .map(folded)
    .join('\r\n');
