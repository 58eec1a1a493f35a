/** What §6.3.1 asks of who conducts the work with men, and what a course on it is. */

/** The three ways in which somebody is trained (§6.3.1: «de manera vivencial, teórica y metodológica»). */
export const trainingKinds = ['experiential', 'theoretical', 'methodological'] as const;
export type TrainingKind = (typeof trainingKinds)[number];

/** Fields of training. The first four are social sciences or health; note 17 prefers the first two. */
export const trainingFields = ['psychology', 'social-work', 'social-sciences', 'health', 'other'] as const;
export type TrainingField = (typeof trainingFields)[number];

export const knownAnswers = ['yes', 'no', 'unknown'] as const;
export type KnownAnswer = (typeof knownAnswers)[number];

export const courseStates = ['declared', 'verified', 'withdrawn'] as const;
export type CourseState = (typeof courseStates)[number];

export const reviewActs = ['verify', 'withdraw'] as const;
export type ReviewAct = (typeof reviewActs)[number];

/** How a course stands after what was done with it, in order. */
export const courseState = (acts: readonly ReviewAct[]): CourseState =>
  acts.includes('withdraw') ? 'withdrawn' : acts.includes('verify') ? 'verified' : 'declared';

/** Why a course cannot be verified or withdrawn, or null: each once, and nothing after it was withdrawn. */
export const reviewProblem = (
  state: CourseState,
  act: ReviewAct,
): 'course-withdrawn' | 'course-verified' | null => {
  if (state === 'withdrawn') return 'course-withdrawn';
  return state === 'verified' && act === 'verify' ? 'course-verified' : null;
};

/**
 * Why a certificate cannot be said to have been seen, or null: it is named, and nobody says it of her own course. Who wrote
 * the course down for another may: of who has no account only coordination writes.
 */
export const verifyingProblem = (course: {
  readonly certificate: string;
  readonly own: boolean;
}): 'certificate-needed' | 'own-course' | null => {
  if (course.certificate.trim() === '') return 'certificate-needed';
  return course.own ? 'own-course' : null;
};

/** True for social sciences or health (§6.3.1). */
export const isFieldOfNorm = (field: TrainingField): boolean => field !== 'other';

/** True for the two professions that note 17 of §6.3.1 prefers («de preferencia»). */
export const isPreferredField = (field: TrainingField): boolean =>
  field === 'psychology' || field === 'social-work';

export interface Course {
  readonly kinds: readonly TrainingKind[];
  /** Whether it was given by specialists in gender or violence. */
  readonly specialist: KnownAnswer;
  /** Whether the DGCVG–DATPS gave technical assistance. */
  readonly assistance: KnownAnswer;
  readonly state: CourseState;
}

/** A course counts once its certificate was seen, and when specialists gave it («deberán ser impartidas por especialistas»). */
export const courseCounts = (course: Course): boolean =>
  course.state === 'verified' && course.specialist === 'yes';
