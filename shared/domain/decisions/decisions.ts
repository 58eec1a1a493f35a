import type { FieldProblems } from '../../errors';
import { roleMay, type Role } from '../../permissions';
import { pathBetween, type CaseState } from '../cases/states';

/** What can be decided about the entry of a man, or about his going on (§6.7). */
export const decisionOutcomes = ['group', 'individual', 'cai', 'waiting', 'referred', 'excluded'] as const;
export type DecisionOutcome = (typeof decisionOutcomes)[number];

/**
 * The criteria of §6.7, each with its provision. They are looked at by a person and written down as she judges them: no
 * criterion excludes by itself and none is worked out.
 */
export const exclusionCriteria = [
  'violence-in-the-service',
  'does-not-cooperate',
  'cannot-focus',
  'substance-abuse',
  'under-the-influence',
  'brings-a-weapon',
  'psychiatric',
  'addictions',
  'homicide-attempts',
  'criminal-history',
] as const;
export type ExclusionCriterion = (typeof exclusionCriteria)[number];

const articles: Readonly<Record<ExclusionCriterion, '§6.7.1' | '§6.7.2' | '§6.7.3'>> = {
  'violence-in-the-service': '§6.7.1',
  'does-not-cooperate': '§6.7.1',
  'cannot-focus': '§6.7.1',
  'substance-abuse': '§6.7.1',
  'under-the-influence': '§6.7.2',
  'brings-a-weapon': '§6.7.2',
  psychiatric: '§6.7.3',
  addictions: '§6.7.3',
  'homicide-attempts': '§6.7.3',
  'criminal-history': '§6.7.3',
};

/** The provision that a criterion comes from. */
export const articleOf = (criterion: ExclusionCriterion): '§6.7.1' | '§6.7.2' | '§6.7.3' =>
  articles[criterion];

export type OfficeKind = 'cem' | 'cai' | 'other';

/** Where the case goes when the decision holds. A CAI takes him in; any other office sends him there (§6.2.8). */
export const stateAfter = (
  outcome: DecisionOutcome,
  officeKind: OfficeKind,
): 'in-intervention' | 'waiting' | 'referred-out' | 'excluded' => {
  switch (outcome) {
    case 'group':
    case 'individual':
      return 'in-intervention';
    case 'cai':
      return officeKind === 'cai' ? 'in-intervention' : 'referred-out';
    case 'waiting':
      return 'waiting';
    case 'referred':
      return 'referred-out';
    case 'excluded':
      return 'excluded';
  }
};

/** What can be decided from where the case stands: the outcomes that the paths of its states allow. */
export const outcomesFrom = (state: CaseState, officeKind: OfficeKind): DecisionOutcome[] =>
  decisionOutcomes.filter(
    (outcome) => pathBetween(state, stateAfter(outcome, officeKind), 'decision') !== null,
  );

/**
 * True when the decision must say why §6.7.3 does not bar him: a CAI works with sentenced men, whom the letter of the
 * provision («una historia criminal») would exclude. The program explains the tension and never resolves it.
 */
export const needsCaiReason = (outcome: DecisionOutcome, officeKind: OfficeKind): boolean =>
  outcome === 'cai' || (officeKind === 'cai' && ['group', 'individual', 'waiting'].includes(outcome));

/** What somebody must see to after a decision: explain it (§6.7.3), find a place, send him on (§6.2.8); null: nothing. */
export const followUpOf = (
  outcome: DecisionOutcome,
  officeKind: OfficeKind,
): 'explain-decision' | 'waiting-entry' | 'refer-to-cai' | null => {
  if (outcome === 'excluded') return 'explain-decision';
  if (outcome === 'waiting') return 'waiting-entry';
  return outcome === 'cai' && officeKind !== 'cai' ? 'refer-to-cai' : null;
};

/** True when the decision names the service that takes him. */
export const needsService = (outcome: DecisionOutcome, officeKind: OfficeKind): boolean =>
  stateAfter(outcome, officeKind) === 'referred-out';

export interface DecisionFacts {
  readonly outcome: DecisionOutcome;
  readonly officeKind: OfficeKind;
  readonly decidedOn: string;
  readonly today: string;
  /** The criteria that were found, each with the facts that it rests on. */
  readonly criteria: readonly { readonly criterion: ExclusionCriterion; readonly facts: string }[];
  readonly reasons: string;
  readonly caiReason: string;
  readonly helpCount: number;
  readonly noHelpReason: string;
  readonly hasService: boolean;
  readonly atRisk: 'yes' | 'no' | null;
  readonly hasProtection: boolean;
  readonly hasFollowUp: boolean;
  readonly hasSecond: boolean;
  /** How many people decide an exclusion in this office. */
  readonly exclusionPeople: number;
}

/** True when a second person has to confirm. */
export const needsSecond = (outcome: DecisionOutcome, exclusionPeople: number): boolean =>
  outcome === 'excluded' && exclusionPeople === 2;

const given = (text: string): boolean => text.trim() !== '';
const whether = (wanted: boolean, has: boolean, field: string, missing: string): FieldProblems =>
  wanted === has ? {} : { [field]: wanted ? missing : 'not-for-this-outcome' };

const criteriaProblems = ({ outcome, criteria }: DecisionFacts): FieldProblems => ({
  ...Object.fromEntries(
    criteria
      .filter(({ facts }) => !given(facts))
      .map(({ criterion }) => [`criteria.${criterion}.facts`, 'facts-needed']),
  ),
  ...(outcome === 'excluded' && criteria.length === 0 ? { criteria: 'criterion-needed' } : {}),
});

/**
 * What a decision lacks, by field. An exclusion rests on a criterion with its facts, offers other help or says why it
 * cannot, is explained to him by somebody, and says whether anyone may be at risk (§6.7, end).
 */
export function decisionProblems(decision: DecisionFacts): FieldProblems {
  const { outcome, officeKind } = decision;
  const excluded = outcome === 'excluded';
  const unhelped = excluded && decision.helpCount === 0 && !given(decision.noHelpReason);
  return {
    ...(decision.decidedOn > decision.today ? { decidedOn: 'date-future' } : {}),
    ...criteriaProblems(decision),
    ...(given(decision.reasons) ? {} : { reasons: 'required' }),
    ...(needsCaiReason(outcome, officeKind) && !given(decision.caiReason)
      ? { caiReason: 'cai-reason-needed' }
      : {}),
    ...(unhelped ? { help: 'help-needed' } : {}),
    ...whether(needsService(outcome, officeKind), decision.hasService, 'service', 'service-needed'),
    ...(decision.atRisk === null ? { atRisk: 'required' } : {}),
    ...whether(decision.atRisk === 'yes', decision.hasProtection, 'protection', 'notice-plan'),
    ...whether(followUpOf(outcome, officeKind) !== null, decision.hasFollowUp, 'followUp', 'required'),
    ...whether(needsSecond(outcome, decision.exclusionPeople), decision.hasSecond, 'second', 'second-needed'),
  };
}

export const decisionAnswers = ['confirmed', 'refused', 'withdrawn'] as const;
export type DecisionAnswer = (typeof decisionAnswers)[number];

export const explanationMeans = ['in-person', 'phone', 'letter', 'other'] as const;

export const decisionStandings = ['in-force', 'proposed', 'refused', 'withdrawn'] as const;
/** What has become of a decision. Proposed: an exclusion that waits for its second person and changes nothing yet. */
export type DecisionStanding = (typeof decisionStandings)[number];

export const standingOf = (people: number, answer: DecisionAnswer | null): DecisionStanding => {
  if (people === 1 || answer === 'confirmed') return 'in-force';
  return answer ?? 'proposed';
};

interface Person {
  readonly id: string;
  readonly role: Role;
  readonly active: boolean;
}

/** Why this person cannot be the second one, or null: another than the author, with the key to what is confirmed. */
export const secondProblem = (
  authorId: string,
  second: Person,
): 'second-person' | 'owner-inactive' | null => {
  if (!second.active) return 'owner-inactive';
  return second.id === authorId || !roleMay(second.role, 'decisions.write') ? 'second-person' : null;
};

interface Answering {
  readonly standing: DecisionStanding;
  readonly authorId: string;
  readonly byId: string;
  readonly answer: DecisionAnswer;
  readonly reason: string;
}

/** Why this answer cannot be given, or null: once, by another person; the author only takes his own back. */
export const answerProblem = (
  answering: Answering,
): 'already-answered' | 'second-person' | 'reason' | null => {
  const { standing, authorId, byId, answer, reason } = answering;
  if (standing !== 'proposed') return 'already-answered';
  if ((answer === 'withdrawn') !== (authorId === byId)) return 'second-person';
  return answer !== 'confirmed' && !given(reason) ? 'reason' : null;
};

/** Why it cannot be written down that this was explained to him, or null: what does not hold is not explained. */
export const explanationProblem = (
  standing: DecisionStanding,
  explained: boolean,
): 'not-in-force' | 'already-explained' | null => {
  if (standing !== 'in-force') return 'not-in-force';
  return explained ? 'already-explained' : null;
};
