import { describe, expect, it } from 'vitest';
import { capWarning } from '../../../shared/domain/groups/cap';
import { facilitationProblem } from '../../../shared/domain/groups/facilitators';
import { joiningProblem } from '../../../shared/domain/groups/joining';

const trained = { trainedForFacilitation: true, active: true };

describe('facilitators (§6.3.1)', () => {
  it('are two at least', () => {
    expect(facilitationProblem([])?.missing).toBe(2);
    expect(facilitationProblem([trained])).toEqual({
      rule: 'two-facilitators',
      article: '§6.3.1',
      missing: 1,
    });
    expect(facilitationProblem([trained, trained])).toBeNull();
    expect(facilitationProblem([trained, trained, trained])).toBeNull();
  });

  it('count only when trained and active', () => {
    expect(facilitationProblem([trained, { ...trained, trainedForFacilitation: false }])?.missing).toBe(1);
    expect(facilitationProblem([trained, { ...trained, active: false }])?.missing).toBe(1);
  });
});

describe('cap (§6.4.1)', () => {
  it('warns from the sixteenth man on', () => {
    expect(capWarning(15)).toBeNull();
    expect(capWarning(16)).toEqual({ rule: 'group-cap', article: '§6.4.1', preferredMaximum: 15, count: 16 });
  });
});

describe('joining', () => {
  it('is not tomorrow and not on the day of a closed session or before', () => {
    expect(joiningProblem('2026-11-25', '2026-11-24', null)).toBe('date-future');
    expect(joiningProblem('2026-11-24', '2026-11-24', null)).toBeNull();
    expect(joiningProblem('2026-11-20', '2026-11-24', '2026-11-20')).toBe('joined-before-closed-session');
    expect(joiningProblem('2026-11-21', '2026-11-24', '2026-11-20')).toBeNull();
  });
});
