import { describe, expect, it } from 'vitest';
import { namesShelter } from '../../../shared/domain/directory/shelters';
import {
  liftProblem,
  noticeKinds,
  noticeOrder,
  noticesRaised,
  planCovers,
  proposedMoves,
  reopenProblem,
} from '../../../shared/domain/evaluation/notices';
import { historiesWith } from '../../builders/evaluation';

const asked = (answers: Parameters<typeof historiesWith>[0]) => historiesWith(answers).facts;

describe('notices (§6.7, end)', () => {
  it('are raised by four histories and no other', () => {
    const after = asked({
      'family-violence': 'yes',
      weapons: 'yes',
      substances: 'yes',
      'mental-health': 'yes',
      threats: 'yes',
      'homicide-attempts': 'yes',
      'suicide-attempts': 'yes',
      criminal: 'yes',
    });
    expect(noticesRaised({ section: 'histories', before: null, after }, [])).toEqual([
      'suicide-attempts',
      'homicide-attempts',
      'threats',
      'weapons',
    ]);
  });

  it('are raised by what becomes a yes, not by one that stays', () => {
    const before = asked({ weapons: 'yes', threats: 'not-known' });
    const after = asked({ weapons: 'yes', threats: 'yes' });
    expect(noticesRaised({ section: 'histories', before, after }, [])).toEqual(['threats']);
    expect(noticesRaised({ section: 'histories', before, after }, ['threats'])).toEqual([]);
  });

  it('are raised by a level that becomes severe', () => {
    const raised = (before: 'moderate' | 'severe' | null, after: 'mild' | 'severe') =>
      noticesRaised({ section: 'risk-level', before, after }, []);
    expect(raised(null, 'severe')).toEqual(['severe-risk']);
    expect(raised('moderate', 'severe')).toEqual(['severe-risk']);
    expect(raised('severe', 'severe')).toEqual([]);
    expect(raised('severe', 'mild')).toEqual([]);
  });

  it('are planned for one by one, neither more nor fewer', () => {
    expect(planCovers([], [])).toBe(true);
    expect(planCovers(['weapons'], ['weapons'])).toBe(true);
    expect(planCovers([], ['weapons'])).toBe(false);
    expect(planCovers(['threats'], ['weapons'])).toBe(false);
    expect(planCovers(['threats', 'weapons'], ['weapons'])).toBe(false);
  });

  it('are lifted once, and opened again when none of their kind stands', () => {
    expect(liftProblem({ liftedAt: null })).toBeNull();
    expect(liftProblem({ liftedAt: '2026-11-24T10:00:00.000Z' })?.rule).toBe('already-lifted');
    const lifted = { liftedAt: '2026-11-24T10:00:00.000Z', kind: 'weapons' } as const;
    expect(reopenProblem(lifted, ['threats'])).toBeNull();
    expect(reopenProblem(lifted, ['weapons'])?.rule).toBe('already-standing');
    expect(reopenProblem({ ...lifted, liftedAt: null }, [])?.rule).toBe('not-lifted');
  });

  it('are shown with the most urgent first', () => {
    expect([...noticeKinds].reverse().sort(noticeOrder)).toEqual([...noticeKinds]);
  });

  it('propose a service to call for each kind, and never a shelter', () => {
    for (const kind of noticeKinds) {
      const moves = proposedMoves(kind);
      expect(moves.length).toBeGreaterThan(0);
      for (const { move, directoryKind } of moves) {
        expect(namesShelter(move)).toBe(false);
        // Not the open drawer of the directory, where anything may lie.
        expect(directoryKind).not.toBe('other');
      }
    }
    expect(proposedMoves('suicide-attempts').map(({ directoryKind }) => directoryKind)).toEqual([
      'mental-health',
      'hospital',
      'line',
    ]);
    expect(proposedMoves('threats').map(({ directoryKind }) => directoryKind)).toContain('pnp');
  });
});
