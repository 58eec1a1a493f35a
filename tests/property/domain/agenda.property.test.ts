import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { collisionsOf, sameRoom, type Engagement } from '../../../shared/domain/agenda/conflicts';

const two = (part: number) => String(part).padStart(2, '0');
const clock = fc
  .integer({ min: 8 * 60, max: 20 * 60 })
  .map((at) => `${two(Math.floor(at / 60))}:${two(at % 60)}`);
const engagement = fc
  .record({
    id: fc.uuid(),
    day: fc.constantFrom('2026-11-24', '2026-11-25'),
    hours: fc.option(fc.tuple(clock, clock)),
    room: fc.constantFrom('', 'Sala 1', ' sala  1', 'Sala 2'),
    people: fc.uniqueArray(fc.constantFrom('a', 'b', 'c'), { maxLength: 2 }),
  })
  .map(({ hours, ...rest }): Engagement => {
    const [startsAt = '', endsAt = ''] = hours === null ? [] : [...hours].sort();
    return { ...rest, startsAt, endsAt };
  });

const minutes = (text: string): number => Number(text.slice(0, 2)) * 60 + Number(text.slice(3));

/** The same asked minute by minute. */
const together = (left: Engagement, right: Engagement): boolean => {
  if (left.day !== right.day || left.startsAt === '' || right.startsAt === '') return false;
  const under = ({ startsAt, endsAt }: Engagement) =>
    new Set(
      Array.from({ length: minutes(endsAt) - minutes(startsAt) }, (_, after) => minutes(startsAt) + after),
    );
  const mine = under(left);
  return [...under(right)].some((minute) => mine.has(minute));
};

describe('what collides', () => {
  it('is what a look at every minute finds, with the same room or the same person', () => {
    fc.assert(
      fc.property(engagement, fc.array(engagement, { maxLength: 12 }), (one, others) => {
        const expected = others
          .filter((other) => other.id !== one.id && together(one, other))
          .filter(
            (other) =>
              sameRoom(one.room, other.room) || one.people.some((person) => other.people.includes(person)),
          )
          .map(({ id }) => id);
        expect(collisionsOf(one, others).map((found) => found.with)).toEqual(expected);
      }),
    );
  });

  it('is mutual', () => {
    fc.assert(
      fc.property(engagement, engagement, (left, right) => {
        fc.pre(left.id !== right.id);
        const [there] = collisionsOf(left, [right]);
        const [back] = collisionsOf(right, [left]);
        expect(there?.room).toBe(back?.room);
        expect([...(there?.people ?? [])].sort()).toEqual([...(back?.people ?? [])].sort());
      }),
    );
  });

  it('is nothing that ends when the other begins', () => {
    const base = { day: '2026-11-24', room: 'Sala 1', people: ['a'] };
    const first = { ...base, id: '1', startsAt: '09:00', endsAt: '10:00' };
    expect(collisionsOf(first, [{ ...base, id: '2', startsAt: '10:00', endsAt: '11:00' }])).toEqual([]);
    expect(collisionsOf(first, [{ ...base, id: '2', startsAt: '09:59', endsAt: '11:00' }])).toEqual([
      { with: '2', room: true, people: ['a'] },
    ]);
  });
});
