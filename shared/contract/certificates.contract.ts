import { z } from 'zod';
import { certificateKinds } from '../domain/certificates/certificates';
import { caseId, certificateId, day, groupId, instant, line } from './primitives';

export const certificateRules = z.strictObject({
  minimumShare: z.number().int().min(1).max(100).nullable(),
  minimumTopics: z.number().int().min(1).max(13).nullable(),
  exitTest: z.boolean(),
});

/** What stands on the paper. */
export const certificateContent = z.object({
  office: z.string(),
  number: z.string(),
  title: z.string(),
  lines: z.array(z.string()),
  /** What it does not say, and does not replace. */
  limits: z.string(),
  signer: z.string(),
  profession: z.string(),
});
export type CertificateContent = z.infer<typeof certificateContent>;

export const certificatesOfCaseInput = z.strictObject({ caseId });
export const getCertificateInput = z.strictObject({ certificateId });

export const certificateLacks = z.enum(['no-sessions', 'no-rules', 'share', 'topics', 'exit-test']);
const facts = z.object({
  sessions: z.number().int(),
  attended: z.number().int(),
  topicsHeard: z.number().int(),
  hasExitTest: z.boolean(),
});

export const certificateRow = z.object({
  certificateId,
  number: z.string(),
  kind: z.enum(certificateKinds),
  groupName: z.string(),
  issuedOn: day,
  issuedByName: z.string(),
  revokedWhy: z.string().nullable(),
});
export type CertificateRow = z.infer<typeof certificateRow>;

export const caseCertificatesView = z.object({
  rows: z.array(certificateRow),
  /** For each group to which he belongs or belonged: what happened there, and what each kind lacks. */
  groups: z.array(
    z.object({
      groupId,
      name: z.string(),
      facts,
      lacks: z.object({ attendance: z.array(certificateLacks), completion: z.array(certificateLacks) }),
    }),
  ),
});
export type CaseCertificatesView = z.infer<typeof caseCertificatesView>;

export const certificateView = certificateRow.extend({
  caseId,
  content: certificateContent,
  issuedAt: instant,
});
export type CertificateView = z.infer<typeof certificateView>;

export const issueCertificateInput = z.strictObject({ caseId, groupId, kind: z.enum(certificateKinds) });
export const revokeCertificateInput = z.strictObject({ certificateId, reason: line(300) });
