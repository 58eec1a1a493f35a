import { describe, expect, it } from 'vitest';
import { formatCaseCode } from '../../../shared/domain/intake/caseCode';
import { consentProblem, mayStoreData } from '../../../shared/domain/intake/consent';

const given = { outcome: 'given', givenOn: '2026-11-24', textVersion: '2026-1' } as const;

describe('consent', () => {
  it('comes before any data', () => {
    expect(consentProblem(null, '2026-11-24', '2026-1')?.rule).toBe('consent-first');
  });

  it('is of today or before, and to the text that is read now', () => {
    expect(consentProblem(given, '2026-11-24', '2026-1')).toBeNull();
    expect(consentProblem(given, '2026-11-23', '2026-1')).toEqual({
      rule: 'date-future',
      article: 'Ley 29733',
    });
    expect(consentProblem(given, '2026-11-24', '2027-1')?.rule).toBe('consent-text-version');
  });

  it('may be refused, and then nothing is stored', () => {
    const refused = { ...given, outcome: 'refused' } as const;
    expect(consentProblem(refused, '2026-11-24', '2026-1')).toBeNull();
    expect(mayStoreData(refused)).toBe(false);
    expect(mayStoreData(given)).toBe(true);
  });
});

describe('case code', () => {
  it('is the year and the number within it', () => {
    expect(formatCaseCode(2026, 1)).toBe('2026-0001');
    expect(formatCaseCode(2026, 12_345)).toBe('2026-12345');
  });

  it.each([0, -1, 1.5, Number.NaN])('refuses number %s', (number) => {
    expect(() => formatCaseCode(2026, number)).toThrow(RangeError);
  });
});
