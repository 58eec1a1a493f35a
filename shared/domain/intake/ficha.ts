import type { Permission } from '../../permissions';

/** Steps of the registration form that are written in versions of their own (§6.4.2). */
export const fichaSteps = [
  'admission',
  'personal',
  'education-work',
  'contact',
  'children',
  'information',
] as const;
export type FichaStep = (typeof fichaSteps)[number];

/** Steps that go with the case; the others go with the person, whatever case they were written in. */
export const caseSteps = ['admission', 'information'] as const satisfies readonly FichaStep[];

/** True for a step of the case. */
export const isOfCase = (step: FichaStep): boolean => caseSteps.some((name) => name === step);

/** Everything that the form consists of; the two appreciations are the evaluation's own sections. */
export const fichaParts = [...fichaSteps, 'psychology', 'social-work'] as const;
export type FichaPart = (typeof fichaParts)[number];

/**
 * Who may fill a part in, as the official form reserves them: words about children name third parties, the two
 * appreciations belong to their professions.
 */
export const partPermission: Readonly<Record<FichaPart, Permission>> = {
  admission: 'cases.register',
  personal: 'cases.register',
  'education-work': 'cases.register',
  contact: 'cases.register',
  children: 'evaluation.write',
  information: 'cases.register',
  psychology: 'appreciation.write',
  'social-work': 'social-work.write',
};

/** What the rule of completeness looks at. An answer is a code of a list, `not-asked` or `declined`. */
export interface FichaAnswers {
  readonly admission: { readonly reason: string } | null;
  readonly personal: {
    readonly motherTongue: string;
    readonly maritalState: string;
  } | null;
  readonly hasAge: boolean;
  readonly work: { readonly education: string; readonly occupation: string } | null;
  readonly contact: {
    readonly ubigeo: string;
    readonly phones: readonly unknown[];
    readonly safeContact: string;
  } | null;
  readonly children: { readonly count: number | null } | null;
  readonly informed: boolean;
  readonly psychologyComplete: boolean;
  readonly socialWorkComplete: boolean;
}

const unasked = (answer: string | undefined): boolean => answer === undefined || answer === 'not-asked';

const present = (entries: readonly (readonly [field: string, lacks: boolean])[]): string[] =>
  entries.filter(([, lacks]) => lacks).map(([field]) => field);

/**
 * What each part still lacks, by field. Sensitive data (ethnicity, disability, income) are never missing: not to ask
 * is an answer (Ley 29733). He may have no telephone: a safe way to reach him is what counts.
 */
export const missingInFicha = (answers: FichaAnswers): Readonly<Record<FichaPart, readonly string[]>> => ({
  admission: present([['reason', (answers.admission?.reason ?? '') === '']]),
  personal: present([
    ['age', !answers.hasAge],
    ['motherTongue', unasked(answers.personal?.motherTongue)],
    ['maritalState', unasked(answers.personal?.maritalState)],
  ]),
  'education-work': present([
    ['education', unasked(answers.work?.education)],
    ['occupation', (answers.work?.occupation ?? '') === ''],
  ]),
  contact: present([
    ['ubigeo', (answers.contact?.ubigeo ?? '') === ''],
    ['safeContact', (answers.contact?.safeContact ?? '') === ''],
  ]),
  children: present([['count', (answers.children?.count ?? null) === null]]),
  information: present([['given', !answers.informed]]),
  psychology: present([['appreciation', !answers.psychologyComplete]]),
  'social-work': present([['appreciation', !answers.socialWorkComplete]]),
});

/** True when no part lacks anything. */
export const isComplete = (missing: Readonly<Record<FichaPart, readonly string[]>>): boolean =>
  fichaParts.every((part) => missing[part].length === 0);
