import { describe, expect, it } from 'vitest';
import {
  amendProblem,
  discardProblem,
  missingToSign,
  signProblem,
} from '../../../shared/domain/notes/lifecycle';

const open = { isMine: true, signedAt: null };
const signed = { isMine: true, signedAt: '2026-11-24T15:00:00.000Z' };

describe('life of a note (§6.8)', () => {
  it('is signed once, by its author, after the attention', () => {
    expect(signProblem(open, '2026-11-24', '2026-11-24')).toBeNull();
    expect(signProblem(signed, '2026-11-24', '2026-11-24')?.rule).toBe('already-signed');
    expect(signProblem({ ...open, isMine: false }, '2026-11-24', '2026-11-24')?.rule).toBe('not-author');
    expect(signProblem(open, '2026-11-25', '2026-11-24')?.rule).toBe('date-future');
  });

  it('is discarded by its author, and only before signing', () => {
    expect(discardProblem(open)).toBeNull();
    expect(discardProblem(signed)?.rule).toBe('already-signed');
    expect(discardProblem({ ...open, isMine: false })?.rule).toBe('not-author');
  });

  it('is amended only once signed', () => {
    expect(amendProblem(open)?.rule).toBe('not-signed');
    expect(amendProblem(signed)).toBeNull();
  });

  it('says what it lacks', () => {
    expect(missingToSign({})).toEqual(['reason', 'requestedBy', 'development']);
    expect(missingToSign({ reason: 'x', requestedBy: 'participant', development: ' \n' })).toEqual([
      'development',
    ]);
    expect(missingToSign({ reason: 'x', requestedBy: 'participant', development: 'y' })).toEqual([]);
  });
});
