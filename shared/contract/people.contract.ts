import { z } from 'zod';
import { likenessReasons } from '../domain/people/likeness';
import { personFields } from '../domain/people/personFields';
import { caseStates } from '../domain/cases/states';
import { documentKinds, duplicateMatch, personInput } from './intake.contract';
import { noticeKind } from './notices.contract';
import { caseId, day, instant, personId, prose } from './primitives';

/** Why a record is merged, parted again or corrected: for whoever reads it in a year. */
export const recordReason = prose(1_000);

export const getPersonInput = z.strictObject({ personId });

/** A record as it stands, with what tells it from another one. */
export const personRecord = z.object({
  personId,
  fullName: z.string(),
  documentKind: z.enum(documentKinds),
  documentNumber: z.string(),
  givenNames: z.string(),
  paternalSurname: z.string(),
  maternalSurname: z.string(),
  birthDate: day.nullable(),
  phone: z.string(),
  safeContact: z.string(),
  registeredAt: instant,
  registeredByName: z.string(),
  /** Number of the last correction; 0 when there was none. */
  corrections: z.number().int(),
  cases: z.array(z.object({ caseId, caseCode: z.string(), state: z.enum(caseStates), openedOn: z.string() })),
  noticeKinds: z.array(noticeKind),
});
export type PersonRecordView = z.infer<typeof personRecord>;

export const likePersonInput = z.strictObject({ personId });
export const likePeople = z.object({ rows: z.array(duplicateMatch) });

export const comparePeopleInput = z.strictObject({ personId, otherId: personId });
/** Two records side by side, and what makes them alike; empty when the rule would not have pointed them out. */
export const comparedPeople = z.object({
  person: personRecord,
  other: personRecord,
  reasons: z.array(z.enum(likenessReasons)),
});
export type ComparedPeople = z.infer<typeof comparedPeople>;

export const mergePeopleInput = z.strictObject({
  survivorId: personId,
  absorbedId: personId,
  reason: recordReason,
});
export const undoMergeInput = z.strictObject({ number: z.number().int().min(1), reason: recordReason });
export const mergeDone = z.object({ number: z.number().int(), caseId: caseId.nullable() });

export const correctPersonInput = z.strictObject({
  personId,
  /** The last correction that the form knew of; another one by now is a conflict. */
  corrections: z.number().int().min(0),
  /** The record as it is to stand. */
  person: personInput.omit({ phone: true, safeContact: true, estimatedAge: true }),
  reason: recordReason,
});
export const correctionDone = z.object({
  corrections: z.number().int(),
  fields: z.array(z.enum(personFields)),
});

export const personHistoryInput = z.strictObject({ personId });
/**
 * What happened to a record, the latest first. What stood there before a correction is read by coordination and by who
 * made it; the others read that it was corrected, by whom and why.
 */
export const personHistory = z.object({
  corrections: z.array(
    z.object({
      number: z.number().int(),
      field: z.enum(personFields),
      at: instant,
      byName: z.string(),
      reason: z.string(),
      earlier: z.object({ oldValue: z.string().nullable(), newValue: z.string().nullable() }).nullable(),
    }),
  ),
  merges: z.array(
    z.object({
      number: z.number().int(),
      act: z.enum(['merge', 'undo']),
      /** The record that was absorbed. */
      absorbedName: z.string(),
      absorbedDocument: z.string(),
      at: instant,
      byName: z.string(),
      reason: z.string(),
      mayUndo: z.boolean(),
    }),
  ),
});
export type PersonHistoryView = z.infer<typeof personHistory>;
