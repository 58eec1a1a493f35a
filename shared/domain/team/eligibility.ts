import { hasPledged, type SignedPledge } from './pledges';
import {
  courseCounts,
  isFieldOfNorm,
  isPreferredField,
  trainingKinds,
  type Course,
  type TrainingField,
  type TrainingKind,
} from './training';

/** What is known of a member of the team. */
export interface MemberFacts {
  /** Null for who has no account: only an account opens a session. */
  readonly active: boolean | null;
  readonly field: TrainingField | null;
  /** Why she facilitates without being of the preferred professions; empty when nobody said. */
  readonly fieldReason: string;
  readonly courses: readonly Course[];
  /** It was declared with her account that she has the training, and nobody has ended that. */
  readonly declared: boolean;
  readonly pledges: readonly SignedPledge[];
}

/** Something that she lacks to conduct, with the article that asks for it. */
export interface Lack {
  readonly what: 'account' | 'field' | 'pledge' | TrainingKind;
  readonly article: '§6.3.1' | '§6.4.5';
}

/** Something to see to that keeps nobody from conducting. */
export interface Reminder {
  readonly what: 'complete-declaration' | 'preferred-field' | 'assistance' | 'approaches';
  readonly article: '§6.3.1' | '§6.3.2';
}

export interface Eligibility {
  readonly eligible: boolean;
  /** She counts by what was declared with her account, not by what she lacks. */
  readonly byDeclaration: boolean;
  readonly lacks: readonly Lack[];
  readonly reminders: readonly Reminder[];
}

const lack = (what: Lack['what']): Lack => ({ what, article: what === 'pledge' ? '§6.4.5' : '§6.3.1' });

/** The kinds of training that her courses give her. */
export const trainingHad = (courses: readonly Course[]): readonly TrainingKind[] =>
  trainingKinds.filter((kind) =>
    courses.some((course) => courseCounts(course) && course.kinds.includes(kind)),
  );

/** True where a kind of training that counts was had without the technical assistance of the DGCVG–DATPS, or nobody knows. */
const lacksAssistance = (courses: readonly Course[]): boolean =>
  trainingHad(courses).some((kind) =>
    courses
      .filter((course) => courseCounts(course) && course.kinds.includes(kind))
      .every(({ assistance }) => assistance !== 'yes'),
  );

/**
 * Whether somebody may conduct groups, with what she lacks, article by article. §6.3.1: social sciences or health, and
 * training of the three kinds by specialists; §6.4.5: her pledge of confidentiality; and an open account. That note 17
 * prefers two professions, and that the courses had technical assistance, is said and holds nobody up. What was declared
 * with her account, before there were courses, counts for all that is not known until it is
 * completed or ended; studies that are known to be others it does not outdo.
 */
export function eligibilityOf(facts: MemberFacts): Eligibility {
  const { field, courses, declared, pledges } = facts;
  const had = trainingHad(courses);
  const asked: Lack[] = [
    ...(field === null || !isFieldOfNorm(field) ? [lack('field')] : []),
    ...trainingKinds.filter((kind) => !had.includes(kind)).map(lack),
    ...(hasPledged(pledges, 'confidentiality') ? [] : [lack('pledge')]),
  ];
  // What she is known to have studied is not outdone by what was once declared of her.
  const covers = declared && (field === null || isFieldOfNorm(field));
  const byDeclaration = covers && asked.length > 0;
  const active = facts.active === true;
  const reminders: Reminder[] = [
    ...(byDeclaration ? [{ what: 'complete-declaration', article: '§6.3.1' } as const] : []),
    ...(field !== null && isFieldOfNorm(field) && !isPreferredField(field) && facts.fieldReason === ''
      ? [{ what: 'preferred-field', article: '§6.3.1' } as const]
      : []),
    ...(lacksAssistance(courses) ? [{ what: 'assistance', article: '§6.3.1' } as const] : []),
    ...(hasPledged(pledges, 'approaches') ? [] : [{ what: 'approaches', article: '§6.3.2' } as const]),
  ];
  return {
    eligible: active && (asked.length === 0 || covers),
    byDeclaration,
    lacks: [...(active ? [] : [lack('account')]), ...asked],
    reminders,
  };
}

/** True when all but her account is in order: what `isEligibleFacilitator` asks beside an open one. */
export const isTrained = (facts: MemberFacts): boolean => eligibilityOf({ ...facts, active: true }).eligible;

export const minimumBaseTeam = 2;

export interface BaseTeamProblem {
  readonly rule: 'base-team';
  readonly article: '§6.2.1';
  readonly missing: number;
}

/**
 * §6.2.1: a programme designates a basic team of at least two professionals. Null when there are enough, else how many
 * are missing.
 */
export const baseTeamProblem = (
  members: readonly {
    readonly inBaseTeam: boolean;
    readonly profession: string;
    readonly present: boolean;
  }[],
): BaseTeamProblem | null => {
  const designated = members.filter(
    ({ inBaseTeam, profession, present }) => inBaseTeam && present && profession !== '',
  ).length;
  return designated >= minimumBaseTeam
    ? null
    : { rule: 'base-team', article: '§6.2.1', missing: minimumBaseTeam - designated };
};
