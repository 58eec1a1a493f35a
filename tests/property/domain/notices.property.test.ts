import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { histories, historyAnswers, type HistoryFacts } from '../../../shared/domain/evaluation/histories';
import { noticeKinds, noticesRaised } from '../../../shared/domain/evaluation/notices';

const facts: fc.Arbitrary<HistoryFacts> = fc
  .tuple(...histories.map(() => fc.constantFrom(...historyAnswers)))
  .map(
    (answers) =>
      Object.fromEntries(histories.map((name, at) => [name, answers[at]])) as unknown as HistoryFacts,
  );
const before = fc.option(facts);
const standing = fc.subarray([...noticeKinds]);
const raised = (was: HistoryFacts | null, is: HistoryFacts, stand: Parameters<typeof noticesRaised>[1]) =>
  noticesRaised({ section: 'histories', before: was, after: is }, stand);

describe('notices', () => {
  it('are not raised by a version that answers as the one before', () => {
    fc.assert(
      fc.property(facts, standing, (same, stand) => {
        expect(raised(same, same, stand)).toEqual([]);
      }),
    );
  });

  it('are never raised twice: not one that stands', () => {
    fc.assert(
      fc.property(before, facts, standing, (was, is, stand) => {
        expect(raised(was, is, stand).filter((kind) => stand.includes(kind))).toEqual([]);
      }),
    );
  });

  it('are not fewer when one more history becomes a yes', () => {
    fc.assert(
      fc.property(before, facts, standing, fc.constantFrom(...histories), (was, is, stand, history) => {
        const fewer = raised(was, is, stand);
        expect(raised(was, { ...is, [history]: 'yes' }, stand)).toEqual(expect.arrayContaining(fewer));
      }),
    );
  });

  it('are raised only by a yes', () => {
    fc.assert(
      fc.property(before, facts, (was, is) => {
        for (const kind of raised(was, is, [])) expect(is).toMatchObject({ [kind]: 'yes' });
      }),
    );
  });
});
