import { describe, expect, it } from 'vitest';
import { isJudicialDocket, referralProblems, sanctionGuard } from '../../../shared/domain/groups/sanction';

describe('the rule', () => {
  it('asks for an answer while a sanction stands, and in a preventive group alone', () => {
    const stands = { endedOn: null, answered: false };
    expect(sanctionGuard('preventive', [])).toBeNull();
    expect(sanctionGuard('cai', [stands])).toBeNull();
    expect(sanctionGuard('preventive', [stands])).toMatchObject({ article: '§6.2.8', answered: false });
    expect(sanctionGuard('preventive', [{ endedOn: null, answered: true }])).toMatchObject({
      answered: true,
    });
    expect(sanctionGuard('preventive', [{ endedOn: '2026-01-01', answered: false }])).toBeNull();
    expect(sanctionGuard('preventive', [{ endedOn: null, answered: true }, stands])).toMatchObject({
      answered: false,
    });
  });

  it('knows the form of a judicial file, and that an answer is whole', () => {
    expect(isJudicialDocket(' 00123-2024-0-1801-JR-FT-05 ')).toBe(true);
    for (const odd of ['', '123-2024', '00123-2024-0-1801-jr-ft-05', '00123-2024-0-1801-JR-FT-5']) {
      expect(isJudicialDocket(odd)).toBe(false);
    }
    const answer = { answer: 'referred', hasCai: true, hasPlan: true, reason: '' } as const;
    expect(referralProblems(answer)).toEqual({});
    expect(referralProblems({ ...answer, hasCai: false, hasPlan: false })).toEqual({
      cai: 'service-needed',
      plan: 'required',
    });
    expect(referralProblems({ ...answer, answer: 'not-referred' })).toEqual({
      reason: 'referral-reason-needed',
      cai: 'not-for-this-outcome',
      plan: 'not-for-this-outcome',
    });
  });
});
