/**
 * The level of risk is judged by a person and kept with her reasons. Nothing computes it: there is no function from
 * answers to a level, and a test sees to it that none is written.
 */
export const riskLevels = ['mild', 'moderate', 'severe'] as const;
export type RiskLevel = (typeof riskLevels)[number];

const reasonsToLower = 20;

export interface RiskLevelProblem {
  readonly rule: 'lowering-needs-reasons';
  readonly article: '§6.7';
}

/**
 * Why this judgement cannot be kept, or null. To say that a severe risk has passed takes more than a word, since whoever
 * was protected may be left without protection (§6.7, end).
 */
export const riskLevelProblem = (judged: {
  readonly level: RiskLevel;
  readonly reasons: string;
  /** Of the version before; null when there is none. */
  readonly previous: RiskLevel | null;
}): RiskLevelProblem | null =>
  judged.previous === 'severe' && judged.level !== 'severe' && judged.reasons.trim().length < reasonsToLower
    ? { rule: 'lowering-needs-reasons', article: '§6.7' }
    : null;
