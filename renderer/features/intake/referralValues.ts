import { z } from 'zod';
import { registerReferralInput } from '../../../shared/contract/intake.contract';
import { basisProblems } from '../../../shared/domain/intake/consent';
import { basisOfReferral, referralBases, referralProblems } from '../../../shared/domain/intake/referral';
import type { FieldProblems } from '../../../shared/errors';
import { dayText, parseDay } from '../../components/forms/dayText';
import { findProblems } from '../../components/forms/problems';
import { blankWho, sentDay, whoProblems, whoShape } from './intakeValues';

const text = z.string().catch('');

/** What the form of a referral holds, right or wrong. */
export const referralValues = z.object({
  basis: z.object({ kind: z.enum(referralBases).catch('mandate'), law: text }),
  referral: z.object({
    origin: text,
    institution: text,
    document: text,
    documentOn: text,
    receivedOn: text,
    receivedBy: text,
  }),
  ...whoShape,
});
export type ReferralValues = z.infer<typeof referralValues>;

/** An untouched form: received today by whoever sits here. */
export const blankReferral = (today: string, userId: string): ReferralValues => ({
  basis: { kind: 'mandate', law: '' },
  referral: {
    origin: '',
    institution: '',
    document: '',
    documentOn: '',
    receivedOn: dayText(today),
    receivedBy: userId,
  },
  ...blankWho,
});

/** What is sent. A day that is not understood goes as it is, and the schema refuses it. */
export const toReferralInput = (values: ReferralValues): z.input<typeof registerReferralInput> => {
  const { basis, referral, existing, seen } = values;
  const { estimatedAge: _notSeen, birthDate, ...person } = values.person;
  return {
    basis: { kind: basis.kind, law: basis.kind === 'law' ? basis.law : '' },
    referral: {
      ...referral,
      documentOn: parseDay(referral.documentOn) ?? referral.documentOn,
      receivedOn: parseDay(referral.receivedOn) ?? referral.receivedOn,
    },
    person: existing === null ? { ...person, birthDate: sentDay(birthDate) } : null,
    existingPersonId: existing?.personId ?? null,
    duplicatesSeen: existing === null ? seen : [],
  };
};

const paperFields = ['origin', 'institution', 'document', 'documentOn', 'receivedOn', 'receivedBy'] as const;

/** Everything that holds the registration, by field: the shapes of the contract and the rules of the domain. */
export const referralFormProblems = (values: ReferralValues, today: string): FieldProblems => {
  const input = toReferralInput(values);
  const lacksLaw =
    input.basis.kind === 'law' &&
    basisProblems(basisOfReferral(input.basis, input.referral), today)['document'] !== undefined;
  const empty = Object.fromEntries(
    paperFields
      .filter((name) => values.referral[name].trim() === '')
      .map((name) => [`referral.${name}`, 'required']),
  );
  return {
    // Once for the order of the form, and once more over what a rule or a shape says of an empty field.
    ...empty,
    ...Object.fromEntries(
      Object.entries(referralProblems(input.referral, today)).map(([field, code]) => [
        `referral.${field}`,
        code,
      ]),
    ),
    ...findProblems(registerReferralInput, input),
    ...whoProblems(values, today),
    ...(lacksLaw ? { 'basis.law': 'required' } : {}),
    ...empty,
  };
};
