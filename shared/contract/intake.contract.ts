import { z } from 'zod';
import { legalBases } from '../domain/cases/states';
import { referralBases } from '../domain/intake/referral';
import { optionCode } from './lists.contract';
import { likenessReasons } from '../domain/people/likeness';
import { noticeKind } from './notices.contract';
import { caseId, day, instant, line, optionalLine, optionalProse, personId, userId } from './primitives';

export const documentKinds = ['dni', 'foreign-card', 'ptp', 'passport', 'other', 'none'] as const;
export type DocumentKind = (typeof documentKinds)[number];

/** Condition of who registers (official ficha). */
export const conditions = ['new', 're-entry', 'repeat', 'referred', 'continuing'] as const;

export const consentKinds = ['verbal', 'written'] as const;
export const consentOutcomes = ['given', 'refused'] as const;

/** Version of the text that is read to him; the words stand in the renderer. */
export const consentTextVersion = '2026-1';

/** What is read to him where no consent is asked: a judge ordered it, or a law demands it. */
export const textVersionOf = { consent: consentTextVersion, mandate: '2026-1-m', law: '2026-1-l' } as const;

/** How old he seems, when the day of his birth is not known. */
export const estimatedAge = z.number('age-range').int('age-range').min(0, 'age-range').max(120, 'age-range');

/** On what basis a case is kept; of a mandate who ordered it, by which paper and when, of a law which. */
export const caseBasis = z.strictObject({
  kind: z.enum(legalBases),
  authority: optionalLine(160),
  document: optionalLine(160),
  documentOn: day.nullable(),
});
export type CaseBasis = z.infer<typeof caseBasis>;

const onConsent: CaseBasis = { kind: 'consent', authority: '', document: '', documentOn: null };

export const personMatch = z.object({
  personId,
  caseId: caseId.nullable(),
  caseCode: z.string().nullable(),
  fullName: z.string(),
  documentKind: z.enum(documentKinds),
  documentNumber: z.string(),
  birthDate: z.string().nullable(),
  /** Why this row is shown. */
  matchedBy: z.enum(['document', 'name']),
  /** What stands beside the name, the most urgent first. */
  noticeKinds: z.array(noticeKind),
});
export type PersonMatch = z.infer<typeof personMatch>;
/** Somebody who may be the person that is being written down, with everything that says so or speaks against it. */
export const duplicateMatch = personMatch.extend({ reasons: z.array(z.enum(likenessReasons)) });
export type DuplicateMatch = z.infer<typeof duplicateMatch>;

export const consentInput = z.strictObject({
  /** Under a mandate or a law he is told, and need not be asked. */
  outcome: z.enum([...consentOutcomes, 'not-asked']),
  kind: z.enum(consentKinds),
  givenOn: day,
  informedBy: userId,
  /** How he was informed: in person, with an interpreter, by telephone… */
  how: line(200),
  textVersion: z.string().max(20),
});

export const personInput = z.strictObject({
  documentKind: z.enum(documentKinds),
  documentNumber: optionalLine(20),
  givenNames: line(80),
  paternalSurname: line(60),
  maternalSurname: optionalLine(60),
  birthDate: day.nullable(),
  /** Only where the day of his birth is not known. */
  estimatedAge: estimatedAge.nullable().default(null),
  phone: optionalLine(40),
  /** When and how he can be called without putting anybody at risk. */
  safeContact: optionalLine(200),
});
/** As a form writes it: what has a default may be left out. */
export type PersonInput = z.input<typeof personInput>;

export const registerInput = z.strictObject({
  basis: caseBasis.default(onConsent),
  /** The day of the paper that it is copied from; null when he sits there. */
  paperOn: day.nullable().default(null),
  consent: consentInput,
  /** Null after a refusal, when nothing about him crosses, and when he is in the register already. */
  person: personInput.nullable(),
  /** Null only after a refusal. */
  condition: z.enum(conditions).nullable(),
  entryWay: optionCode.nullable(),
  institutionNumber: optionalLine(40),
  reason: optionalProse(2_000),
  /** Set when the person is in the office's register already: a new case is opened for him. */
  existingPersonId: personId.nullable(),
  /** The user saw the likely duplicates and says that this is another person. */
  duplicatesSeen: z.array(personId).max(50),
});
/** As a form writes it: what has a default may be left out. */
export type RegisterInput = z.input<typeof registerInput>;
/** As the core reads it. */
export type Registration = z.output<typeof registerInput>;

/** Somebody who was sent and has not come yet: the paper, its basis, who he is and how he is reached. */
export const registerReferralInput = z.strictObject({
  /** An order is the paper itself; of a law it is said which. */
  basis: z.strictObject({ kind: z.enum(referralBases), law: optionalLine(160) }),
  referral: z.strictObject({
    /** An option of the list of ways of arriving. */
    origin: optionCode,
    institution: line(160),
    document: line(160),
    documentOn: day,
    receivedOn: day,
    receivedBy: userId,
  }),
  /** Null when he is in the register already. How old he seems is not known of who was not seen. */
  person: personInput.omit({ estimatedAge: true }).nullable(),
  existingPersonId: personId.nullable(),
  duplicatesSeen: z.array(personId).max(50),
});
export type RegisterReferral = z.output<typeof registerReferralInput>;

export const registerReferralOutput = z.object({ caseId, caseCode: z.string() });

/** How a case began that somebody sent. */
export const referralRecord = z.object({
  /** In the words of its list. */
  origin: z.string(),
  institution: z.string(),
  document: z.string(),
  documentOn: day,
  receivedOn: day,
  receivedByName: z.string(),
});

export const registerOutput = z.object({ caseId: caseId.nullable(), caseCode: z.string().nullable() });

export const checkDuplicatesInput = z.strictObject({
  documentKind: z.enum(documentKinds),
  documentNumber: optionalLine(20),
  givenNames: optionalLine(80),
  paternalSurname: optionalLine(60),
  maternalSurname: optionalLine(60),
  birthDate: day.nullable(),
});

export const consentRecord = z.object({
  outcome: z.enum(consentOutcomes),
  kind: z.enum(consentKinds),
  givenOn: day,
  informedByName: z.string(),
  how: z.string(),
  textVersion: z.string(),
  recordedAt: instant,
});
