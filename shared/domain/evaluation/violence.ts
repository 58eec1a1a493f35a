import type { HistoryAnswer } from './histories';

/** The four kinds of §5.2.3, letters a to d. */
export const violenceKinds = ['physical', 'psychological', 'sexual', 'economic'] as const;
export type ViolenceKind = (typeof violenceKinds)[number];

/** The four forms of economic violence, §5.2.3 d, i to iv. */
export const economicForms = ['possession', 'loss', 'means', 'income'] as const;
export type EconomicForm = (typeof economicForms)[number];

/** Of whom §5.2.3 takes special consideration. */
export const specialConsideration = ['girl', 'boy', 'adolescent', 'older-adult', 'disability'] as const;

export interface ViolenceFacts {
  readonly kinds: Readonly<Record<ViolenceKind, HistoryAnswer>>;
  readonly economic: Readonly<Record<EconomicForm, HistoryAnswer>>;
}

export interface ViolenceProblem {
  readonly rule: 'economic-form' | 'economic-kind';
  readonly article: '§5.2.3';
  readonly field: 'economic' | 'kinds.economic';
}

/**
 * Why these answers contradict §5.2.3 d, or null: economic violence takes place in at least one of its four forms, and
 * where a form is found the kind is.
 */
export const violenceProblem = ({ kinds, economic }: ViolenceFacts): ViolenceProblem | null => {
  const found = economicForms.some((form) => economic[form] === 'yes');
  if (found === (kinds.economic === 'yes')) return null;
  return found
    ? { rule: 'economic-kind', article: '§5.2.3', field: 'kinds.economic' }
    : { rule: 'economic-form', article: '§5.2.3', field: 'economic' };
};

/** The kinds that were not asked about yet; the forms of an economic violence that is not there need no asking. */
export const missingViolence = ({ kinds, economic }: ViolenceFacts): (ViolenceKind | EconomicForm)[] => [
  ...violenceKinds.filter((kind) => kinds[kind] === 'not-asked'),
  ...(kinds.economic === 'yes' ? economicForms.filter((form) => economic[form] === 'not-asked') : []),
];
