import { z } from 'zod';
import { saveContactInput, type ContactVersion } from '../../../shared/contract/contacts.contract';
import { contactProblem, contactRelations, contactStandings } from '../../../shared/domain/contacts/contacts';
import type { FieldProblems } from '../../../shared/errors';
import { findProblems } from '../../components/forms/problems';

const text = z.string().catch('');

/** What the form of a contact holds, as typed. */
export const contactValues = z.object({
  baseVersion: z.number().catch(0),
  content: z.object({
    name: text,
    relation: z.enum(contactRelations).catch('former-partner'),
    standing: z.enum(contactStandings).catch('current'),
    whereabouts: text,
    phone: text,
    safeWay: text,
    safeHours: text,
    never: text,
  }),
});
export type ContactValues = z.infer<typeof contactValues>;

export const blankContact = (latest: ContactVersion | null): ContactValues => ({
  baseVersion: latest?.version ?? 0,
  content: latest?.content ?? {
    name: '',
    relation: 'former-partner',
    standing: 'current',
    whereabouts: '',
    phone: '',
    safeWay: '',
    safeHours: '',
    never: '',
  },
});

type SaveInput = z.input<typeof saveContactInput>;

export const contactInput = (caseId: string, contactId: string | null, values: ContactValues): SaveInput => ({
  caseId,
  contactId,
  ...values,
});

export const contactProblems = (input: SaveInput): FieldProblems => {
  const trimmed = saveContactInput.safeParse(input);
  const problem = trimmed.success ? contactProblem(trimmed.data.content) : null;
  return {
    ...(problem === null ? {} : { [`content.${problem.field}`]: problem.rule }),
    ...findProblems(saveContactInput, input),
  };
};
