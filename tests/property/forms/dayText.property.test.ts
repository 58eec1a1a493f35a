import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayText, parseDay } from '../../../renderer/components/forms/dayText';

const day = fc
  .date({ min: new Date('1800-01-01T00:00:00Z'), max: new Date('2200-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe('typed days', () => {
  it('come back as they were written', () => {
    fc.assert(
      fc.property(day, day, (written, today) => {
        expect(parseDay(dayText(written), today)).toBe(written);
      }),
    );
  });

  it('are a real day or none, whatever is typed', () => {
    const typed = fc.oneof(
      fc.string({ maxLength: 12 }),
      fc.stringMatching(/^\d{1,2}[/.-]\d{1,2}([/.-]\d{1,4})?$/),
    );
    fc.assert(
      fc.property(typed, (text) => {
        const read = parseDay(text, '2026-11-24');
        if (read === null) return;
        expect(new Date(`${read}T00:00:00Z`).toISOString().slice(0, 10)).toBe(read);
      }),
    );
  });
});
