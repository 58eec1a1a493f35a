import { describe, expect, it } from 'vitest';
import { settleProblems, subjectProblems, timeProblems } from '../../../shared/domain/agenda/appointments';

const today = '2026-11-24';
const at = (day: string, startsAt = '09:00', endsAt = '09:45') => ({ day, startsAt, endsAt });

describe('when an appointment is', () => {
  it('is today or later, within two years, and ends after it begins', () => {
    expect(timeProblems(at(today), today)).toEqual({});
    expect(timeProblems(at('2026-11-23'), today)).toEqual({ day: 'due-past' });
    expect(timeProblems(at('2028-11-25'), today)).toEqual({ day: 'due-too-far' });
    expect(timeProblems(at(today, '09:00', '09:00'), today)).toEqual({ endsAt: 'ends-before-start' });
  });
});

describe('what an appointment is about', () => {
  it('is a case, or a line that says it', () => {
    expect(subjectProblems('evaluation', false, 'x')).toEqual({ caseId: 'case-needed' });
    expect(subjectProblems('evaluation', true, '')).toEqual({});
    expect(subjectProblems('meeting', false, ' ')).toEqual({ about: 'required' });
    expect(subjectProblems('meeting', false, 'Reunión de equipo')).toEqual({});
  });
});

describe('what became of an appointment', () => {
  const settle = (
    from: 'planned' | 'held' | 'cancelled',
    to: 'planned' | 'held' | 'cancelled' | 'no-show',
    more = {},
  ) => settleProblems({ from, to, day: today, reason: '', ...more }, today);
  it('is known on its day, and needs a reason where it was not held', () => {
    expect(settle('planned', 'held')).toEqual({});
    expect(settle('planned', 'held', { day: '2026-11-25' })).toEqual({ state: 'appointment-not-yet' });
    expect(settle('planned', 'no-show')).toEqual({ reason: 'appointment-reason' });
    expect(settle('planned', 'cancelled', { day: '2026-11-25', reason: 'Enfermó' })).toEqual({});
    expect(settle('held', 'held')).toEqual({ state: 'nothing-to-settle' });
    expect(settle('held', 'no-show', { reason: 'x' })).toEqual({ state: 'reopen-first' });
    expect(settle('cancelled', 'planned')).toEqual({ reason: 'appointment-reason' });
    expect(settle('cancelled', 'planned', { reason: 'Al final vino' })).toEqual({});
  });
});
