import { z } from 'zod';
import { legalBases } from '../domain/cases/states';
import { basisKinds } from '../domain/intake/bases';
import { fichaParts, fichaSteps } from '../domain/intake/ficha';
import { caseBasis, conditions, consentKinds, estimatedAge } from './intake.contract';
import { optionCode } from './lists.contract';
import {
  caseId,
  day,
  instant,
  line,
  optionalLine,
  optionalProse,
  personId,
  taskId,
  ubigeo,
  userId,
} from './primitives';

/** An option of a list, or one of the two answers that are of none. */
const answer = optionCode;

export const admissionContent = z.strictObject({
  condition: z.enum(conditions),
  entryWay: optionCode,
  institutionNumber: optionalLine(40),
  reason: optionalProse(2_000),
});

/** Who he is beyond his name. The day of his birth is filled in here only while the register has none. */
export const personalContent = z.strictObject({
  birthDate: day.nullable(),
  estimatedAge: estimatedAge.nullable(),
  ethnicity: answer,
  motherTongue: answer,
  disability: answer,
  maritalState: answer,
});

export const workContent = z.strictObject({
  education: answer,
  occupation: optionalLine(120),
  income: answer,
});

export const phoneKinds = ['mobile', 'home', 'work', 'other'] as const;
export const messageAnswers = ['yes', 'no', 'not-asked'] as const;

/** Where he lives and how he is reached: his own, never the victim's. */
export const contactContent = z.strictObject({
  address: optionalLine(200),
  ubigeo: z.union([ubigeo, z.literal('')]),
  reference: optionalLine(200),
  phones: z
    .array(
      z.strictObject({
        number: line(40),
        kind: z.enum(phoneKinds),
        /** Whether a message may be left there. */
        messages: z.enum(messageAnswers),
      }),
    )
    .max(6, 'too-many'),
  safeContact: optionalLine(200),
});

const childCount = z.number('child-count').int('child-count').min(0, 'child-count').max(40, 'child-count');
/** How many, and words that are sealed: nothing by which they could be found. */
export const childrenContent = z.strictObject({
  count: childCount.nullable(),
  note: optionalProse(2_000),
});

export const informationMeans = ['card', 'aloud', 'message', 'email', 'other'] as const;
/** How he was given where to ask and whom to turn to (§6.2.5, §6.2.6). */
export const informationContent = z.strictObject({
  means: z.enum(informationMeans),
  detail: optionalLine(200),
});

/** What every save of a step says. */
const saving = {
  caseId,
  /** The version that the form was opened on; 0 when there was none. */
  baseVersion: z.number().int().min(0),
  /** The day on which he said it: of the interview, or of the paper. */
  occurredOn: day,
  fromPaper: z.boolean(),
};
export const saveAdmissionInput = z.strictObject({ ...saving, content: admissionContent });
export const savePersonalInput = z.strictObject({ ...saving, content: personalContent });
export const saveWorkInput = z.strictObject({ ...saving, content: workContent });
export const saveContactInput = z.strictObject({ ...saving, content: contactContent });
export const saveChildrenInput = z.strictObject({ ...saving, content: childrenContent });
export const saveInformationInput = z.strictObject({ ...saving, content: informationContent });

export const savedStep = z.object({ step: z.enum(fichaSteps), version: z.number().int() });

export const fichaInput = z.strictObject({ caseId });

const head = {
  version: z.number().int(),
  occurredOn: day,
  fromPaper: z.boolean(),
  recordedAt: instant,
  authorName: z.string(),
};
/** Every version of a step, oldest first. The last one holds. */
const versionsOf = <S extends z.ZodType>(content: S) => z.array(z.object({ ...head, content }));

export const basisRow = z.object({
  number: z.number().int(),
  kind: z.enum(basisKinds),
  authority: z.string(),
  document: z.string(),
  documentOn: day.nullable(),
  means: z.enum(consentKinds),
  toldOn: day,
  toldByName: z.string(),
  how: z.string(),
  textVersion: z.string(),
  note: z.string(),
  recordedAt: instant,
});
export type BasisRow = z.infer<typeof basisRow>;

/** The whole registration form of a case, as everybody who reads the case may see it. */
export const fichaView = z.object({
  caseId,
  personId,
  admission: versionsOf(admissionContent),
  personal: versionsOf(personalContent.extend({ estimatedOn: day.nullable() })),
  work: versionsOf(workContent),
  /** Each with the name of the district that its code meant; empty when none was given. */
  contact: versionsOf(contactContent.extend({ placeName: z.string() })),
  /** Without the words, which are behind `ficha.children`. */
  children: versionsOf(childrenContent.pick({ count: true })),
  information: versionsOf(informationContent),
  birthDate: day.nullable(),
  bases: z.array(basisRow),
  standing: z.array(z.enum(legalBases)),
  /** False while he was sent and has not come: only how he was sent and how he is reached is written. */
  hasCome: z.boolean(),
  missing: z.object(
    Object.fromEntries(fichaParts.map((part) => [part, z.array(z.string())])) as Record<
      (typeof fichaParts)[number],
      z.ZodArray<z.ZodString>
    >,
  ),
  complete: z.boolean(),
  /** The open task of completing it, with whoever has it. */
  task: z.object({ taskId, ownerId: userId, ownerName: z.string(), dueOn: day }).nullable(),
});
export type FichaView = z.infer<typeof fichaView>;

export const childrenView = z.object({ versions: versionsOf(childrenContent) });
export type ChildrenView = z.infer<typeof childrenView>;

/** Hands what is left of the form over to a colleague. */
export const handOverInput = z.strictObject({ caseId, ownerId: userId, dueOn: day, note: line(200) });
export const handedOver = z.object({ taskId });

/** A basis that comes later: a consent after a refusal or under a mandate, an order of a judge, a law. */
export const basisInput = z.strictObject({
  ...caseBasis.shape,
  means: z.enum(consentKinds),
  toldOn: day,
  toldBy: userId,
  how: line(200),
  textVersion: z.string().max(20),
});
export type BasisInput = z.infer<typeof basisInput>;
export const addBasisInput = z.strictObject({ caseId, basis: basisInput });
export const addedBasis = z.object({ number: z.number().int() });

/** He takes his consent back: when, to whom he said it, how, and who sees to what follows. */
export const withdrawInput = z.strictObject({
  caseId,
  means: z.enum(consentKinds),
  toldOn: day,
  toldBy: userId,
  note: optionalProse(1_000),
  ownerId: userId,
  dueOn: day,
});
