import { z } from 'zod';
import { caseHolds } from '../domain/rights/hold';
import { caseStates, legalBases } from '../domain/cases/states';
import { conditions, consentRecord, documentKinds, referralRecord } from './intake.contract';
import { standingNotice } from './notices.contract';
import { caseId, personId, userId } from './primitives';
import { taskRow } from './tasks.contract';
import { caseTeam } from './team.contract';
import { timelineRow } from './timeline.contract';

export const getCaseInput = z.strictObject({ caseId });

export const caseFile = z.object({
  caseId,
  code: z.string(),
  state: z.enum(caseStates),
  openedOn: z.string(),
  responsible: z.object({ id: userId, fullName: z.string() }),
  team: caseTeam,
  condition: z.enum(conditions),
  /** In the words of its list. */
  entryWay: z.string(),
  institutionNumber: z.string(),
  reason: z.string(),
  person: z.object({
    id: personId,
    fullName: z.string(),
    documentKind: z.enum(documentKinds),
    documentNumber: z.string(),
    birthDate: z.string().nullable(),
    /** How old he seemed, and on what day; what holds while no birth is known. */
    estimatedAge: z.number().int().nullable(),
    estimatedOn: z.string().nullable(),
    phone: z.string(),
    safeContact: z.string(),
  }),
  legalBasis: z.enum(legalBases),
  /** False when he took his consent back and nothing else stands: nothing new is written about him. */
  hasBasis: z.boolean(),
  /** False while somebody else has sent him and he has not come: only who he is and how he is reached is written. */
  hasCome: z.boolean(),
  /** Who sent him, where the case began so. */
  referral: referralRecord.nullable(),
  /** Why nothing new is written here; null when it may be. */
  hold: z.enum(caseHolds).nullable(),
  /** Null where another basis than consent holds and none was given. */
  consent: consentRecord.nullable(),
  notices: z.array(standingNotice),
  /** Those that stand in other cases of the same man: he has one name. */
  noticesElsewhere: z.array(standingNotice),
  /** His other cases, the latest first. */
  otherCases: z.array(
    z.object({ caseId, code: z.string(), state: z.enum(caseStates), openedOn: z.string() }),
  ),
  /** What has to be done, the nearest day first. */
  openTasks: z.array(taskRow),
  /** The day of the oldest note that nobody has signed yet. */
  unsignedNoteOn: z.string().nullable(),
  /** What stands in tabs of its own, for who may read it. */
  has: z.object({ notes: z.boolean(), groups: z.boolean() }),
  /** The newest rows of his history; the rest is behind `cases.timeline`. */
  latest: z.array(timelineRow),
});
export type CaseFile = z.infer<typeof caseFile>;
