import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planCalendar, type CalendarRequest } from '../../../shared/domain/calendar/calendar';
import { addDays, weekdayOf } from '../../../shared/domain/calendar/days';
import { nationalHolidays } from '../../../shared/domain/calendar/holidays';

const startsOn = fc.integer({ min: 0, max: 20_000 }).map((days) => addDays('2010-01-01', days));
const hour = fc.integer({ min: 8, max: 19 }).map((at) => `${String(at).padStart(2, '0')}:00`);
const slot = fc.record({ weekday: fc.integer({ min: 1, max: 7 }), from: hour, to: fc.constant('21:00') });
const request: fc.Arbitrary<CalendarRequest> = startsOn.chain((first) =>
  fc.record({
    slots: fc.array(slot, { minLength: 1, maxLength: 4 }),
    startsOn: fc.constant(first),
    count: fc.integer({ min: 0, max: 40 }),
    localDays: fc.array(
      fc.record({
        day: fc.integer({ min: -5, max: 200 }).map((ahead) => addDays(first, ahead)),
        name: fc.constantFrom('Aniversario', 'Feria', 'Simulacro'),
      }),
      { maxLength: 30 },
    ),
  }),
);

const isNational = (day: string): boolean =>
  nationalHolidays(Number(day.slice(0, 4))).some((holiday) => holiday.day === day);

describe('the calendar of a programme', () => {
  it('never lands on a skipped day, and says every day that it skipped and why', () => {
    fc.assert(
      fc.property(request, (asked) => {
        const { sessions, skipped } = planCalendar(asked);
        const local = new Map(asked.localDays.map(({ day, name }) => [day, name] as const));
        for (const { day } of sessions) {
          expect(isNational(day)).toBe(false);
          expect(local.has(day)).toBe(false);
        }
        // Day by day, from the first to the last session: what the timetable has is a session or a skipped day.
        const last = [...sessions.map(({ day }) => day), ...skipped.map(({ day }) => day)].sort().at(-1);
        const expected: string[] = [];
        for (let day = asked.startsOn; last !== undefined && day <= last; day = addDays(day, 1)) {
          const meets = asked.slots.some(({ weekday }) => weekday === weekdayOf(day));
          if (meets && (isNational(day) || local.has(day))) expected.push(day);
        }
        expect(skipped.map(({ day }) => day)).toEqual(expected);
        for (const { day, name } of skipped) {
          expect(name).not.toBe('');
          if (!isNational(day))
            expect(asked.localDays.filter((one) => one.day === day).map((one) => one.name)).toContain(name);
        }
      }),
    );
  });

  it('gives as many sessions as asked, in order, each in a slot of its weekday, none before the first day', () => {
    fc.assert(
      fc.property(request, (asked) => {
        const { sessions } = planCalendar(asked);
        expect(sessions).toHaveLength(asked.count);
        const moments = sessions.map(({ day, from }) => `${day} ${from}`);
        expect(moments).toEqual([...moments].sort());
        for (const { day, from, to } of sessions) {
          expect(day >= asked.startsOn).toBe(true);
          expect(asked.slots).toContainEqual({ weekday: weekdayOf(day), from, to });
        }
      }),
    );
  });

  it('ends where nothing can be held', () => {
    const everyDay = Array.from({ length: 2_000 }, (_, ahead) => ({
      day: addDays('2026-01-01', ahead),
      name: 'Cerrado',
    }));
    const { sessions, skipped } = planCalendar({
      slots: [{ weekday: 2, from: '18:00', to: '20:00' }],
      startsOn: '2026-01-01',
      count: 3,
      localDays: everyDay,
    });
    expect(sessions).toEqual([]);
    expect(skipped.length).toBeGreaterThan(250);
    expect(planCalendar({ slots: [], startsOn: '2026-01-01', count: 3, localDays: [] })).toEqual({
      sessions: [],
      skipped: [],
    });
  });
});
