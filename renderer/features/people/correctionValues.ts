import { z } from 'zod';
import { documentKinds } from '../../../shared/contract/intake.contract';
import { correctPersonInput, type PersonRecordView } from '../../../shared/contract/people.contract';
import { personProblems } from '../../../shared/domain/people/personFields';
import type { FieldProblems } from '../../../shared/errors';
import { dayText, parseDay } from '../../components/forms/dayText';
import { findProblems } from '../../components/forms/problems';

const text = z.string().catch('');

/** What the form of a correction holds: the record as it is to stand, as typed, and why. */
export const correctionValues = z.object({
  corrections: z.number().catch(0),
  person: z.object({
    documentKind: z.enum(documentKinds).catch('dni'),
    documentNumber: text,
    givenNames: text,
    paternalSurname: text,
    maternalSurname: text,
    birthDate: text,
  }),
  reason: text,
});
export type CorrectionValues = z.infer<typeof correctionValues>;

export const blankCorrection = (record: PersonRecordView): CorrectionValues => ({
  corrections: record.corrections,
  person: {
    documentKind: record.documentKind,
    documentNumber: record.documentNumber,
    givenNames: record.givenNames,
    paternalSurname: record.paternalSurname,
    maternalSurname: record.maternalSurname,
    birthDate: record.birthDate === null ? '' : dayText(record.birthDate),
  },
  reason: '',
});

type CorrectionInput = z.input<typeof correctPersonInput>;

/** What is sent. A day that is not understood goes as it is, and the schema refuses it. */
export const correctionInput = (personId: string, values: CorrectionValues): CorrectionInput => {
  const { birthDate, documentNumber, ...person } = values.person;
  return {
    personId,
    corrections: values.corrections,
    person: {
      ...person,
      documentNumber: person.documentKind === 'none' ? '' : documentNumber,
      birthDate: birthDate.trim() === '' ? null : (parseDay(birthDate) ?? birthDate),
    },
    reason: values.reason,
  };
};

export const correctionProblems = (input: CorrectionInput, today: string): FieldProblems => ({
  ...personProblems(input.person, today, 'person.'),
  ...findProblems(correctPersonInput, input),
});
