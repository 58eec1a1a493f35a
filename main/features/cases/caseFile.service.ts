import { z } from 'zod';
import type { Reader } from '../../../db/connection/access';
import { standingElsewhere, standingNotices, type StandingRecord } from '../../../db/repositories/notices';
import { basesOfCase, latestStep } from '../../../db/repositories/ficha';
import { findCaseFile, type ConsentRecord } from '../../../db/repositories/people';
import { referralOf, type ReferralRecord } from '../../../db/repositories/referrals';
import { openTasksOfCase } from '../../../db/repositories/tasks';
import { accountsOfOffice, oldestUnsignedNote, otherCasesOf } from '../../../db/repositories/timeline';
import { personalContent } from '../../../shared/contract/ficha.contract';
import type { CaseFile } from '../../../shared/contract/cases.contract';
import type { StandingNotice } from '../../../shared/contract/notices.contract';
import {
  caseId,
  day,
  noticeId,
  personId,
  taskId,
  userId,
  type CaseId,
} from '../../../shared/contract/primitives';
import { noticeOrder } from '../../../shared/domain/evaluation/notices';
import { noBasisProblem } from '../../../shared/domain/intake/bases';
import { displayName } from '../../../shared/domain/people/name';
import { AppError } from '../../../shared/errors';
import { holdOf } from '../../core/hold';
import { hasComeTo } from '../../core/arrival';
import { optionLabel } from '../../core/pickLists';
import type { ReadContext } from '../../core/procedure';
import { required } from '../../core/refuse';
import { taskRowOf } from '../../core/taskRows';
import { teamOf } from './team.service';
import { kindsFor, latestRows } from './timeline/timeline.service';

/** As many rows of the history as the summary shows. */
const latestCount = 6;

/** Of what the form says of him, his estimated age. @throws AppError `damaged`: no Resguardo wrote it so */
function estimateOf(db: Reader, { id, personId: of }: { readonly id: string; readonly personId: string }) {
  const personal = latestStep(db, 'personal', { caseId: id, personId: of });
  if (personal === null) return { estimatedAge: null, estimatedOn: null };
  const read = estimate.safeParse(JSON.parse(personal.facts));
  if (!read.success) throw new AppError('damaged');
  return read.data;
}
// The step holds far more, and a strict schema would refuse it: what is not asked for here is left aside.
const estimate = z.object({
  estimatedAge: personalContent.shape.estimatedAge,
  estimatedOn: day.nullable(),
});

const noticesBesideName = (standing: readonly StandingRecord[]): StandingNotice[] =>
  standing
    .map(({ notice, dueOn, taskClosedAt, ownerName }) => ({
      noticeId: noticeId.parse(notice.id),
      kind: notice.kind,
      raisedAt: notice.raisedAt,
      taskId: taskId.parse(notice.taskId),
      dueOn,
      ownerName,
      taskClosed: taskClosedAt !== null,
    }))
    .sort((left, right) => noticeOrder(left.kind, right.kind));

const consentOf = (
  consent: ConsentRecord,
  nameOf: (userId: string) => string,
): NonNullable<CaseFile['consent']> => ({
  outcome: 'given',
  kind: consent.kind,
  givenOn: consent.givenOn,
  informedByName: nameOf(consent.informedBy),
  how: consent.how,
  textVersion: consent.textVersion,
  recordedAt: consent.recordedAt,
});

const referralRecordOf = (
  db: Reader,
  { origin, receivedBy, institution, document, documentOn, receivedOn }: ReferralRecord,
  nameOf: (userId: string) => string,
): NonNullable<CaseFile['referral']> => ({
  origin: optionLabel(db, 'entry-way', origin),
  institution,
  document,
  documentOn,
  receivedOn,
  receivedByName: nameOf(receivedBy),
});

/**
 * The head of a case: who he is, where he stands, what has to be done and what was done last. Of a note and of an
 * evaluation it carries the fact and the day; the whole history and every text are behind procedures of their own.
 *
 * @throws AppError `not-found`
 */
export function caseFileOf({ db, user, today }: ReadContext, id: CaseId): CaseFile {
  const { case: record, person, consent } = required(findCaseFile(db, id));

  const accounts = accountsOfOffice(db);
  const nameOf = (account: string): string => accounts.get(account)?.fullName ?? '';
  const referral = referralOf(db, id);
  const latest = latestRows({ db, nameOf }, id, kindsFor(user.role), latestCount);
  const hasBasis = noBasisProblem(basesOfCase(db, id).map(({ basis }) => basis)) === null;
  return {
    caseId: caseId.parse(record.id),
    code: record.code,
    state: record.state,
    openedOn: record.openedOn,
    responsible: { id: userId.parse(record.responsibleId), fullName: nameOf(record.responsibleId) },
    team: teamOf(db, id, accounts),
    condition: record.condition,
    entryWay: optionLabel(db, 'entry-way', record.entryWay),
    institutionNumber: record.institutionNumber,
    reason: record.reason,
    person: {
      id: personId.parse(person.id),
      fullName: displayName(person),
      documentKind: person.documentKind,
      documentNumber: person.documentNumber,
      birthDate: person.birthDate,
      ...estimateOf(db, record),
      phone: person.phone,
      safeContact: person.safeContact,
    },
    legalBasis: record.legalBasis,
    hasCome: hasComeTo(db, id),
    referral: referral === null ? null : referralRecordOf(db, referral, nameOf),
    hasBasis,
    hold: holdOf(db, id),
    consent: consent === null ? null : consentOf(consent, nameOf),
    notices: noticesBesideName(standingNotices(db, id)),
    noticesElsewhere: noticesBesideName(standingElsewhere(db, id)),
    otherCases: otherCasesOf(db, id).map((other) => ({ ...other, caseId: caseId.parse(other.id) })),
    openTasks: openTasksOfCase(db, id).map((found) => taskRowOf(found, today)),
    unsignedNoteOn: oldestUnsignedNote(db, id),
    has: { notes: latest.has('note'), groups: latest.has('session') || latest.has('joined-group') },
    latest: latest.rows,
  };
}
