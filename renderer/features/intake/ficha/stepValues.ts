import { z } from 'zod';
import {
  informationMeans,
  messageAnswers,
  phoneKinds,
  saveAdmissionInput,
  saveChildrenInput,
  saveContactInput,
  saveInformationInput,
  savePersonalInput,
  saveWorkInput,
  type ChildrenView,
  type FichaView,
} from '../../../../shared/contract/ficha.contract';
import { conditions } from '../../../../shared/contract/intake.contract';
import { pastDayProblem } from '../../../../shared/domain/evaluation/sections';
import type { FichaStep } from '../../../../shared/domain/intake/ficha';
import type { FieldProblems } from '../../../../shared/errors';
import { dayText, parseDay } from '../../../components/forms/dayText';
import { findProblems } from '../../../components/forms/problems';
import { sentNumber } from '../intakeValues';

const text = z.string().catch('');
const pick = z.string().catch('not-asked');

/** What the form of each step holds: texts as typed, so that its draft comes back as it was left. */
const contents = {
  admission: z.object({
    condition: z.enum(conditions).catch('new'),
    entryWay: text,
    institutionNumber: text,
    reason: text,
  }),
  personal: z.object({
    birthDate: text,
    estimatedAge: text,
    ethnicity: pick,
    motherTongue: pick,
    disability: pick,
    maritalState: pick,
  }),
  'education-work': z.object({ education: pick, occupation: text, income: pick }),
  contact: z.object({
    address: text,
    ubigeo: text,
    reference: text,
    phones: z
      .array(
        z.object({
          number: text,
          kind: z.enum(phoneKinds).catch('mobile'),
          messages: z.enum(messageAnswers).catch('not-asked'),
        }),
      )
      .catch([]),
    safeContact: text,
  }),
  children: z.object({ count: text, note: text }),
  information: z.object({ means: z.enum(informationMeans).catch('card'), detail: text }),
} as const satisfies Readonly<Record<FichaStep, z.ZodType>>;

export type ContentOf<S extends FichaStep> = z.infer<(typeof contents)[S]>;

export interface StepValues<S extends FichaStep> extends Record<string, unknown> {
  baseVersion: number;
  occurredOn: string;
  fromPaper: boolean;
  content: ContentOf<S>;
}

const kept = z.object({
  baseVersion: z.number().int().min(0).catch(0),
  occurredOn: text,
  fromPaper: z.boolean().catch(false),
  content: z.unknown(),
});
const contentOf: { readonly [S in FichaStep]: z.ZodType<ContentOf<S>> } = contents;

/** Reads a stored draft; what does not fit any more becomes blank. */
export const draftSchema = <S extends FichaStep>(step: S, blank: StepValues<S>): z.ZodType<StepValues<S>> =>
  z.unknown().transform((stored) => {
    const { data } = kept.safeParse(stored);
    const content = contentOf[step].safeParse(data?.content);
    return data !== undefined && content.success ? { ...data, content: content.data } : blank;
  });

const numberText = (value: number | null | undefined): string =>
  value === null || value === undefined ? '' : String(value);

type Blanks = {
  readonly [S in FichaStep]: (ficha: FichaView, children: ChildrenView | null) => ContentOf<S>;
};

const blanks: Blanks = {
  admission: ({ admission }) =>
    admission.at(-1)?.content ?? { condition: 'new', entryWay: '', institutionNumber: '', reason: '' },
  personal: ({ personal }) => {
    const last = personal.at(-1)?.content;
    return {
      birthDate: '',
      estimatedAge: numberText(last?.estimatedAge),
      ethnicity: last?.ethnicity ?? 'not-asked',
      motherTongue: last?.motherTongue ?? 'not-asked',
      disability: last?.disability ?? 'not-asked',
      maritalState: last?.maritalState ?? 'not-asked',
    };
  },
  'education-work': ({ work }) =>
    work.at(-1)?.content ?? { education: 'not-asked', occupation: '', income: 'not-asked' },
  contact: ({ contact }) => {
    const last = contact.at(-1)?.content;
    const phones = last?.phones ?? [];
    return {
      address: last?.address ?? '',
      ubigeo: last?.ubigeo ?? '',
      reference: last?.reference ?? '',
      phones: phones.length > 0 ? phones : [{ number: '', kind: 'mobile', messages: 'not-asked' }],
      safeContact: last?.safeContact ?? '',
    };
  },
  children: (_ficha, children) => {
    const last = children?.versions.at(-1)?.content;
    return { count: numberText(last?.count), note: last?.note ?? '' };
  },
  information: ({ information }) => information.at(-1)?.content ?? { means: 'card', detail: '' },
};

/** The versions of a step, as every one of them has a head. */
export const versionsOf = (ficha: FichaView, step: FichaStep) =>
  ficha[step === 'education-work' ? 'work' : step];

/** An untouched form: what the last version says, to be gone on with. */
export const blankStep = <S extends FichaStep>(
  step: S,
  ficha: FichaView,
  children: ChildrenView | null,
  today: string,
): StepValues<S> => ({
  baseVersion: versionsOf(ficha, step).at(-1)?.version ?? 0,
  occurredOn: dayText(today),
  fromPaper: false,
  content: blanks[step](ficha, children),
});

const sentDay = (typed: string): string | null => (typed.trim() === '' ? null : (parseDay(typed) ?? typed));

const common = (caseId: string, { baseVersion, occurredOn, fromPaper }: StepValues<FichaStep>) => ({
  caseId,
  baseVersion,
  occurredOn: parseDay(occurredOn) ?? occurredOn,
  fromPaper,
});

/** What is sent of each step. */
export const sent = {
  admission: (caseId: string, values: StepValues<'admission'>): z.input<typeof saveAdmissionInput> => ({
    ...common(caseId, values),
    content: values.content,
  }),
  personal: (caseId: string, values: StepValues<'personal'>): z.input<typeof savePersonalInput> => ({
    ...common(caseId, values),
    content: {
      ...values.content,
      birthDate: sentDay(values.content.birthDate),
      estimatedAge: sentNumber(values.content.estimatedAge),
    },
  }),
  'education-work': (
    caseId: string,
    values: StepValues<'education-work'>,
  ): z.input<typeof saveWorkInput> => ({ ...common(caseId, values), content: values.content }),
  contact: (caseId: string, values: StepValues<'contact'>): z.input<typeof saveContactInput> => ({
    ...common(caseId, values),
    content: {
      ...values.content,
      // A line that was left empty is no telephone.
      phones: values.content.phones.filter(({ number }) => number.trim() !== ''),
    },
  }),
  children: (caseId: string, values: StepValues<'children'>): z.input<typeof saveChildrenInput> => ({
    ...common(caseId, values),
    content: { count: sentNumber(values.content.count), note: values.content.note },
  }),
  information: (caseId: string, values: StepValues<'information'>): z.input<typeof saveInformationInput> => ({
    ...common(caseId, values),
    content: values.content,
  }),
} as const;

const schemas = {
  admission: saveAdmissionInput,
  personal: savePersonalInput,
  'education-work': saveWorkInput,
  contact: saveContactInput,
  children: saveChildrenInput,
  information: saveInformationInput,
} as const satisfies Readonly<Record<FichaStep, z.ZodType>>;

const dayProblem = (typed: string, today: string): FieldProblems => {
  if (typed.trim() === '') return { occurredOn: 'required' };
  const day = parseDay(typed, today);
  const problem = day === null ? 'date-shape' : pastDayProblem(day, today);
  return problem === null ? {} : { occurredOn: problem };
};

/** Everything that holds the step, by field. What was left empty does not: a step is saved as far as it is known. */
export const stepProblems = <S extends FichaStep>(
  step: S,
  caseId: string,
  values: StepValues<S>,
  today: string,
): FieldProblems => {
  // Each function of the table is given the values of its own step.
  const input = (sent[step] as (caseId: string, values: StepValues<S>) => object)(caseId, values);
  return { ...findProblems(schemas[step], input), ...dayProblem(values.occurredOn, today) };
};
