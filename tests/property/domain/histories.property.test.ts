import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { historiesContent } from '../../../shared/contract/evaluation.contract';
import {
  histories,
  historyAnswers,
  historyChanges,
  historyProblems,
  historySources,
  missingHistories,
  type History,
  type HistoryDetails,
  type HistoryFacts,
} from '../../../shared/domain/evaluation/histories';

const forEach = <V>(value: fc.Arbitrary<V>) =>
  fc
    .tuple(...histories.map(() => value))
    .map(
      (values) => Object.fromEntries(histories.map((name, at) => [name, values[at]])) as Record<History, V>,
    );
const facts: fc.Arbitrary<HistoryFacts> = forEach(fc.constantFrom(...historyAnswers));
const details: fc.Arbitrary<HistoryDetails> = forEach(
  fc.record({
    source: fc.option(fc.constantFrom(...historySources)),
    learnedOn: fc.option(fc.constantFrom('1899-01-01', '2020-02-29', '2026-11-24', '2031-01-01')),
    text: fc.constantFrom('', 'algo'),
  }),
);

describe('versions of the histories', () => {
  it('do not differ from themselves', () => {
    fc.assert(
      fc.property(facts, (one) => {
        expect(historyChanges(one, one)).toEqual([]);
      }),
    );
  });

  it('are told by the one before and what changed', () => {
    fc.assert(
      fc.property(facts, facts, (before, after) => {
        const changed = historyChanges(before, after).map(({ history, to }) => [history, to] as const);
        expect({ ...before, ...Object.fromEntries(changed) }).toEqual(after);
      }),
    );
  });

  it('are complete exactly when nothing was left unasked', () => {
    fc.assert(
      fc.property(facts, (one) => {
        expect(missingHistories(one).length === 0).toBe(!Object.values(one).includes('not-asked'));
      }),
    );
  });

  it('have a problem at fields of the form and nowhere else, whatever is answered', () => {
    fc.assert(
      fc.property(facts, details, (answered, beside) => {
        const content = { facts: answered, details: beside };
        for (const field of Object.keys(historyProblems(answered, beside, '2026-11-24'))) {
          const found = field
            .split('.')
            .reduce<unknown>((value, part) => (value as Record<string, unknown>)[part], content);
          expect(found).not.toBeUndefined();
        }
        expect(historiesContent.safeParse(content).success).toBe(true);
      }),
    );
  });
});
