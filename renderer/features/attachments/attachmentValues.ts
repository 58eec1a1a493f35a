import { z } from 'zod';
import { keepAttachmentInput } from '../../../shared/contract/attachments.contract';
import { documentKinds } from '../../../shared/domain/attachments/documents';
import { pastDayProblem } from '../../../shared/domain/evaluation/sections';
import type { FieldProblems } from '../../../shared/errors';
import { dayText, parseDay } from '../../components/forms/dayText';
import { findProblems } from '../../components/forms/problems';

const text = z.string().catch('');

/** What the form of a document holds. */
export const attachmentValues = z.object({
  title: text,
  kind: z.enum(documentKinds).or(z.literal('')).catch(''),
  datedOn: text,
  namesOthers: z.enum(['yes', 'no', '']).catch(''),
});
export type AttachmentValues = z.infer<typeof attachmentValues>;

export const blankAttachment = (today: string): AttachmentValues => ({
  title: '',
  kind: '',
  datedOn: dayText(today),
  namesOthers: '',
});

type KeepInput = z.input<typeof keepAttachmentInput>;

/** A test is psychology's whomever it names. */
export const keepInputOf = (values: AttachmentValues, attachmentId: string, today: string): KeepInput => ({
  attachmentId,
  title: values.title,
  kind: values.kind as KeepInput['kind'],
  datedOn: parseDay(values.datedOn, today) ?? values.datedOn,
  namesOthers: values.namesOthers === 'yes',
});

export const keepProblems = (values: AttachmentValues, input: KeepInput, today: string): FieldProblems => {
  const day = parseDay(values.datedOn, today);
  const past = day === null ? null : pastDayProblem(day, today);
  return {
    ...findProblems(keepAttachmentInput, input),
    ...(past === null ? {} : { datedOn: past }),
    ...(values.kind === '' ? { kind: 'required' } : {}),
    ...(values.datedOn.trim() === '' ? { datedOn: 'required' } : {}),
    ...(values.namesOthers === '' && values.kind !== 'test' ? { namesOthers: 'required' } : {}),
  };
};
