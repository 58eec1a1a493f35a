import { describe, expect, it } from 'vitest';
import {
  missingViolence,
  violenceProblem,
  type ViolenceFacts,
} from '../../../shared/domain/evaluation/violence';

const facts = (
  kinds: Partial<ViolenceFacts['kinds']> = {},
  economic: Partial<ViolenceFacts['economic']> = {},
): ViolenceFacts => ({
  kinds: { physical: 'no', psychological: 'no', sexual: 'no', economic: 'no', ...kinds },
  economic: { possession: 'no', loss: 'no', means: 'no', income: 'no', ...economic },
});

describe('kinds of violence (§5.2.3)', () => {
  it('economic violence takes place in one of its four forms', () => {
    expect(violenceProblem(facts({ economic: 'yes' }))).toEqual({
      rule: 'economic-form',
      article: '§5.2.3',
      field: 'economic',
    });
    expect(violenceProblem(facts({ economic: 'yes' }, { income: 'yes' }))).toBeNull();
  });

  it('a form that is found makes the kind', () => {
    expect(violenceProblem(facts({ economic: 'not-known' }, { means: 'yes' }))?.rule).toBe('economic-kind');
    expect(violenceProblem(facts({ physical: 'yes', sexual: 'yes' }))).toBeNull();
  });

  it('are complete when every kind was asked, and every form of an economic one', () => {
    expect(missingViolence(facts())).toEqual([]);
    expect(missingViolence(facts({ sexual: 'not-asked' }, { loss: 'not-asked' }))).toEqual(['sexual']);
    expect(missingViolence(facts({ economic: 'yes' }, { means: 'yes', loss: 'not-asked' }))).toEqual([
      'loss',
    ]);
  });
});
