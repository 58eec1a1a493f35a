import { z } from 'zod';
import { rulesOfCertificates, setCertificateRules } from '../../../db/repositories/certificates';
import {
  caseCertificatesView,
  certificateRules,
  certificatesOfCaseInput,
  certificateView,
  getCertificateInput,
  issueCertificateInput,
  revokeCertificateInput,
} from '../../../shared/contract/certificates.contract';
import { certificateId, nothing } from '../../../shared/contract/primitives';
import { command, query, router } from '../../core/procedure';
import {
  caseCertificatesOf,
  certificateViewOf,
  issueCertificate,
  revokeCertificate,
} from './certificates.service';

const read = { permission: 'groups.read' } as const;
const manage = { permission: 'groups.manage' } as const;
const ofCase = (input: { caseId: string }) => ({ kind: 'case', id: input.caseId }) as const;
const ofCertificate = (input: { certificateId: string }) =>
  ({ kind: 'certificate', id: input.certificateId }) as const;

export const certificatesRouter = router({
  ofCase: query({
    access: read,
    input: certificatesOfCaseInput,
    output: caseCertificatesView,
    audit: { action: 'certificates.read', subject: ofCase },
    run: ({ db }, input) => caseCertificatesOf(db, input.caseId),
  }),
  get: query({
    access: read,
    input: getCertificateInput,
    output: certificateView,
    audit: { action: 'certificates.read', subject: ofCertificate },
    run: ({ db }, input) => certificateViewOf(db, input.certificateId),
  }),
  issue: command({
    access: manage,
    input: issueCertificateInput,
    output: z.object({ certificateId }),
    audit: {
      action: 'certificates.issued',
      subject: (_input, output) => ofCertificate(output),
      fields: (input) => Object.keys(input),
    },
    run: issueCertificate,
  }),
  revoke: command({
    access: manage,
    input: revokeCertificateInput,
    output: nothing,
    audit: { action: 'certificates.revoked', subject: ofCertificate, fields: () => ['reason'] },
    run: (context, input) => {
      revokeCertificate(context, input);
      return {};
    },
  }),
  rules: query({
    access: read,
    input: nothing,
    output: certificateRules,
    audit: { none: 'what the office asks for; no case' },
    run: ({ db }) => rulesOfCertificates(db),
  }),
  setRules: command({
    access: { permission: 'settings.manage' },
    input: certificateRules,
    output: nothing,
    audit: {
      action: 'settings.updated',
      subject: () => ({ kind: 'office', id: 'office' }),
      fields: (input) => Object.keys(input),
    },
    run: ({ db }, input) => {
      setCertificateRules(db, input);
      return {};
    },
  }),
});
