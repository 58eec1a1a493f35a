import { describe, expect, it } from 'vitest';
import {
  baseTeamProblem,
  eligibilityOf,
  isTrained,
  type MemberFacts,
} from '../../../shared/domain/team/eligibility';
import { hasPledged, pledgeVersions } from '../../../shared/domain/team/pledges';
import { courseState, reviewProblem, trainingKinds, type Course } from '../../../shared/domain/team/training';

const course = (more: Partial<Course> = {}): Course => ({
  kinds: trainingKinds,
  specialist: 'yes',
  assistance: 'yes',
  state: 'verified',
  ...more,
});
const pledge = (kind: 'confidentiality' | 'approaches') => ({ kind, textVersion: pledgeVersions[kind] });
const whole: MemberFacts = {
  active: true,
  field: 'psychology',
  fieldReason: '',
  courses: [course()],
  declared: false,
  pledges: [pledge('confidentiality'), pledge('approaches')],
};
const lacks = (more: Partial<MemberFacts>) => {
  const { eligible, lacks: found } = eligibilityOf({ ...whole, ...more });
  return [eligible, ...found.map(({ what, article }) => `${what} ${article}`)];
};
const reminds = (more: Partial<MemberFacts>) =>
  eligibilityOf({ ...whole, ...more }).reminders.map(({ what }) => what);

describe('who may conduct groups (§6.3.1)', () => {
  it('has studied it, has the three kinds of training and an open account, and has pledged', () => {
    expect(eligibilityOf(whole)).toEqual({ eligible: true, byDeclaration: false, lacks: [], reminders: [] });
    expect(lacks({ field: 'other' })).toEqual([false, 'field §6.3.1']);
    expect(lacks({ field: null })).toEqual([false, 'field §6.3.1']);
    expect(lacks({ active: false })).toEqual([false, 'account §6.3.1']);
    expect(lacks({ active: null })).toEqual([false, 'account §6.3.1']);
    expect(lacks({ pledges: [] })).toEqual([false, 'pledge §6.4.5']);
    expect(lacks({ pledges: [{ kind: 'confidentiality', textVersion: '0' }] })).toEqual([
      false,
      'pledge §6.4.5',
    ]);
    for (const kind of trainingKinds) {
      const others = trainingKinds.filter((one) => one !== kind);
      expect(lacks({ courses: [course({ kinds: others })] })).toEqual([false, `${kind} §6.3.1`]);
    }
  });

  it('was trained by specialists, and somebody saw the certificate', () => {
    for (const more of [
      { specialist: 'no' },
      { specialist: 'unknown' },
      { state: 'declared' },
      { state: 'withdrawn' },
    ] as const) {
      expect(lacks({ courses: [course(more)] })[0]).toBe(false);
    }
    // Two courses together have what each lacks.
    const two = [course({ kinds: ['experiential'] }), course({ kinds: ['theoretical', 'methodological'] })];
    expect(lacks({ courses: two })).toEqual([true]);
  });

  it('counts by what was declared with her account until that is completed or ended, and is reminded', () => {
    const declared = { declared: true, field: null, courses: [], pledges: [] };
    expect(eligibilityOf({ ...whole, ...declared })).toMatchObject({ eligible: true, byDeclaration: true });
    expect(reminds(declared)).toContain('complete-declaration');
    expect(lacks({ ...declared, active: false })[0]).toBe(false);
    expect(eligibilityOf({ ...whole, declared: true })).toMatchObject({
      eligible: true,
      byDeclaration: false,
    });
    expect(isTrained({ ...whole, ...declared, active: false })).toBe(true);
    // What is known of her studies is not outdone by what was declared.
    expect(eligibilityOf({ ...whole, ...declared, field: 'other' })).toMatchObject({
      eligible: false,
      byDeclaration: false,
    });
  });

  it('is preferably of psychology or social work, with technical assistance: said, and holding nobody up', () => {
    expect(reminds({ field: 'health' })).toEqual(['preferred-field']);
    expect(reminds({ field: 'health', fieldReason: 'No hay otra' })).toEqual([]);
    expect(reminds({ courses: [course({ assistance: 'unknown' })] })).toEqual(['assistance']);
    expect(reminds({ pledges: [pledge('confidentiality')] })).toEqual(['approaches']);
    expect(lacks({ field: 'health' })[0]).toBe(true);
  });
});

describe('a course', () => {
  it('is declared, then verified or withdrawn, each once', () => {
    expect(courseState([])).toBe('declared');
    expect(courseState(['verify'])).toBe('verified');
    expect(courseState(['verify', 'withdraw'])).toBe('withdrawn');
    expect(reviewProblem('declared', 'verify')).toBeNull();
    expect(reviewProblem('verified', 'verify')).toBe('course-verified');
    expect(reviewProblem('verified', 'withdraw')).toBeNull();
    expect(reviewProblem('withdrawn', 'verify')).toBe('course-withdrawn');
  });
});

describe('a pledge', () => {
  it('is asked for again when its text changes', () => {
    expect(hasPledged([pledge('approaches')], 'approaches')).toBe(true);
    expect(hasPledged([pledge('approaches')], 'confidentiality')).toBe(false);
    expect(hasPledged([pledge('approaches')], 'approaches', { ...pledgeVersions, approaches: '2' })).toBe(
      false,
    );
  });
});

describe('the basic team (§6.2.1)', () => {
  it('has at least two professionals who are here', () => {
    const one = { inBaseTeam: true, profession: 'Psicología', present: true };
    expect(baseTeamProblem([one, one])).toBeNull();
    expect(baseTeamProblem([one, { ...one, present: false }])?.missing).toBe(1);
    expect(
      baseTeamProblem([
        { ...one, inBaseTeam: false },
        { ...one, profession: '' },
      ]),
    ).toEqual({
      rule: 'base-team',
      article: '§6.2.1',
      missing: 2,
    });
  });
});
