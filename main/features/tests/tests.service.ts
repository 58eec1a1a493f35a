import type { z } from 'zod';
import { findCase } from '../../../db/repositories/people';
import {
  findTest,
  insertAnnulment,
  insertTest,
  testsOfCase,
  type FoundTest,
} from '../../../db/repositories/tests';
import type {
  annulTestInput,
  RecordTestInput,
  TestHead,
  TestResults,
  TestView,
} from '../../../shared/contract/tests.contract';
import {
  applicationId,
  caseId as caseIdOf,
  type ApplicationId,
  type CaseId,
} from '../../../shared/contract/primitives';
import { pastDayProblem } from '../../../shared/domain/evaluation/sections';
import { optionsOf } from '../../../shared/domain/tests/instrument';
import { requireHasCome } from '../../core/arrival';
import { requireBasis } from '../../core/legalBasis';
import { finishDraft } from '../../core/ownDrafts';
import type { ReadContext, WriteContext } from '../../core/procedure';
import { conflict, requireField, required } from '../../core/refuse';
import { versionsIn, type VersionOf } from './instruments.service';
import {
  bodyOf,
  changeRows,
  nameOf,
  numberOf,
  outcomeOf,
  requireApplicable,
  resultRows,
  type ReadTest,
} from './outcomes';

type Db = ReadContext['db'];

const annulledOf = ({ annulment, annulledByName }: FoundTest) =>
  annulment === null ? null : { reason: annulment.reason, at: annulment.at, byName: annulledByName ?? '' };

const readTest = (found: FoundTest): ReadTest => ({
  id: found.test.id,
  respondent: found.test.respondent,
  timePoint: found.test.timePoint,
  appliedOn: found.test.appliedOn,
  body: bodyOf(JSON.parse(found.test.body)),
  annulled: annulledOf(found),
});

const headOf = (found: FoundTest, versionOf: VersionOf): TestHead => {
  const { test, recordedByName } = found;
  const body = bodyOf(JSON.parse(test.body));
  return {
    applicationId: applicationId.parse(test.id),
    name: nameOf(body, versionOf),
    versionId: body.kind === 'scored' ? body.versionId : null,
    versionNumber: numberOf(body, versionOf),
    respondent: test.respondent,
    timePoint: test.timePoint,
    appliedOn: test.appliedOn,
    means: test.means,
    recordedAt: test.recordedAt,
    recordedByName,
    annulled: annulledOf(found),
  };
};

/** That tests were applied in a case, the latest first. @throws AppError `not-found`, `damaged` */
export function testHeadsOf(db: Db, caseId: CaseId): TestHead[] {
  required(findCase(db, caseId));
  const versionOf = versionsIn(db);
  return testsOfCase(db, caseId)
    .map((found) => headOf(found, versionOf))
    .reverse();
}

/** What the tests of a case gave and what changed (§6.9.1). @throws AppError `not-found`, `damaged` */
export function resultsOf(db: Db, caseId: CaseId): TestResults {
  required(findCase(db, caseId));
  const versionOf = versionsIn(db);
  const tests = testsOfCase(db, caseId).map(readTest);
  return { rows: resultRows(tests, versionOf), changes: changeRows(tests, versionOf) };
}

/** One applied test with its answers. @throws AppError `not-found`, `damaged` */
export function testViewOf(db: Db, id: ApplicationId): TestView {
  const found = required(findTest(db, id));
  const { code } = required(findCase(db, found.test.caseId));
  const versionOf = versionsIn(db);
  const body = bodyOf(JSON.parse(found.test.body));
  return {
    ...headOf(found, versionOf),
    caseId: caseIdOf.parse(found.test.caseId),
    caseCode: code,
    outcome: outcomeOf(body, versionOf),
    answers: body.kind === 'outside' ? null : answeredItems(body.versionId, body.answers, versionOf),
  };
}

function answeredItems(
  versionId: string,
  answers: readonly (number | null)[],
  versionOf: VersionOf,
): NonNullable<TestView['answers']> {
  const { content } = versionOf(versionId);
  return content.items.map((item, at) => {
    const value = answers[at] ?? null;
    const label = optionsOf(content, item).find((option) => option.value === value)?.label ?? null;
    return { text: item.text, reverse: item.reverse, value, label };
  });
}

/**
 * Keeps a test as it was applied, for good (§6.4.3 at the entry).
 *
 * @throws AppError `not-found`; `invalid` for a day to come; `rule`: `no-basis`, `not-here-yet`, and those of
 * `requireApplicable`
 */
export function recordTest(context: WriteContext, input: RecordTestInput): { applicationId: ApplicationId } {
  const { db, now, today, user, nextId } = context;
  const { caseId, respondent, timePoint, appliedOn, test } = input;
  required(findCase(db, caseId));
  requireBasis(db, caseId);
  requireHasCome(db, caseId);
  requireField('appliedOn', pastDayProblem(appliedOn, today));
  requireApplicable(testsOfCase(db, caseId).map(readTest), input, versionsIn(db));
  const id = applicationId.parse(nextId());
  insertTest(db, {
    id,
    caseId,
    versionId: test.kind === 'scored' ? test.versionId : null,
    respondent,
    timePoint,
    means: test.kind === 'scored' ? test.means : 'outside',
    appliedOn,
    body: JSON.stringify(test),
    recordedAt: now,
    recordedBy: user.id,
  });
  finishDraft(context, test.kind === 'scored' ? 'test' : 'outside-test', caseId);
  return { applicationId: id };
}

/** Says of a test that it does not hold, with the reason; it stays. @throws AppError `not-found`, `conflict` */
export function annulTest({ db, now, user }: WriteContext, input: z.output<typeof annulTestInput>): void {
  const { test, annulment } = required(findTest(db, input.applicationId));
  if (annulment !== null) throw conflict('already-annulled');
  insertAnnulment(db, {
    applicationId: test.id,
    caseId: test.caseId,
    reason: input.reason,
    at: now,
    byId: user.id,
  });
}
