import { z } from 'zod';
import { findCase } from '../../../db/repositories/people';
import {
  insertPartnerTest,
  partnerTestsOfCase,
  type FoundPartnerTest,
  type PartnerTestRecord,
} from '../../../db/repositories/tests';
import {
  recordPartnerTestInput,
  type annulPartnerTestInput,
  type PartnerTests,
} from '../../../shared/contract/tests.contract';
import { line, partnerTestId, type CaseId } from '../../../shared/contract/primitives';
import { pastDayProblem } from '../../../shared/domain/evaluation/sections';
import { AppError } from '../../../shared/errors';
import { requireHasCome } from '../../core/arrival';
import { requireBasis } from '../../core/legalBasis';
import { finishDraft } from '../../core/ownDrafts';
import type { ReadContext, WriteContext } from '../../core/procedure';
import { conflict, requireField, required } from '../../core/refuse';
import { versionsIn } from './instruments.service';
import { changeRows, requireApplicable, resultRows, type ReadTest } from './outcomes';

/**
 * What his partner answered. It lies in a table of its own, all of it sealed with the key of psychology and social work:
 * no question about the tests of a man can meet it, and none of his documents is made from here.
 */

const kept = z.discriminatedUnion('kind', [
  recordPartnerTestInput.omit({ caseId: true }).extend({ kind: z.literal('test') }),
  z.strictObject({ kind: z.literal('annulment'), reason: line(300) }),
]);
type Kept = z.output<typeof kept>;

/** Binds what is sealed to its row: in another case, of another hand or about another test it does not open. */
const place = ({ id, caseId, annuls, authorId }: Omit<PartnerTestRecord, 'detailSealed'>): string =>
  ['partner_tests', 'detail', id, caseId, annuls ?? '', authorId].join('|');

interface Opened {
  readonly found: FoundPartnerTest;
  readonly detail: Kept;
}

/** @throws AppError `damaged` */
function opened(context: Pick<ReadContext<'protected'>, 'db' | 'unseal'>, caseId: string): Opened[] {
  return partnerTestsOfCase(context.db, caseId).map((found) => {
    const text = context.unseal('protected', found.test.detailSealed, place(found.test));
    const detail = kept.safeParse(JSON.parse(text));
    if (!detail.success) throw new AppError('damaged');
    return { found, detail: detail.data };
  });
}

function readTests(rows: readonly Opened[]): (ReadTest & { readonly recordedByName: string })[] {
  const annulled = new Map(
    rows.flatMap(({ found, detail }) =>
      detail.kind === 'annulment' && found.test.annuls !== null
        ? [
            [
              found.test.annuls,
              { reason: detail.reason, at: found.test.recordedAt, byName: found.authorName },
            ] as const,
          ]
        : [],
    ),
  );
  return rows.flatMap(({ found, detail }) =>
    detail.kind === 'test'
      ? [
          {
            id: found.test.id,
            respondent: 'partner' as const,
            timePoint: detail.timePoint,
            appliedOn: detail.appliedOn,
            body: detail.test,
            annulled: annulled.get(found.test.id) ?? null,
            recordedByName: found.authorName,
          },
        ]
      : [],
  );
}

/** What his partner answered and what changed in it. @throws AppError `not-found`, `damaged` */
export function partnerTestsOf(context: ReadContext<'protected'>, caseId: CaseId): PartnerTests {
  const { code } = required(findCase(context.db, caseId));
  const tests = readTests(opened(context, caseId));
  const versionOf = versionsIn(context.db);
  const names = new Map(tests.map(({ id, recordedByName }) => [id, recordedByName]));
  return {
    caseCode: code,
    rows: resultRows(tests, versionOf).map((row) => ({ ...row, recordedByName: names.get(row.id) ?? '' })),
    changes: changeRows(tests, versionOf),
  };
}

function keep(
  context: WriteContext<'protected'>,
  row: Pick<PartnerTestRecord, 'caseId' | 'annuls'>,
  detail: Kept,
): { partnerTestId: z.infer<typeof partnerTestId> } {
  const { db, now, user, nextId, seal } = context;
  const id = partnerTestId.parse(nextId());
  const record = { id, ...row, recordedAt: now, authorId: user.id };
  insertPartnerTest(db, {
    ...record,
    detailSealed: seal('protected', JSON.stringify(detail), place(record)),
  });
  return { partnerTestId: id };
}

/**
 * Keeps what his partner answered, for good.
 *
 * @throws AppError `not-found`; `invalid` for a day to come; `rule`: `no-basis`, `not-here-yet`, and those of
 * `requireApplicable`
 */
export function recordPartnerTest(
  context: WriteContext<'protected'>,
  input: z.output<typeof recordPartnerTestInput>,
): { partnerTestId: z.infer<typeof partnerTestId> } {
  const { db, today } = context;
  const { caseId, ...given } = input;
  required(findCase(db, caseId));
  requireBasis(db, caseId);
  requireHasCome(db, caseId);
  requireField('appliedOn', pastDayProblem(given.appliedOn, today));
  const before = readTests(opened(context, caseId));
  requireApplicable(before, { ...given, respondent: 'partner' }, versionsIn(db));
  finishDraft(context, given.test.kind === 'scored' ? 'partner-test' : 'partner-outside-test', caseId);
  return keep(context, { caseId, annuls: null }, { kind: 'test', ...given });
}

/** Says of a partner's test that it does not hold, with the reason; it stays. @throws AppError `not-found`, `conflict` */
export function annulPartnerTest(
  context: WriteContext<'protected'>,
  input: z.output<typeof annulPartnerTestInput>,
  caseId: string,
): void {
  const test = readTests(opened(context, caseId)).find(({ id }) => id === input.partnerTestId);
  if (test === undefined) throw new AppError('not-found');
  if (test.annulled !== null) throw conflict('already-annulled');
  keep(context, { caseId, annuls: test.id }, { kind: 'annulment', reason: input.reason });
}
