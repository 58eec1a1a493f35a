import { z } from 'zod';
import { noteBody, requesters, type NoteBody } from '../../../shared/contract/individual-attention.contract';
import { signProblem, type NoteStanding } from '../../../shared/domain/notes/lifecycle';
import type { FieldProblems } from '../../../shared/errors';
import { dayText, parseDay } from '../../components/forms/dayText';
import { findProblems } from '../../components/forms/problems';

const text = z.string().catch('');

/** What the form of a note holds: texts as typed. */
export const noteValues = z.object({
  occurredOn: text,
  requestedBy: z.union([z.enum(requesters), z.literal('')]).catch(''),
  reason: text,
  development: text,
  agreements: text,
  riskObserved: text,
  nextStep: text,
});
export type NoteValues = z.infer<typeof noteValues>;

export const blankNote = (occurredOn: string): NoteValues => ({
  occurredOn: dayText(occurredOn),
  requestedBy: '',
  reason: '',
  development: '',
  agreements: '',
  riskObserved: '',
  nextStep: '',
});

/** What is signed, or what holds it by field: the shapes of the contract and the rule of §6.8. */
export const readNote = (
  values: NoteValues,
  note: NoteStanding,
  today: string,
):
  | { readonly problems: FieldProblems }
  | { readonly problems: null; readonly occurredOn: string; readonly body: NoteBody } => {
  const { occurredOn: typed, ...body } = values;
  const occurredOn = parseDay(typed, today);
  const rule = occurredOn === null ? null : signProblem(note, occurredOn, today);
  const parsed = noteBody.safeParse(body);
  if (occurredOn !== null && rule === null && parsed.success) {
    return { problems: null, occurredOn, body: parsed.data };
  }
  return {
    problems: {
      ...(occurredOn === null ? { occurredOn: typed.trim() === '' ? 'required' : 'date-shape' } : {}),
      ...(rule === null ? {} : { occurredOn: rule.rule }),
      ...findProblems(noteBody, body),
    },
  };
};
