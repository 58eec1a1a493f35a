import { z } from 'zod';
import { instant, page } from './primitives';

export const listAuditInput = z.strictObject({ ...page.shape });

export const auditRow = z.object({
  seq: z.number().int(),
  at: instant,
  actorName: z.string(),
  action: z.string(),
  outcome: z.enum(['done', 'refused', 'failed']),
  subjectKind: z.string().nullable(),
  subjectId: z.string().nullable(),
  /** Names of the fields that changed or were read; never their values. */
  fields: z.array(z.string()),
});
export type AuditRow = z.infer<typeof auditRow>;
export const auditList = z.object({ rows: z.array(auditRow), nextCursor: z.string().nullable() });

export const auditVerification = z.object({
  rows: z.number().int(),
  finding: z
    .object({
      kind: z.enum(['altered', 'missing', 'reordered', 'truncated', 'rolled-back', 'anchor-damaged']),
      seq: z.number().int(),
    })
    .nullable(),
});
export type AuditVerification = z.infer<typeof auditVerification>;
