import { describe, expect, it } from 'vitest';
import { blankOutside, outsideDraft } from '../../../renderer/features/tests/outsideValues';
import {
  blankTest,
  isBegun,
  respondentsFor,
  setupProblems,
  testDraft,
} from '../../../renderer/features/tests/testValues';
import { smallInstrument } from '../../builders/tests';

const answered = { ...blankTest('partner'), versionId: 'v', answers: [2, 0, null], at: 3 };

describe('a draft of a test', () => {
  it('of his partner opens as hers and never as his, nor the other way round', () => {
    expect(testDraft('partner').parse(answered)).toEqual(answered);
    expect(testDraft('his').parse(answered)).toEqual(blankTest('his'));
    for (const respondent of ['man', 'professional'] as const) {
      const his = { ...answered, respondent };
      expect(testDraft('his').parse(his)).toEqual(his);
      expect(testDraft('partner').parse(his)).toEqual(blankTest('partner'));
    }
    expect(testDraft('his').parse(null)).toEqual(blankTest('his'));
  });

  it('copied from a sheet of hers is never opened as his, nor the other way round', () => {
    const hers = { ...blankOutside('partner', 'Ana'), name: 'Escala de la pareja' };
    expect(outsideDraft('partner', 'Ana').parse(hers)).toEqual(hers);
    expect(outsideDraft('his', 'Ana').parse(hers)).toEqual(blankOutside('his', 'Ana'));
    const his = { ...hers, respondent: 'professional' };
    expect(outsideDraft('his', 'Ana').parse(his)).toEqual(his);
    expect(outsideDraft('partner', 'Ana').parse(his)).toEqual(blankOutside('partner', 'Ana'));
  });

  it('is begun with the first question that is shown or answered', () => {
    expect(isBegun({ at: 0, answers: [null, null] })).toBe(false);
    expect(isBegun({ at: 1, answers: [null, null] })).toBe(true);
    expect(isBegun({ at: 0, answers: [null, 0] })).toBe(true);
  });

  it('says at the questionnaire that it is not for whoever answers', () => {
    const content = smallInstrument({ respondents: ['man'] });
    expect(respondentsFor(content, 'partner')).toEqual([]);
    const values = { ...blankTest('partner'), versionId: 'v', timePoint: 'start' as const };
    expect(setupProblems(values, content, false)).toMatchObject({ versionId: 'not-for-respondent' });
    expect(setupProblems(values, smallInstrument(), false)).toEqual({});
  });
});
