import { z } from 'zod';
import {
  conditions,
  consentKinds,
  consentOutcomes,
  documentKinds,
  registerInput,
  textVersionOf,
} from '../../../shared/contract/intake.contract';
import { legalBases } from '../../../shared/domain/cases/states';
import { basisProblems, consentProblem, mayStoreData } from '../../../shared/domain/intake/consent';
import { pastDayProblem } from '../../../shared/domain/evaluation/sections';
import { birthDateProblem } from '../../../shared/domain/people/birthDate';
import { documentProblems } from '../../../shared/domain/people/documents';
import type { FieldProblems } from '../../../shared/errors';
import { dayText, parseDay, todayHere } from '../../components/forms/dayText';
import { findProblems } from '../../components/forms/problems';

const text = z.string().catch('');
const choice = <Value extends string>(values: readonly [Value, ...Value[]]) =>
  z.union([z.enum(values), z.literal('')]).catch('');

const basisValues = z.object({
  kind: z.enum(legalBases).catch('consent'),
  authority: text,
  document: text,
  documentOn: text,
});

const consentValues = z.object({
  outcome: choice([...consentOutcomes, 'not-asked']),
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
  estimatedAge: text,
  phone: text,
  safeContact: text,
});

/** Who he is, in both ways of registering somebody. */
export const whoShape = {
  existing: z.object({ personId: z.string(), fullName: z.string() }).nullable().catch(null),
  person: personValues,
  /** Those who look like him and, the user says, are others. */
  seen: z.array(z.string()).catch([]),
};

const ficha = z.object({
  ...whoShape,
  condition: choice(conditions),
  entryWay: text,
  institutionNumber: text,
  reason: text,
});

/** What the form holds: texts as typed, so that its draft comes back as it was left. */
export const intakeValues = z.object({
  fromPaper: z.boolean().catch(false),
  paperOn: text,
  basis: basisValues.catch({ kind: 'consent', authority: '', document: '', documentOn: '' }),
  consent: consentValues,
  ...ficha.shape,
});
export type IntakeValues = z.infer<typeof intakeValues>;

export const blankWho: z.infer<z.ZodObject<typeof whoShape>> = {
  existing: null,
  person: {
    documentKind: 'dni',
    documentNumber: '',
    givenNames: '',
    paternalSurname: '',
    maternalSurname: '',
    birthDate: '',
    estimatedAge: '',
    phone: '',
    safeContact: '',
  },
  seen: [],
};

export const blankFicha: z.infer<typeof ficha> = {
  ...blankWho,
  condition: '',
  entryWay: '',
  institutionNumber: '',
  reason: '',
};

/** An untouched form: verbal consent, today, informed by whoever sits here. */
export const blankIntake = (today: string, userId: string): IntakeValues => ({
  fromPaper: false,
  paperOn: '',
  basis: { kind: 'consent', authority: '', document: '', documentOn: '' },
  consent: { outcome: '', kind: 'verbal', givenOn: dayText(today), informedBy: userId, how: '' },
  ...blankFicha,
});

/** Reads a stored draft; what does not fit any more becomes blank. */
export const intakeDraftSchema = (blank: IntakeValues): z.ZodType<IntakeValues> => intakeValues.catch(blank);

/** Whether what is typed about him may be kept: he consented, or a mandate or a law stands and he was told. */
export const mayKeep = ({ basis, consent }: IntakeValues): boolean =>
  consent.outcome !== '' && mayStoreData({ outcome: consent.outcome }, basis.kind);

/**
 * What may be kept as a draft. Until he has consented nothing about him is stored, and after a refusal nothing that
 * was typed before it is.
 */
export const storable = (values: IntakeValues): IntakeValues =>
  mayKeep(values) ? values : { ...values, ...blankFicha };

/** A day as it is sent: what is not understood crosses as it is. */
export const sentDay = (typed: string): string | null =>
  typed.trim() === '' ? null : (parseDay(typed) ?? typed);

/** A number as it was typed; what is none crosses as NaN, to be refused by its field. */
export const sentNumber = (typed: string): number | null =>
  typed.trim() === '' ? null : /^\d+$/.test(typed.trim()) ? Number(typed) : Number.NaN;

/** What was typed for another basis stays in the form and is not sent. */
const sentBasis = ({ kind, authority, document, documentOn }: IntakeValues['basis']) => ({
  kind,
  authority: kind === 'mandate' ? authority : '',
  document: kind === 'consent' ? '' : document,
  documentOn: kind === 'mandate' ? sentDay(documentOn) : null,
});

/** What is sent. A day that is not understood goes as it is, and the schema refuses it. */
export const toRegisterInput = (values: IntakeValues): z.input<typeof registerInput> => {
  const { basis, fromPaper, paperOn } = values;
  const { outcome, givenOn, ...consent } = values.consent;
  const { birthDate, estimatedAge, ...person } = values.person;
  const kept = mayKeep(values);
  return {
    basis: sentBasis(basis),
    paperOn: fromPaper ? (sentDay(paperOn) ?? '') : null,
    consent: {
      ...consent,
      outcome: outcome === '' ? 'refused' : outcome,
      givenOn: parseDay(givenOn) ?? givenOn,
      textVersion: textVersionOf[basis.kind],
    },
    person:
      kept && values.existing === null
        ? { ...person, birthDate: sentDay(birthDate), estimatedAge: sentNumber(estimatedAge) }
        : null,
    condition: kept && values.condition !== '' ? values.condition : null,
    entryWay: kept && values.entryWay !== '' ? values.entryWay : null,
    institutionNumber: kept ? values.institutionNumber : '',
    reason: kept ? values.reason : '',
    existingPersonId: kept ? (values.existing?.personId ?? null) : null,
    duplicatesSeen: kept && values.existing === null ? values.seen : [],
  };
};

const under = (prefix: string, problems: FieldProblems): FieldProblems =>
  Object.fromEntries(Object.entries(problems).filter(([path]) => path.startsWith(prefix)));

/** What holds the basis and the consent: while anything does, the rest of the form stays shut. */
export const consentProblems = (values: IntakeValues, today: string): FieldProblems => {
  const input = toRegisterInput(values);
  const shape = findProblems(registerInput, input);
  const rule = consentProblem(input.consent, today, textVersionOf[values.basis.kind], values.basis.kind);
  const basis = basisProblems(sentBasis(values.basis), today);
  const paper = parseDay(values.paperOn);
  const paperProblem = paper === null ? 'date-shape' : pastDayProblem(paper, today);
  return {
    ...(rule === null ? {} : { 'consent.givenOn': rule.rule }),
    ...Object.fromEntries(Object.entries(basis).map(([field, code]) => [`basis.${field}`, code])),
    ...under('basis.', shape),
    ...under('consent.', shape),
    ...(values.consent.informedBy === '' ? { 'consent.informedBy': 'required' } : {}),
    ...(values.consent.outcome === '' ? { 'consent.outcome': 'required' } : {}),
    ...(values.fromPaper && paperProblem !== null
      ? { paperOn: values.paperOn.trim() === '' ? 'required' : paperProblem }
      : {}),
  };
};

/** What holds the fields of who he is: the rules of the domain; shapes are the contract's. */
export const whoProblems = (
  values: Pick<IntakeValues, 'existing' | 'person'>,
  today: string,
): FieldProblems => {
  if (values.existing !== null) return {};
  const { documentKind, documentNumber, birthDate, estimatedAge } = values.person;
  const document = documentProblems(documentKind, documentNumber).problem;
  const birth = birthDateProblem(parseDay(birthDate), today);
  const needless = birthDate.trim() !== '' && estimatedAge.trim() !== '';
  return {
    ...(document === null ? {} : { 'person.documentNumber': document }),
    ...(birth === null ? {} : { 'person.birthDate': birth }),
    ...(needless ? { 'person.estimatedAge': 'age-not-needed' } : {}),
  };
};

/** Everything that holds the registration, by field: the shapes of the contract and the rules of the domain. */
export const intakeProblems = (values: IntakeValues, today: string): FieldProblems => ({
  ...(mayKeep(values)
    ? {
        ...findProblems(registerInput, toRegisterInput(values)),
        ...whoProblems(values, today),
        ...(values.condition === '' ? { condition: 'required' } : {}),
        ...(values.entryWay === '' ? { entryWay: 'required' } : {}),
      }
    : {}),
  ...consentProblems(values, today),
});

/** The year whose lists are offered: of the paper, or of today. */
export const yearOfAnswers = ({ fromPaper, paperOn }: IntakeValues): number =>
  Number(((fromPaper ? parseDay(paperOn) : null) ?? todayHere()).slice(0, 4));
