import { describe, expect, it } from 'vitest';
import { caseStates, statePaths } from '../../../shared/domain/cases/states';
import {
  answerProblem,
  articleOf,
  decisionOutcomes,
  decisionProblems,
  exclusionCriteria,
  explanationProblem,
  followUpOf,
  needsCaiReason,
  needsSecond,
  outcomesFrom,
  secondProblem,
  standingOf,
  stateAfter,
  type DecisionFacts,
} from '../../../shared/domain/decisions/decisions';

const sound: DecisionFacts = {
  outcome: 'group',
  officeKind: 'cem',
  decidedOn: '2026-11-24',
  today: '2026-11-24',
  criteria: [],
  reasons: 'Quiere trabajar lo ocurrido.',
  caiReason: '',
  helpCount: 0,
  noHelpReason: '',
  hasService: false,
  atRisk: 'no',
  hasProtection: false,
  hasFollowUp: false,
  hasSecond: false,
  exclusionPeople: 2,
};
const exclusion: DecisionFacts = {
  ...sound,
  outcome: 'excluded',
  criteria: [{ criterion: 'brings-a-weapon', facts: 'Vino con una navaja.' }],
  helpCount: 1,
  hasFollowUp: true,
  hasSecond: true,
};

describe('a decision', () => {
  it('leads where a path of the states leads, from wherever it can be taken', () => {
    for (const from of caseStates) {
      for (const outcome of outcomesFrom(from, 'cem')) {
        expect(
          statePaths.some(
            (path) => path.from === from && path.to === stateAfter(outcome, 'cem') && path.act === 'decision',
          ),
        ).toBe(true);
      }
    }
    expect(outcomesFrom('admitted', 'cem')).toEqual([...decisionOutcomes]);
    expect(outcomesFrom('excluded', 'cem')).toEqual([]);
    // A CAI takes him in, any other office sends him to one (§6.2.8).
    expect(stateAfter('cai', 'cai')).toBe('in-intervention');
    expect(stateAfter('cai', 'other')).toBe('referred-out');
  });

  it('has every criterion of §6.7 under its provision, and none of them decides', () => {
    expect(exclusionCriteria.map(articleOf)).toEqual([
      ...Array.from({ length: 4 }, () => '§6.7.1'),
      ...Array.from({ length: 2 }, () => '§6.7.2'),
      ...Array.from({ length: 4 }, () => '§6.7.3'),
    ]);
    const everything = exclusionCriteria.map((criterion) => ({ criterion, facts: 'Consta.' }));
    expect(decisionProblems({ ...sound, criteria: everything })).toEqual({});
  });

  it('of exclusion rests on a criterion with facts, offers help, is explained, and takes two where the office says so', () => {
    expect(decisionProblems(exclusion)).toEqual({});
    expect(decisionProblems({ ...exclusion, criteria: [] })).toEqual({ criteria: 'criterion-needed' });
    expect(decisionProblems({ ...exclusion, criteria: [{ criterion: 'addictions', facts: ' ' }] })).toEqual({
      'criteria.addictions.facts': 'facts-needed',
    });
    expect(decisionProblems({ ...exclusion, helpCount: 0 })).toEqual({ help: 'help-needed' });
    expect(decisionProblems({ ...exclusion, helpCount: 0, noHelpReason: 'No quiso.' })).toEqual({});
    expect(decisionProblems({ ...exclusion, hasFollowUp: false })).toEqual({ followUp: 'required' });
    expect(decisionProblems({ ...exclusion, hasSecond: false })).toEqual({ second: 'second-needed' });
    expect(decisionProblems({ ...exclusion, exclusionPeople: 1 })).toEqual({
      second: 'not-for-this-outcome',
    });
    expect(needsSecond('excluded', 1)).toBe(false);
    expect(needsSecond('group', 2)).toBe(false);
  });

  it('says who may be at risk, and who protects', () => {
    expect(decisionProblems({ ...sound, atRisk: null })).toEqual({ atRisk: 'required' });
    expect(decisionProblems({ ...sound, atRisk: 'yes' })).toEqual({ protection: 'notice-plan' });
    expect(decisionProblems({ ...sound, atRisk: 'yes', hasProtection: true })).toEqual({});
  });

  it('about a CAI says why §6.7.3 does not bar him', () => {
    expect(needsCaiReason('cai', 'cem')).toBe(true);
    expect(needsCaiReason('group', 'cai')).toBe(true);
    expect(needsCaiReason('excluded', 'cai')).toBe(false);
    expect(needsCaiReason('group', 'cem')).toBe(false);
    expect(decisionProblems({ ...sound, officeKind: 'cai' })).toEqual({ caiReason: 'cai-reason-needed' });
  });

  it('is followed by explaining, by finding a place, or by sending him on', () => {
    expect(followUpOf('excluded', 'cai')).toBe('explain-decision');
    expect(followUpOf('waiting', 'cem')).toBe('waiting-entry');
    expect(followUpOf('cai', 'cem')).toBe('refer-to-cai');
    expect(followUpOf('cai', 'cai')).toBeNull();
    expect(followUpOf('group', 'cem')).toBeNull();
  });
});

describe('a proposed exclusion', () => {
  const answering = {
    standing: 'proposed',
    authorId: 'a',
    byId: 'b',
    answer: 'confirmed',
    reason: '',
  } as const;

  it('is answered once, by another; its author only takes it back', () => {
    expect(answerProblem(answering)).toBeNull();
    expect(answerProblem({ ...answering, byId: 'a' })).toBe('second-person');
    expect(answerProblem({ ...answering, byId: 'a', answer: 'withdrawn' })).toBe('reason');
    expect(answerProblem({ ...answering, byId: 'a', answer: 'withdrawn', reason: 'x' })).toBeNull();
    expect(answerProblem({ ...answering, answer: 'withdrawn', reason: 'x' })).toBe('second-person');
    expect(answerProblem({ ...answering, answer: 'refused' })).toBe('reason');
    expect(answerProblem({ ...answering, standing: 'in-force' })).toBe('already-answered');
  });

  it('is confirmed by who reads why: psychology or social work', () => {
    const second = { id: 'b', role: 'social-work', active: true } as const;
    expect(secondProblem('a', second)).toBeNull();
    expect(secondProblem('b', second)).toBe('second-person');
    expect(secondProblem('a', { ...second, role: 'coordination' })).toBe('second-person');
    expect(secondProblem('a', { ...second, active: false })).toBe('owner-inactive');
  });

  it('holds once it is confirmed, and is explained then and once', () => {
    expect(standingOf(2, null)).toBe('proposed');
    expect(standingOf(2, 'confirmed')).toBe('in-force');
    expect(standingOf(2, 'refused')).toBe('refused');
    expect(standingOf(1, null)).toBe('in-force');
    expect(explanationProblem('proposed', false)).toBe('not-in-force');
    expect(explanationProblem('in-force', false)).toBeNull();
    expect(explanationProblem('in-force', true)).toBe('already-explained');
  });
});
