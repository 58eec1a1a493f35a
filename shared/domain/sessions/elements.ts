/**
 * What §6.4.10 asks of every session, to prevent new situations of violence: a) to analyse the violence and practise what
 * stops it, b) to know its signals and withdraw in time, c) to let nothing pass that excuses it, d) to take part in public
 * action against it.
 */
export const sessionElements = ['a', 'b', 'c', 'd'] as const;
export type SessionElement = (typeof sessionElements)[number];

/** On what the men reflect of themselves (§6.2.4). */
export const reflectionAspects = ['reasons', 'beliefs', 'intentions', 'justifications', 'effects'] as const;
export type ReflectionAspect = (typeof reflectionAspects)[number];

/** The four things that who facilitates avoids (§6.4.10 c, i to iv), in its order. */
export const thingsToAvoid = ['minimise', 'blame', 'conceal', 'accept'] as const;
export type ThingToAvoid = (typeof thingsToAvoid)[number];

/** How it went, as she herself sees it. */
export const ownCheckAnswers = ['avoided', 'happened', 'unsure'] as const;
export type OwnCheckAnswer = (typeof ownCheckAnswers)[number];

/** What may happen in a session that puts somebody at risk (§6.7.1, §6.7.2). */
export const incidentKinds = ['violence', 'alcohol', 'drugs', 'weapon', 'other'] as const;
export type IncidentKind = (typeof incidentKinds)[number];

/** True where the norm has whoever did it looked at for exclusion (§6.7.1, §6.7.2); `other` is for people to judge. */
export const asksForExclusion = (kind: IncidentKind): boolean => kind !== 'other';

/** What can be said of the directory during the session: that it was at hand, or why not. */
export const directoryAnswers = ['yes', 'no'] as const;
export type DirectoryAnswer = (typeof directoryAnswers)[number];

/**
 * §6.2.7: a directory of telephones must be at hand during the sessions, so a log says that it was, or why not. Null when
 * it does.
 */
export const directoryProblem = (
  answer: DirectoryAnswer | '',
  why: string,
): { readonly rule: 'directory-unsaid' | 'directory-why'; readonly article: '§6.2.7' } | null => {
  if (answer === '') return { rule: 'directory-unsaid', article: '§6.2.7' };
  return answer === 'no' && why.trim() === '' ? { rule: 'directory-why', article: '§6.2.7' } : null;
};
