import type { PersonInput } from '../../contract/intake.contract';
import { birthDateProblem } from './birthDate';
import { documentProblems, normalDocumentNumber } from './documents';

/**
 * The data of a person's record that are corrected, never written over: each has its place here, and the triggers of
 * `0014-people-history.sql` hold every writer to it. What else is known of him, his telephones too, is kept by the ficha
 * in versions of its own.
 */
export const personFields = [
  'document-kind',
  'document-number',
  'given-names',
  'paternal-surname',
  'maternal-surname',
  'birth-date',
] as const;
export type PersonField = (typeof personFields)[number];

/** A record without what the ficha keeps. */
export type CorrectedPerson = Omit<PersonInput, 'phone' | 'safeContact' | 'estimatedAge'>;

/** Where each of them stands in a record. */
export const personFieldKeys = {
  'document-kind': 'documentKind',
  'document-number': 'documentNumber',
  'given-names': 'givenNames',
  'paternal-surname': 'paternalSurname',
  'maternal-surname': 'maternalSurname',
  'birth-date': 'birthDate',
} as const satisfies Readonly<Record<PersonField, keyof CorrectedPerson>>;

/** What holds a record (§6.4.2), by field of the form that has it under `prefix`. */
export const personProblems = (
  person: Pick<CorrectedPerson, 'documentKind' | 'documentNumber' | 'birthDate'>,
  today: string,
  prefix: string,
): Readonly<Record<string, string>> => {
  const document = documentProblems(person.documentKind, person.documentNumber).problem;
  const birth = birthDateProblem(person.birthDate, today);
  return {
    ...(document === null ? {} : { [`${prefix}documentNumber`]: document }),
    ...(birth === null ? {} : { [`${prefix}birthDate`]: birth }),
  };
};

export interface PersonChange {
  readonly field: PersonField;
  readonly oldValue: string | null;
  readonly newValue: string | null;
}

/** What changes between two states of a record, the document in the form in which it is stored. */
export const personChanges = (before: CorrectedPerson, after: CorrectedPerson): PersonChange[] => {
  const stored = {
    ...after,
    documentNumber: normalDocumentNumber(after.documentKind, after.documentNumber),
  };
  return personFields
    .map((field) => ({
      field,
      oldValue: before[personFieldKeys[field]],
      newValue: stored[personFieldKeys[field]],
    }))
    .filter(({ oldValue, newValue }) => oldValue !== newValue);
};
