import { z } from 'zod';
import { recordStepInput } from '../../../shared/contract/tasks.contract';
import type { DirectoryEntry } from '../../../shared/domain/directory/entry';
import { stepMeans, stepRecipients } from '../../../shared/domain/tasks/tasks';
import type { FieldProblems } from '../../../shared/errors';
import { formatTime } from '../../components/format';
import { dayText, parseDay, todayHere } from '../../components/forms/dayText';
import { findProblems } from '../../components/forms/problems';

const text = z.string().catch('');

/** What the form of a step holds: who was told, when, by which means, with which receipt. */
export const stepValues = z.object({
  recipient: z.enum(stepRecipients).catch('institution'),
  institution: text,
  directoryEntryId: z.string().nullable().catch(null),
  means: z.enum(stepMeans).catch('phone'),
  toldOn: text,
  toldAtTime: text,
  receipt: text,
  note: text,
});
export type StepValues = z.infer<typeof stepValues>;

/** The step that is being taken now, by telephone, as most of them are. */
export const blankStep = (): StepValues => ({
  recipient: 'institution',
  institution: '',
  directoryEntryId: null,
  means: 'phone',
  toldOn: dayText(todayHere()),
  toldAtTime: '',
  receipt: '',
  note: '',
});

/** The step as a call to an entry of the directory, at this hour unless another was typed; the rest stays. */
export const stepTo = (values: StepValues, entry: DirectoryEntry, now: Date = new Date()): StepValues => ({
  ...values,
  recipient: 'institution',
  institution: entry.name.slice(0, 200),
  directoryEntryId: entry.id,
  toldAtTime: values.toldAtTime === '' ? formatTime(now.toISOString()) : values.toldAtTime,
});

type StepInput = z.input<typeof recordStepInput>;

/** About a person at risk only the sealed note speaks: neither a name nor a receipt goes with it. */
export const stepInput = (values: StepValues, taskId: string, today: string): StepInput => {
  const toInstitution = values.recipient === 'institution';
  return {
    taskId,
    recipient: values.recipient,
    institution: toInstitution ? values.institution : '',
    directoryEntryId: toInstitution ? values.directoryEntryId : null,
    means: values.means,
    toldOn: parseDay(values.toldOn, today) ?? values.toldOn,
    toldAtTime: values.toldAtTime.trim(),
    receipt: toInstitution ? values.receipt : '',
    note: values.note,
  };
};

export const stepProblems = (values: StepValues, input: StepInput, today: string): FieldProblems => {
  const toldOn = parseDay(values.toldOn, today);
  return {
    ...findProblems(recordStepInput, input),
    ...(values.recipient === 'institution' && values.institution.trim() === ''
      ? { institution: 'required' }
      : {}),
    ...(toldOn !== null && toldOn > today ? { toldOn: 'date-future' } : {}),
    ...(values.toldOn.trim() === '' ? { toldOn: 'required' } : {}),
  };
};
