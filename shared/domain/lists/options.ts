/** The lists that change by year. Each option keeps its words; what is no longer asked is retired. */
export const pickLists = [
  'ethnicity',
  'entry-way',
  'mother-tongue',
  'disability',
  'marital-state',
  'education',
  'income',
] as const;
export type PickList = (typeof pickLists)[number];

export const optionOrigins = ['official', 'proposed', 'office'] as const;

/** Answers that are of no list: nobody asked, or he would rather not say. */
export const unanswered = ['not-asked', 'declined'] as const;

interface Years {
  readonly fromYear: number;
  readonly retiredFrom: number | null;
}

/** Whether an option is offered in a year. */
export const isOffered = ({ fromYear, retiredFrom }: Years, year: number): boolean =>
  fromYear <= year && (retiredFrom === null || year < retiredFrom);

/** Why a year cannot be the one from which a list changes, or null: this year or the next, so that it can be prepared. */
export const listYearProblem = (fromYear: number, thisYear: number): 'list-year' | null =>
  fromYear === thisYear || fromYear === thisYear + 1 ? null : 'list-year';

const plain = (label: string): string =>
  label
    .normalize('NFD')
    .replaceAll(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replaceAll(/\s+/g, ' ')
    .trim();

/** Why these words cannot be added to a list, or null: two options that read alike are one question too many. */
export const labelProblem = (
  label: string,
  options: readonly (Years & { readonly label: string })[],
  fromYear: number,
): 'option-exists' | null =>
  options.some((option) => plain(option.label) === plain(label) && isOffered(option, fromYear))
    ? 'option-exists'
    : null;
