import { describe, expect, it } from 'vitest';
import { timetableProblem } from '../../../shared/domain/calendar/calendar';
import { weekdayOf } from '../../../shared/domain/calendar/days';
import { easterSunday, nationalHolidays } from '../../../shared/domain/calendar/holidays';

describe('national holidays', () => {
  it('know Easter', () => {
    expect([2000, 2019, 2024, 2025, 2026, 2027, 2038, 2285].map((year) => easterSunday(year))).toEqual([
      '2000-04-23',
      '2019-04-21',
      '2024-03-31',
      '2025-04-20',
      '2026-04-05',
      '2027-03-28',
      '2038-04-25',
      '2285-03-22',
    ]);
  });

  it('are sixteen a year, in order', () => {
    const days = nationalHolidays(2026).map(({ day }) => day);
    expect(days).toEqual([
      ...['2026-01-01', '2026-04-02', '2026-04-03', '2026-05-01', '2026-06-07', '2026-06-29'],
      ...['2026-07-23', '2026-07-28', '2026-07-29', '2026-08-06', '2026-08-30', '2026-10-08'],
      ...['2026-11-01', '2026-12-08', '2026-12-09', '2026-12-25'],
    ]);
  });

  it('have Maundy Thursday on a Thursday and Good Friday on a Friday in every year', () => {
    for (let year = 1990; year < 2100; year += 1) {
      const [thursday, friday] = ['Jueves Santo', 'Viernes Santo'].map(
        (name) => nationalHolidays(year).find((holiday) => holiday.name === name)!.day,
      );
      expect([weekdayOf(thursday!), weekdayOf(friday!)]).toEqual([4, 5]);
    }
  });
});

describe('a timetable', () => {
  const tuesday = { weekday: 2, from: '18:00', to: '20:00' };

  it('has a slot, ends after it begins, and has no two at once', () => {
    expect(timetableProblem([])).toBe('timetable-empty');
    expect(timetableProblem([{ ...tuesday, to: '18:00' }])).toBe('ends-before-start');
    expect(timetableProblem([tuesday, { ...tuesday, from: '19:00', to: '21:00' }])).toBe('timetable-overlap');
    expect(timetableProblem([tuesday, { ...tuesday, from: '20:00', to: '21:00' }])).toBeNull();
    expect(timetableProblem([tuesday, { ...tuesday, weekday: 4 }])).toBeNull();
  });
});
