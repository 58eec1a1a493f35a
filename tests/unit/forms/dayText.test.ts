import { describe, expect, it } from 'vitest';
import { dayText, parseDay, todayHere } from '../../../renderer/components/forms/dayText';

const today = '2026-11-24';

describe('typed days', () => {
  it.each([
    ['24/11/2026', '2026-11-24'],
    ['4-1-1985', '1985-01-04'],
    ['04.01.85', '1985-01-04'],
    ['240126', '2026-01-24'],
    ['24112026', '2026-11-24'],
    ['24/11', '2026-11-24'],
    [' Hoy ', '2026-11-24'],
    ['ayer', '2026-11-23'],
    ['29/02/2024', '2024-02-29'],
  ])('reads %s', (typed, day) => {
    expect(parseDay(typed, today)).toBe(day);
  });

  it.each(['', '31/04/2026', '29/02/2026', '11/24/2026', '1/1/0001', 'mañana', '24/11/20266', '0/1/2026'])(
    'does not guess at %j',
    (typed) => {
      expect(parseDay(typed, today)).toBeNull();
    },
  );

  it('takes yesterday across the year', () => {
    expect(parseDay('ayer', '2026-01-01')).toBe('2025-12-31');
  });

  it('writes a day as it is typed', () => {
    expect(dayText('2026-11-24')).toBe('24/11/2026');
    expect(dayText(null)).toBe('');
  });

  it('counts today on the clock of the computer', () => {
    expect(todayHere(new Date(2026, 10, 24, 23, 59))).toBe('2026-11-24');
  });
});
