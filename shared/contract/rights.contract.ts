import { z } from 'zod';
import { caseStates } from '../domain/cases/states';
import { disposalReasons } from '../domain/rights/disposal';
import { draftForms } from './drafts.contract';
import { mentionFates, mentionKinds } from '../domain/rights/mentions';
import { caseId, day, instant, line, optionalProse, passphrase, prose } from './primitives';

export const rightsInput = z.strictObject({ caseId });

export const pendingDisposal = z.object({
  caseId,
  code: z.string(),
  fullName: z.string(),
  reason: z.enum(disposalReasons),
  note: z.string(),
  proposedAt: instant,
  proposedByName: z.string(),
  readyOn: day,
  /** Whoever asks proposed it herself: another confirms. */
  own: z.boolean(),
  ripe: z.boolean(),
});
export type PendingDisposal = z.infer<typeof pendingDisposal>;

export const rightsView = z.object({
  state: z.enum(caseStates),
  restricted: z.boolean(),
  restrictions: z.array(
    z.object({
      number: z.number().int(),
      act: z.enum(['restrict', 'lift']),
      reason: z.string(),
      askedOn: day,
      recordedAt: instant,
      byName: z.string(),
    }),
  ),
  /** Coordination, or who answers for the case: the acts are theirs. */
  mayAct: z.boolean(),
  disposal: pendingDisposal.nullable(),
  /** The person goes with the case: it is his only one. */
  lastCase: z.boolean(),
  waitDays: z.number().int(),
});
export type RightsView = z.infer<typeof rightsView>;

export const restrictionInput = z.strictObject({ caseId, reason: prose(500), askedOn: day });

export const proposeDisposalInput = z.strictObject({
  caseId,
  reason: z.enum(disposalReasons),
  note: optionalProse(500),
});
export const withdrawDisposalInput = z.strictObject({ caseId });
export const confirmDisposalInput = z.strictObject({
  caseId,
  /** The code of the case, typed: a hurried key does nothing. */
  code: line(40),
  passphrase,
});

/** Texts that name him beside his case: some go with it, the erasure does not reach the others. */
export const disposalMentions = z.object({
  /** False while he has another case: his name stays in that. */
  personToo: z.boolean(),
  rows: z.array(
    z.object({
      kind: z.enum(mentionKinds),
      id: z.string(),
      label: z.string(),
      day: day.nullable(),
      form: z.enum(draftForms).nullable(),
      fate: z.enum(mentionFates),
    }),
  ),
});
export type DisposalMentions = z.infer<typeof disposalMentions>;

export const pendingDisposals = z.object({ rows: z.array(pendingDisposal), waitDays: z.number().int() });
export const waitInput = z.strictObject({
  waitDays: z.number().int('wait-range').min(0, 'wait-range').max(365, 'wait-range'),
});

/** Free texts of his data, for whoever answers for the case to read before they go. */
export const ownDataText = z.object({
  /** Of this wording in this place: a text that is changed later has another. */
  key: z.string(),
  where: z.string(),
  day,
  text: z.string(),
});
export type OwnDataText = z.infer<typeof ownDataText>;
export const ownDataTexts = z.object({
  texts: z.array(ownDataText),
  /** Every case of his: the texts are of all of them. */
  caseIds: z.array(caseId),
});

/** Who asked and how it was made sure that it is he. */
export const exportOwnDataInput = z.strictObject({
  caseId,
  format: z.enum(['pdf', 'json']),
  identityCheckedBy: line(200),
  /** Keys of the free texts that were read and name nobody else. All others are withheld. */
  handOver: z.array(z.string().regex(/^[0-9a-f]{32}$/)).max(1_000),
});
