import { z } from 'zod';
import {
  conditions,
  consentKinds,
  consentOutcomes,
  consentTextVersion,
  documentKinds,
  entryWays,
  registerInput,
} from '../../../shared/contract/intake.contract';
import { consentProblem } from '../../../shared/domain/intake/consent';
import { birthDateProblem } from '../../../shared/domain/people/birthDate';
import { documentProblems } from '../../../shared/domain/people/documents';
import type { FieldProblems } from '../../../shared/errors';
import { dayText, parseDay } from '../../components/forms/dayText';
import { findProblems } from '../../components/forms/problems';

const text = z.string().catch('');
const choice = <Value extends string>(values: readonly [Value, ...Value[]]) =>
  z.union([z.enum(values), z.literal('')]).catch('');

const consentValues = z.object({
  outcome: choice(consentOutcomes),
  kind: z.enum(consentKinds).catch('verbal'),
  givenOn: text,
  informedBy: text,
  how: text,
});

const personValues = z.object({
  documentKind: z.enum(documentKinds).catch('dni'),
  documentNumber: text,
  givenNames: text,
  paternalSurname: text,
  maternalSurname: text,
  birthDate: text,
  phone: text,
  safeContact: text,
});

const ficha = z.object({
  existing: z.object({ personId: z.string(), fullName: z.string() }).nullable().catch(null),
  person: personValues,
  condition: choice(conditions),
  entryWay: choice(entryWays),
  institutionNumber: text,
  reason: text,
  /** Those who look like him and, the user says, are others. */
  seen: z.array(z.string()).catch([]),
});

/** What the form holds: texts as typed, so that its draft comes back as it was left. */
export const intakeValues = z.object({ consent: consentValues, ...ficha.shape });
export type IntakeValues = z.infer<typeof intakeValues>;

export const blankFicha: z.infer<typeof ficha> = {
  existing: null,
  person: {
    documentKind: 'dni',
    documentNumber: '',
    givenNames: '',
    paternalSurname: '',
    maternalSurname: '',
    birthDate: '',
    phone: '',
    safeContact: '',
  },
  condition: '',
  entryWay: '',
  institutionNumber: '',
  reason: '',
  seen: [],
};

/** An untouched form: verbal consent, today, informed by whoever sits here. */
export const blankIntake = (today: string, userId: string): IntakeValues => ({
  consent: { outcome: '', kind: 'verbal', givenOn: dayText(today), informedBy: userId, how: '' },
  ...blankFicha,
});

/** Reads a stored draft; what does not fit any more becomes blank. */
export const intakeDraftSchema = (blank: IntakeValues): z.ZodType<IntakeValues> => intakeValues.catch(blank);

/**
 * What may be kept as a draft. Until he has consented nothing about him is stored, and after a refusal nothing that
 * was typed before it is.
 */
export const storable = (values: IntakeValues): IntakeValues =>
  values.consent.outcome === 'given' ? values : { consent: values.consent, ...blankFicha };

/** What is sent. A day that is not understood goes as it is, and the schema refuses it. */
export const toRegisterInput = (values: IntakeValues): z.input<typeof registerInput> => {
  const { outcome, givenOn, ...consent } = values.consent;
  const { birthDate, ...person } = values.person;
  const given = outcome === 'given';
  return {
    consent: {
      ...consent,
      outcome: given ? 'given' : 'refused',
      givenOn: parseDay(givenOn) ?? givenOn,
      textVersion: consentTextVersion,
    },
    person:
      given && values.existing === null
        ? { ...person, birthDate: birthDate.trim() === '' ? null : (parseDay(birthDate) ?? birthDate) }
        : null,
    condition: given && values.condition !== '' ? values.condition : null,
    entryWay: given && values.entryWay !== '' ? values.entryWay : null,
    institutionNumber: given ? values.institutionNumber : '',
    reason: given ? values.reason : '',
    existingPersonId: given ? (values.existing?.personId ?? null) : null,
    duplicatesSeen: given && values.existing === null ? values.seen : [],
  };
};

const under = (prefix: string, problems: FieldProblems): FieldProblems =>
  Object.fromEntries(Object.entries(problems).filter(([path]) => path.startsWith(prefix)));

/** What holds the consent: while anything does, the rest of the form stays shut. */
export const consentProblems = (values: IntakeValues, today: string): FieldProblems => {
  const input = toRegisterInput(values);
  const shape = under('consent.', findProblems(registerInput, input));
  const rule = consentProblem(input.consent, today, consentTextVersion);
  return {
    ...(rule === null ? {} : { 'consent.givenOn': rule.rule }),
    ...shape,
    ...(values.consent.informedBy === '' ? { 'consent.informedBy': 'required' } : {}),
    ...(values.consent.outcome === '' ? { 'consent.outcome': 'required' } : {}),
  };
};

const personProblems = (values: IntakeValues, today: string): FieldProblems => {
  if (values.existing !== null) return {};
  const { documentKind, documentNumber, birthDate } = values.person;
  const document = documentProblems(documentKind, documentNumber).problem;
  const birth = birthDateProblem(parseDay(birthDate), today);
  return {
    ...(document === null ? {} : { 'person.documentNumber': document }),
    ...(birth === null ? {} : { 'person.birthDate': birth }),
  };
};

/** Everything that holds the registration, by field: the shapes of the contract and the rules of the domain. */
export const intakeProblems = (values: IntakeValues, today: string): FieldProblems => ({
  ...consentProblems(values, today),
  ...(values.consent.outcome === 'given'
    ? {
        ...findProblems(registerInput, toRegisterInput(values)),
        ...personProblems(values, today),
        ...(values.condition === '' ? { condition: 'required' } : {}),
        ...(values.entryWay === '' ? { entryWay: 'required' } : {}),
      }
    : {}),
});
