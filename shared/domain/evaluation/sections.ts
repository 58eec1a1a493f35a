import type { Compartment } from '../../permissions';

/** What is appreciated of a case, each written in versions of its own: never over what was written before. */
export const entrySections = ['histories', 'violence', 'risk-level', 'psychology', 'social-work'] as const;
export type EntrySection = (typeof entrySections)[number];

/** The key that seals what is written in a section. Psychology's appreciation is hers alone (professional secrecy). */
export const sectionCompartment = {
  histories: 'protected',
  violence: 'protected',
  'risk-level': 'protected',
  psychology: 'clinical',
  'social-work': 'protected',
} as const satisfies Readonly<Record<EntrySection, Compartment>>;

const earliestDay = '1900-01-01';

/** Why a day on which something happened or was learned cannot be right, or null. */
export const pastDayProblem = (day: string, today: string): 'date-future' | 'date-too-old' | null => {
  if (day > today) return 'date-future';
  return day < earliestDay ? 'date-too-old' : null;
};
