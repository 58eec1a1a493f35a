import { describe, expect, it } from 'vitest';
import {
  histories,
  historyChanges,
  historyProblems,
  missingHistories,
  type HistoryDetail,
} from '../../../shared/domain/evaluation/histories';
import { historiesWith } from '../../builders/evaluation';

const today = '2026-11-24';
const problemsWith = (answer: 'yes' | 'no' | 'not-known' | 'not-asked', detail: Partial<HistoryDetail>) => {
  const { facts, details } = historiesWith({ weapons: answer }, '');
  return historyProblems(facts, { ...details, weapons: { ...details.weapons, ...detail } }, today);
};

describe('the ten histories (§6.6)', () => {
  it('are ten, in the order of the norm', () => {
    expect(histories).toHaveLength(10);
    expect(new Set(histories).size).toBe(10);
    expect(histories[0]).toBe('family-violence');
    expect(histories.at(-1)).toBe('medical');
  });

  it.each(['yes', 'no', 'not-known'] as const)('an answer of «%s» says where it comes from', (answer) => {
    expect(problemsWith(answer, { source: null })).toEqual({ 'details.weapons.source': 'source-needed' });
    expect(problemsWith(answer, {})).toEqual({});
  });

  it('what was not asked has nothing beside it', () => {
    const problem = { 'details.weapons.text': 'not-asked-has-detail' };
    expect(problemsWith('not-asked', { text: 'algo' })).toEqual(problem);
    expect(problemsWith('not-asked', { source: 'man' })).toEqual(problem);
    expect(problemsWith('not-asked', { learnedOn: today })).toEqual(problem);
    expect(problemsWith('not-asked', {})).toEqual({});
  });

  it('is known since a day that has come, in living memory, or since nobody knows when', () => {
    expect(problemsWith('yes', { learnedOn: '2026-11-25' })).toEqual({
      'details.weapons.learnedOn': 'date-future',
    });
    expect(problemsWith('yes', { learnedOn: '1899-12-31' })).toEqual({
      'details.weapons.learnedOn': 'date-too-old',
    });
    expect(problemsWith('yes', { learnedOn: '1900-01-01' })).toEqual({});
    expect(problemsWith('yes', { learnedOn: null })).toEqual({});
  });

  it('are complete when none was left unasked; that nobody knows is an answer', () => {
    const all = Object.fromEntries(histories.map((name) => [name, 'not-known'] as const));
    expect(missingHistories(historiesWith(all).facts)).toEqual([]);
    expect(
      missingHistories(historiesWith({ ...all, medical: 'not-asked', weapons: 'not-asked' }).facts),
    ).toEqual(['weapons', 'medical']);
  });

  it('tell what changed between two versions', () => {
    const before = historiesWith({ weapons: 'no', threats: 'not-known' }).facts;
    const after = historiesWith({ weapons: 'yes', threats: 'not-known' }).facts;
    expect(historyChanges(before, after)).toEqual([{ history: 'weapons', from: 'no', to: 'yes' }]);
    expect(historyChanges(null, after)).toHaveLength(10);
    expect(historyChanges(null, after)[0]).toEqual({
      history: 'family-violence',
      from: null,
      to: 'not-asked',
    });
  });
});
