import type { z } from 'zod';
import type { Reader } from '../../../db/connection/access';
import {
  attendedByGroup,
  certificatesOfCase,
  findCertificate,
  insertCertificate,
  insertCertificateRevocation,
  nextCertificateNumber,
  rulesOfCertificates,
} from '../../../db/repositories/certificates';
import { findCase, findPerson } from '../../../db/repositories/people';
import { standingTestsOf } from '../../../db/repositories/tests';
import { findUser, getOffice } from '../../../db/repositories/users';
import {
  certificateContent,
  type CaseCertificatesView,
  type CertificateContent,
  type CertificateRow,
  type CertificateView,
  type issueCertificateInput,
  type revokeCertificateInput,
} from '../../../shared/contract/certificates.contract';
import { caseId, certificateId, groupId, type CaseId } from '../../../shared/contract/primitives';
import { certificateLacks, certificateNumber } from '../../../shared/domain/certificates/certificates';
import { coverageOf, isHeard } from '../../../shared/domain/groups/coverage';
import { displayName } from '../../../shared/domain/people/name';
import { topicName } from '../../../shared/domain/sessions/topics';
import { AppError } from '../../../shared/errors';
import { certificateWords as words } from '../../../shared/words/certificateWords';
import { hearingsOf } from '../../core/coverage';
import { requireBasis } from '../../core/legalBasis';
import type { WriteContext } from '../../core/procedure';
import { required } from '../../core/refuse';

/** What happened in each of his groups. */
function workOf(db: Reader, id: CaseId) {
  const coverage = coverageOf(hearingsOf(db, { caseId: id }).get(id) ?? []);
  const heard = coverage.filter(isHeard).map(({ topic }) => topic);
  const hasExitTest = standingTestsOf(db, [id]).some(({ test }) => test.timePoint === 'end');
  const rules = rulesOfCertificates(db);
  return attendedByGroup(db, id).map((group) => {
    const facts = {
      sessions: group.sessions,
      attended: group.attended,
      topicsHeard: heard.length,
      hasExitTest,
    };
    return {
      ...group,
      heard,
      facts,
      lacks: {
        attendance: [...certificateLacks('attendance', rules, facts)],
        completion: [...certificateLacks('completion', rules, facts)],
      },
    };
  });
}

const rowOf = ({
  certificate,
  groupName,
  issuedByName,
  revocation,
}: NonNullable<ReturnType<typeof findCertificate>>): CertificateRow => ({
  certificateId: certificateId.parse(certificate.id),
  number: certificateNumber(certificate.year, certificate.number),
  kind: certificate.kind,
  groupName,
  issuedOn: certificate.issuedOn,
  issuedByName,
  revokedWhy: revocation?.reason ?? null,
});

/** His certificates, and what may be certified of each of his groups. @throws AppError `not-found` */
export function caseCertificatesOf(db: Reader, id: CaseId): CaseCertificatesView {
  required(findCase(db, id));
  return {
    rows: certificatesOfCase(db, id).map(rowOf),
    groups: workOf(db, id).map((group) => ({
      groupId: groupId.parse(group.groupId),
      name: group.name,
      facts: group.facts,
      lacks: group.lacks,
    })),
  };
}

/** One certificate as it was issued. @throws AppError `not-found` */
export function certificateViewOf(db: Reader, id: string): CertificateView {
  const found = required(findCertificate(db, id));
  return {
    ...rowOf(found),
    caseId: caseId.parse(found.certificate.caseId),
    content: certificateContent.parse(JSON.parse(found.certificate.content)),
    issuedAt: found.certificate.issuedAt,
  };
}

/**
 * Issues a certificate: its words are put together here, once, and stay. It says what he attended and heard; nothing of how
 * he is, and that it replaces no sanction (§6.2.8).
 *
 * @throws AppError `rule` (`certificate-lacks`, `no-basis`), `not-found`
 */
export function issueCertificate(
  { db, now, today, user, nextId }: WriteContext,
  input: z.output<typeof issueCertificateInput>,
): { certificateId: z.infer<typeof certificateId> } {
  const record = required(findCase(db, input.caseId));
  requireBasis(db, input.caseId);
  const work = required(workOf(db, input.caseId).find((group) => group.groupId === input.groupId) ?? null);
  const lacks = work.lacks[input.kind];
  if (lacks.length > 0) {
    throw new AppError('rule', {
      detail: { rule: 'certificate-lacks', article: '§6.9.1' },
      fields: { kind: `certificate-${lacks[0] ?? ''}` },
    });
  }
  const person = required(findPerson(db, record.personId));
  const signer = required(findUser(db, user.id));
  const year = Number(today.slice(0, 4));
  const number = nextCertificateNumber(db, year);
  const content: CertificateContent = {
    office: getOffice(db).name,
    number: certificateNumber(year, number),
    title: words.titles[input.kind],
    lines: [
      words.about(displayName(person), person.documentNumber),
      words.attended(work.attended, work.sessions, work.name, work.firstOn, work.lastOn),
      words.topics(work.heard.map(topicName)),
      ...(input.kind === 'completion' ? [words.completed] : []),
      words.issued(today),
    ],
    limits: words.limits,
    signer: signer.fullName,
    profession: signer.profession,
  };
  const id = certificateId.parse(nextId());
  insertCertificate(db, {
    id,
    year,
    number,
    ...input,
    content: JSON.stringify(content),
    issuedOn: today,
    issuedAt: now,
    issuedBy: user.id,
  });
  return { certificateId: id };
}

/** It holds no longer, and stays. @throws AppError `rule` (`certificate-revoked`), `not-found` */
export function revokeCertificate(
  { db, now, user }: WriteContext,
  input: z.output<typeof revokeCertificateInput>,
): void {
  const { revocation } = required(findCertificate(db, input.certificateId));
  if (revocation !== null) throw new AppError('rule', { detail: { rule: 'certificate-revoked' } });
  insertCertificateRevocation(db, { ...input, revokedAt: now, revokedBy: user.id });
}
