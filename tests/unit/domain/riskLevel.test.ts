import { describe, expect, it } from 'vitest';
import { riskLevelProblem, riskLevels } from '../../../shared/domain/evaluation/riskLevel';

describe('the level of risk', () => {
  it('is lowered from severe with more than a word', () => {
    const judged = { level: 'mild', previous: 'severe' } as const;
    expect(riskLevelProblem({ ...judged, reasons: 'ya pasó' })).toEqual({
      rule: 'lowering-needs-reasons',
      article: '§6.7',
    });
    expect(riskLevelProblem({ ...judged, reasons: `${'x'.repeat(19)}   ` })).not.toBeNull();
    expect(riskLevelProblem({ ...judged, reasons: 'x'.repeat(20) })).toBeNull();
  });

  it('is raised, kept or lowered otherwise with any reason', () => {
    for (const level of riskLevels) {
      for (const previous of [null, 'mild', 'moderate'] as const) {
        expect(riskLevelProblem({ level, previous, reasons: 'sí' })).toBeNull();
      }
    }
    expect(riskLevelProblem({ level: 'severe', previous: 'severe', reasons: 'sí' })).toBeNull();
  });
});
