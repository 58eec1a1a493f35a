import { attendanceMarks, type AttendanceMark } from '../../../shared/domain/sessions/attendance';
import { markLetters } from './sessionTexts';
import { lineOf, markMan, markRestPresent, type RosterMan, type SessionValues } from './sessionValues';

export interface RosterKey {
  readonly key: string;
  readonly shiftKey: boolean;
}

export interface RosterPlace {
  readonly values: SessionValues;
  /** The line that the keys act on. */
  readonly active: number;
}

export interface RosterStep extends RosterPlace {
  /** The man who was marked, and how he stands now. */
  readonly marked: { readonly index: number; readonly mark: AttendanceMark | '' } | null;
  /** The key goes into his observation. */
  readonly observes: boolean;
}

const markOfKey = (key: string): AttendanceMark | undefined =>
  attendanceMarks.find((mark) => markLetters[mark] === key.toUpperCase());

/**
 * What a key does on the list, as a pen would: a letter marks and goes on to the next line, the arrows walk, Shift+A marks
 * everybody who has no mark yet. Null for a key that the list leaves alone.
 */
export function pressKey(
  { values, active }: RosterPlace,
  roster: readonly RosterMan[],
  { key, shiftKey }: RosterKey,
): RosterStep | null {
  const at = (index: number): RosterStep => ({
    values,
    active: Math.max(0, Math.min(roster.length - 1, index)),
    marked: null,
    observes: false,
  });
  const mark = markOfKey(key);
  const man = roster[active];
  if (shiftKey && mark === 'present') return { ...at(active), values: markRestPresent(values, roster) };
  if (mark !== undefined && man !== undefined) {
    const next = markMan(values, man.caseId, mark);
    return {
      ...at(active + 1),
      values: next,
      marked: { index: active, mark: lineOf(next, man.caseId).mark },
    };
  }
  switch (key) {
    case 'ArrowDown':
      return at(active + 1);
    case 'ArrowUp':
      return at(active - 1);
    case 'Home':
      return at(0);
    case 'End':
      return at(roster.length - 1);
    case 'Enter':
      return { ...at(active), observes: true };
    default:
      return null;
  }
}
