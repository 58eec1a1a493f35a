import { z } from 'zod';
import { contactRelations, contactStandings } from '../domain/contacts/contacts';
import { caseId, contactId, instant, line, optionalLine, optionalProse } from './primitives';

/** Whom a case may put at risk and how to reach her without doing so. All of it is sealed, the name too. */
export const contactContent = z.strictObject({
  name: line(120),
  relation: z.enum(contactRelations),
  standing: z.enum(contactStandings),
  whereabouts: optionalProse(1_000),
  phone: optionalLine(80),
  safeWay: optionalProse(1_000),
  safeHours: optionalLine(200),
  never: optionalProse(1_000),
});
export type ContactContent = z.infer<typeof contactContent>;

export const contactsOfCaseInput = z.strictObject({ caseId });
export const contactVersionsInput = z.strictObject({ contactId });
export const saveContactInput = z.strictObject({
  caseId,
  /** Null for somebody who is not written down yet. */
  contactId: contactId.nullable(),
  /** The version that the form was opened on; 0 for a new contact. Another one by now is a conflict. */
  baseVersion: z.number().int().min(0),
  content: contactContent,
});

export const contactVersion = z.object({
  contactId,
  version: z.number().int(),
  recordedAt: instant,
  authorName: z.string(),
  content: contactContent,
});
export type ContactVersion = z.infer<typeof contactVersion>;
export const contactRows = z.object({ rows: z.array(contactVersion) });
/** Those of a case, under the code that says whose file it is. */
export const contactsOfCase = contactRows.extend({ caseCode: z.string() });
export const savedContact = z.object({ contactId, version: z.number().int() });
