import { describe, expect, it } from 'vitest';
import { histories } from '../../../shared/domain/evaluation/histories';
import {
  blankHistories,
  historiesInput,
  historiesProblems,
  historiesValues,
  missingOf,
  raisedBy,
  type HistoriesValues,
} from '../../../renderer/features/evaluation/historiesValues';

const today = '2026-11-24';
const caseId = '7b1c6a52-8f2b-4a8f-9a55-1f2b3c4d5e6f';
const owner = '0f8fad5b-d9cb-469f-a165-70867728950e';
const defaults = { owner, today };
const none = { versions: [], latest: null };
const blank = blankHistories(none, today);

const withAnswers = (facts: Partial<HistoriesValues['facts']>): HistoriesValues => ({
  ...blank,
  facts: { ...blank.facts, ...facts },
  details: {
    ...blank.details,
    ...Object.fromEntries(
      Object.keys(facts).map((history) => [history, { source: 'man', learnedOn: '', text: '' }]),
    ),
  },
});

describe('the form of the ten histories', () => {
  it('may be saved with nothing asked: what nobody touched was not asked', () => {
    const input = historiesInput(blank, caseId, [], defaults);
    expect(historiesProblems(blank, input, today)).toEqual({});
    expect(new Set(Object.values(input.facts))).toEqual(new Set(['not-asked']));
    expect(missingOf(blank)).toEqual([...histories]);
  });

  it('plans a notice for whoever writes and for today until somebody says otherwise', () => {
    const values = withAnswers({ weapons: 'yes' });
    const raised = raisedBy(values, none, []);
    expect(raised).toEqual(['weapons']);
    expect(historiesInput(values, caseId, raised, defaults).notices).toEqual({
      'suicide-attempts': null,
      'homicide-attempts': null,
      threats: null,
      weapons: { ownerId: owner, dueOn: today },
    });
    expect(raisedBy(values, none, ['weapons'])).toEqual([]);
  });

  it('holds a plan for a day that has passed, at its field', () => {
    const values = {
      ...withAnswers({ threats: 'yes' }),
      notices: { threats: { ownerId: owner, dueOn: '23/11/2026' } },
    };
    const input = historiesInput(values, caseId, ['threats'], defaults);
    expect(historiesProblems(values, input, today)).toEqual({ 'notices.threats.dueOn': 'due-past' });
  });

  it('keeps words under an answer that was taken back, and says so instead of dropping them', () => {
    const values = withAnswers({ medical: 'not-asked' });
    const written = {
      ...values,
      details: { ...values.details, medical: { source: 'man' as const, learnedOn: '', text: 'Diabetes' } },
    };
    const input = historiesInput(written, caseId, [], defaults);
    expect(historiesProblems(written, input, today)).toEqual({
      'details.medical.text': 'not-asked-has-detail',
    });
  });

  it.each([
    ['', 'required'],
    ['31/02/2026', 'date-shape'],
    ['25/11/2026', 'date-future'],
    ['31/12/1899', 'date-too-old'],
  ])('holds the day of the evaluation «%s»', (occurredOn, problem) => {
    const values = { ...blank, occurredOn };
    const input = historiesInput(values, caseId, [], defaults);
    expect(historiesProblems(values, input, today)).toEqual({ occurredOn: problem });
  });

  it('reads back what it holds, and whatever an older form left becomes a blank one', () => {
    const values = withAnswers({ criminal: 'not-known' });
    const schema = historiesValues.catch(blank);
    expect(schema.parse(JSON.parse(JSON.stringify(values)))).toEqual(values);
    expect(schema.parse(null)).toEqual(blank);
    expect(schema.parse({ facts: { weapons: 'maybe' } })).toEqual(blank);
  });

  it('begins a later evaluation with what the last one says', () => {
    const { facts, details } = historiesInput(withAnswers({ weapons: 'yes' }), caseId, [], defaults);
    const again = blankHistories(
      {
        versions: [
          {
            entryId: caseId as never,
            version: 3,
            occurredOn: today,
            complete: false,
            recordedAt: '2026-11-24T10:00:00.000Z',
            authorName: 'Ana',
            facts,
          },
        ],
        latest: { facts, details },
      },
      today,
    );
    expect(again.baseVersion).toBe(3);
    expect(again.facts.weapons).toBe('yes');
    expect(again.details.weapons.source).toBe('man');
  });
});
