import { z } from 'zod';
import { caseStates } from '../domain/cases/states';
import { documentKinds } from './intake.contract';
import { noticeKind } from './notices.contract';
import { caseId, personId } from './primitives';

export const searchPeopleInput = z.strictObject({
  query: z.string().max(200),
  /** How many people at the most. */
  limit: z.number().int().min(1).max(50).default(20),
  /** Asks for names where the office has them behind the code. */
  names: z.boolean().default(false),
});

/** A person found, with one of his cases; whoever has several comes with each. */
export const personHit = z.object({
  personId,
  caseId: caseId.nullable(),
  caseCode: z.string().nullable(),
  caseState: z.enum(caseStates).nullable(),
  /** Null while names stand behind the code. */
  fullName: z.string().nullable(),
  documentKind: z.enum(documentKinds),
  documentNumber: z.string(),
  birthDate: z.string().nullable(),
  /** By what he was found. */
  matchedBy: z.enum(['code', 'document', 'name']),
  /** What stands beside the name, the most urgent first. */
  noticeKinds: z.array(noticeKind),
});
export type PersonHit = z.infer<typeof personHit>;

export const peopleFound = z.object({
  rows: z.array(personHit),
  /** Others match, or may match: another letter tells them apart. */
  more: z.boolean(),
});
