import {
  testBody,
  type ChangeRow,
  type ResultRow,
  type TestBody,
  type TestOutcome,
} from '../../../shared/contract/tests.contract';
import { versionId } from '../../../shared/contract/primitives';
import { changeOf, entryOf, inProcessOrder, laterThanEntry } from '../../../shared/domain/tests/change';
import type { Respondent, TimePoint } from '../../../shared/domain/tests/instrument';
import { answersProblem, scaleScores } from '../../../shared/domain/tests/scoring';
import { AppError } from '../../../shared/errors';
import { ruleBroken } from '../../core/refuse';
import type { VersionOf } from './instruments.service';

/** What tests of a man and of his partner have alike: how they are read, scored and compared. */

/** One applied test, wherever it is kept. */
export interface ReadTest {
  readonly id: string;
  readonly respondent: Respondent;
  readonly timePoint: TimePoint;
  readonly appliedOn: string;
  readonly body: TestBody;
  readonly annulled: { readonly reason: string; readonly at: string; readonly byName: string } | null;
}

/** What was kept of a test. @throws AppError `damaged` */
export function bodyOf(kept: unknown): TestBody {
  const read = testBody.safeParse(kept);
  if (!read.success) throw new AppError('damaged');
  return read.data;
}

export const nameOf = (body: TestBody, versionOf: VersionOf): string =>
  body.kind === 'outside' ? body.name : versionOf(body.versionId).name;

export const numberOf = (body: TestBody, versionOf: VersionOf): number | null =>
  body.kind === 'outside' ? null : versionOf(body.versionId).number;

/** What a test gave: its scales, or what a professional wrote down. @throws AppError `damaged` */
export function outcomeOf(body: TestBody, versionOf: VersionOf): TestOutcome {
  if (body.kind === 'outside') return body;
  const { content } = versionOf(body.versionId);
  return {
    kind: 'scored',
    versionId: body.versionId,
    items: content.items.length,
    missing: body.answers.filter((answer) => answer === null).length,
    scales: scaleScores(content, body.answers),
  };
}

/** Tests in the order of the process, each with what it gave. */
export const resultRows = (tests: readonly ReadTest[], versionOf: VersionOf): ResultRow[] =>
  inProcessOrder(tests).map(({ id, respondent, timePoint, appliedOn, body, annulled }) => ({
    id,
    name: nameOf(body, versionOf),
    versionId: body.kind === 'scored' ? body.versionId : null,
    versionNumber: numberOf(body, versionOf),
    respondent,
    timePoint,
    appliedOn,
    annulled,
    outcome: outcomeOf(body, versionOf),
  }));

/** Tests that hold, by the version and by who answered: only those are compared. */
export function comparable(tests: readonly ReadTest[]) {
  const groups = new Map<string, (ReadTest & { readonly body: Extract<TestBody, { kind: 'scored' }> })[]>();
  for (const test of tests) {
    const { body } = test;
    if (test.annulled !== null || body.kind !== 'scored') continue;
    const key = `${body.versionId}|${test.respondent}`;
    groups.set(key, [...(groups.get(key) ?? []), { ...test, body }]);
  }
  return [...groups.values()];
}

/** The change from the entry test to each later one of the same version (§6.9.1), and no word of what it means. */
export function changeRows(tests: readonly ReadTest[], versionOf: VersionOf): ChangeRow[] {
  return comparable(tests).flatMap((alike) => {
    const entry = entryOf(alike);
    if (entry === null) return [];
    const { name, number, content } = versionOf(entry.body.versionId);
    const before = scaleScores(content, entry.body.answers);
    return laterThanEntry(alike).map((later) => ({
      versionId: versionId.parse(entry.body.versionId),
      name,
      versionNumber: number,
      respondent: entry.respondent,
      entry: { timePoint: entry.timePoint, appliedOn: entry.appliedOn },
      later: { timePoint: later.timePoint, appliedOn: later.appliedOn },
      scales: scaleScores(content, later.body.answers).map((scale, at) => {
        const first = before[at]?.score ?? null;
        return {
          name: scale.name,
          lowest: scale.lowest,
          highest: scale.highest,
          entry: first,
          later: scale.score,
          change: changeOf(first, scale.score),
        };
      }),
    }));
  });
}

/**
 * Goes on when the answers are of that version and it is for that moment and that person, and the same instrument was
 * not applied then already.
 *
 * @throws AppError `rule`: `not-for-respondent`, `not-for-point`, `answers-shape`, `nothing-answered`, `already-applied`
 */
export function requireApplicable(
  tests: readonly ReadTest[],
  given: { readonly respondent: Respondent; readonly timePoint: TimePoint; readonly test: TestBody },
  versionOf: VersionOf,
): void {
  const { respondent, timePoint, test } = given;
  if (test.kind === 'outside') return;
  const { instrumentId, content } = versionOf(test.versionId);
  const problem = answersProblem(content, test.answers, given);
  if (problem !== null)
    throw ruleBroken(problem, problem.field === 'answers' ? 'test.answers' : problem.field);
  const again = tests.some(
    ({ body, annulled, ...known }) =>
      annulled === null &&
      body.kind === 'scored' &&
      known.respondent === respondent &&
      known.timePoint === timePoint &&
      versionOf(body.versionId).instrumentId === instrumentId,
  );
  if (again) throw ruleBroken({ rule: 'already-applied', article: '§6.9.1' }, 'timePoint');
}
