import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { instrumentContent } from '../../../shared/contract/tests.contract';
import { groupChange, smallestGroup, type PairOfScores } from '../../../shared/domain/tests/change';
import {
  instrumentProblems,
  rangeOf,
  respondents,
  timePoints,
  type InstrumentContent,
} from '../../../shared/domain/tests/instrument';
import { answersProblem, scaleScores, type Answer } from '../../../shared/domain/tests/scoring';

const options = fc
  .uniqueArray(fc.integer({ min: -9, max: 9 }), { minLength: 2, maxLength: 9 })
  .map((values) => values.map((value) => ({ value, label: `Opción ${String(value)}` })));
const item = fc.record({ text: fc.constant('Pregunta'), options: fc.option(options), reverse: fc.boolean() });

/** An instrument that may be published, of any shape. */
const instrument: fc.Arbitrary<InstrumentContent> = fc
  .record({
    options,
    items: fc.array(item, { minLength: 1, maxLength: 12 }),
    missing: fc.oneof(
      fc.record({ kind: fc.constant('count' as const), most: fc.integer({ min: 0, max: 12 }) }),
      fc.record({ kind: fc.constant('share' as const), most: fc.integer({ min: 0, max: 100 }) }),
    ),
  })
  .chain((base) =>
    fc
      .array(
        fc.uniqueArray(fc.integer({ min: 1, max: base.items.length }), {
          minLength: 1,
          maxLength: base.items.length,
        }),
        { minLength: 1, maxLength: 4 },
      )
      .chain((scales) =>
        fc
          .array(fc.uniqueArray(fc.integer({ min: -60, max: 60 }), { maxLength: 3 }), {
            minLength: scales.length,
            maxLength: scales.length,
          })
          .map((starts) => ({
            ...base,
            scales: scales.map((items, at) => {
              const { lowest, highest } = rangeOf(base, { items });
              const from = (starts[at] ?? [])
                .filter((start) => start >= lowest && start <= highest)
                .sort((left, right) => left - right);
              return {
                name: `Escala ${String(at)}`,
                items,
                bands: from.map((start) => ({ from: start, label: `Desde ${String(start)}` })),
              };
            }),
            timePoints,
            respondents,
          })),
      ),
  );

/** Any answers to it, some left out. */
const answered = instrument.chain((content) =>
  fc
    .tuple(
      ...content.items.map((one) =>
        fc.option(fc.constantFrom(...(one.options ?? content.options).map(({ value }) => value)), {
          freq: 3,
        }),
      ),
    )
    .map((answers) => ({ content, answers: answers })),
);

/** What a person with a pencil would write down, scale by scale: each answer on its own table, then the rule of gaps. */
function byHand(content: InstrumentContent, answers: readonly Answer[]) {
  return content.scales.map((scale) => {
    const rows: { got: number; low: number; high: number; left: boolean }[] = [];
    for (const place of scale.items) {
      const one = content.items[place - 1]!;
      const table = [...(one.options ?? content.options)].map(({ value }) => value).sort((a, b) => a - b);
      const [low, high] = [table[0]!, table[table.length - 1]!];
      const answer = answers[place - 1] ?? null;
      if (answer === null) rows.push({ got: 0, low, high, left: true });
      else rows.push({ got: one.reverse ? high - (answer - low) : answer, low, high, left: false });
    }
    const add = (pick: (row: (typeof rows)[number]) => number) => {
      let total = 0;
      for (const row of rows) total += pick(row);
      return total;
    };
    const gaps = rows.filter(({ left }) => left).length;
    const tooMany =
      content.missing.kind === 'count'
        ? gaps > content.missing.most
        : gaps * 100 > content.missing.most * rows.length;
    if (gaps === rows.length || tooMany) return null;
    const given = rows.filter(({ left }) => !left);
    const part =
      given.reduce((total, row) => total + (row.got - row.low), 0) /
      given.reduce((total, row) => total + (row.high - row.low), 0);
    return add(({ low }) => low) + part * (add(({ high }) => high) - add(({ low }) => low));
  });
}

describe('scoring', () => {
  it('gives what one adds up by hand, with reverse items, own options and answers left out', () => {
    fc.assert(
      fc.property(answered, ({ content, answers }) => {
        const expected = byHand(content, answers);
        scaleScores(content, answers).forEach((scale, at) => {
          const hand = expected[at];
          if (hand === null || hand === undefined) expect(scale.score).toBeNull();
          else expect(scale.score).toBeCloseTo(hand, 9);
        });
      }),
      { numRuns: 500 },
    );
  });

  it('stays in the range of its scale, is whole when nothing is left out, and says what is missing', () => {
    fc.assert(
      fc.property(answered, ({ content, answers }) => {
        for (const { score, lowest, highest, prorated, missing, items } of scaleScores(content, answers)) {
          expect(missing).toBeLessThanOrEqual(items);
          if (score === null) continue;
          expect(score).toBeGreaterThanOrEqual(lowest - 1e-9);
          expect(score).toBeLessThanOrEqual(highest + 1e-9);
          expect(prorated).toBe(missing > 0);
          if (missing === 0) expect(Number.isInteger(score)).toBe(true);
        }
      }),
    );
  });

  it('of an instrument turned round item by item goes from one end of the range to the other', () => {
    fc.assert(
      fc.property(answered, ({ content, answers }) => {
        const turned = { ...content, items: content.items.map((one) => ({ ...one, reverse: !one.reverse })) };
        const before = scaleScores(content, answers);
        scaleScores(turned, answers).forEach(({ score, lowest, highest }, at) => {
          const other = before[at]?.score ?? null;
          if (score === null || other === null) expect(score).toBe(other);
          else expect(score + other).toBeCloseTo(lowest + highest, 9);
        });
      }),
    );
  });

  it('is of instruments that may be published, and the contract keeps them as they are', () => {
    fc.assert(
      fc.property(instrument, (content) => {
        expect(instrumentProblems(content)).toEqual({});
        const whole = { ...content, purpose: '', instructions: 'Responda.' };
        expect(instrumentContent.parse(JSON.parse(JSON.stringify(whole)))).toEqual(whole);
      }),
    );
  });

  it('takes answers of its own options alone', () => {
    fc.assert(
      fc.property(answered, fc.integer({ min: 10, max: 99 }), ({ content, answers }, foreign) => {
        const of = { respondent: 'man', timePoint: 'start' } as const;
        const none = answers.every((answer) => answer === null);
        expect(answersProblem(content, answers, of)?.rule ?? null).toBe(none ? 'nothing-answered' : null);
        expect(answersProblem(content, [...answers, null], of)?.rule).toBe('answers-shape');
        expect(answersProblem(content, [foreign, ...answers.slice(1)], of)?.rule).toBe('answers-shape');
      }),
    );
  });
});

describe('the change of a group', () => {
  const side = fc.oneof(fc.integer({ min: 0, max: 42 }), fc.constantFrom(null, 'no-test' as const));
  const pairs: fc.Arbitrary<PairOfScores[]> = fc.array(fc.record({ entry: side, later: side }), {
    maxLength: 20,
  });
  const range = { lowest: 0, highest: 42 };

  it('counts every man once, and shows figures of several men alone', () => {
    fc.assert(
      fc.property(pairs, (found) => {
        const { n, withoutEntry, withoutLater, unscored, figures } = groupChange(found, range);
        expect(n + withoutEntry + withoutLater + unscored).toBe(found.length);
        if (figures === null) return;
        expect(n).toBeGreaterThanOrEqual(smallestGroup);
        for (const figure of Object.values(figures)) expect(Number.isInteger(figure)).toBe(true);
      }),
    );
  });

  it('says nothing of who is missing, whatever he scored', () => {
    fc.assert(
      fc.property(pairs, fc.integer({ min: 0, max: 42 }), (found, other) => {
        const without = groupChange([...found, { entry: other, later: 'no-test' }], range);
        expect(without.figures).toEqual(groupChange(found, range).figures);
      }),
    );
  });

  it('is withheld where the mean tells what everybody scored', () => {
    const all = (entry: number, later: number) => Array.from({ length: 8 }, () => ({ entry, later }));
    expect(groupChange(all(0, 10), range).figures).toBeNull();
    expect(groupChange(all(10, 42), range).figures).toBeNull();
    expect(groupChange(all(10, 14), range).figures).toEqual({ entry: 10, later: 14, change: 4 });
    // Also where it only rounds to an end, and what is shown adds up.
    const near = [0, 0, 0, 0, 2].map((entry) => ({ entry, later: 10 }));
    expect(groupChange(near, range).figures).toBeNull();
    const halves = [10, 10, 10, 11, 11].map((entry) => ({ entry, later: entry === 11 ? 13 : 12 }));
    expect(groupChange([...halves, { entry: 11, later: 12 }], range).figures).toEqual({
      entry: 11,
      later: 12,
      change: 1,
    });
  });
});
