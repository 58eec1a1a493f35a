import { findGroup } from '../../../db/repositories/groups';
import { isRestricted } from '../../../db/repositories/rights';
import { everMembersOf, menOfGroup, standingTestsOf } from '../../../db/repositories/tests';
import type { GroupTests } from '../../../shared/contract/tests.contract';
import { caseId, versionId, type GroupId } from '../../../shared/contract/primitives';
import { displayName } from '../../../shared/domain/people/name';
import {
  entryOf,
  groupChange,
  inProcessOrder,
  laterThanEntry,
  type PairOfScores,
} from '../../../shared/domain/tests/change';
import { rangeOf, timePoints, type TimePoint } from '../../../shared/domain/tests/instrument';
import { scaleScore } from '../../../shared/domain/tests/scoring';
import type { ReadContext } from '../../core/procedure';
import { required } from '../../core/refuse';
import { versionsIn, type VersionOf } from './instruments.service';
import { bodyOf } from './outcomes';

type Db = ReadContext['db'];

interface Answered {
  readonly caseId: string;
  readonly timePoint: TimePoint;
  readonly appliedOn: string;
  readonly answers: readonly (number | null)[];
}

/** What one man has at the entry and at a later point, scale by scale. */
function pairOf(
  content: ReturnType<VersionOf>['content'],
  scale: ReturnType<VersionOf>['content']['scales'][number],
  his: readonly Answered[],
  point: TimePoint,
): PairOfScores {
  const scoreIn = (test: Answered | null | undefined) =>
    test === null || test === undefined ? 'no-test' : scaleScore(content, scale, test.answers).score;
  return {
    entry: scoreIn(entryOf(his)),
    later: scoreIn(laterThanEntry(his).find(({ timePoint }) => timePoint === point)),
  };
}

/** The change of a group in one version, for each later point at which anybody answered. */
function changesIn(
  id: string,
  answered: readonly Answered[],
  members: readonly string[],
  versionOf: VersionOf,
): GroupTests['changes'] {
  const { name, number, content } = versionOf(id);
  const points = timePoints.filter((point) =>
    laterThanEntry(answered).some(({ timePoint }) => timePoint === point),
  );
  return points.map((point) => ({
    versionId: versionId.parse(id),
    name,
    versionNumber: number,
    timePoint: point,
    scales: content.scales.map((scale) => {
      const range = rangeOf(content, scale);
      const pairs = members.map((member) =>
        pairOf(
          content,
          scale,
          answered.filter((one) => one.caseId === member),
          point,
        ),
      );
      return { name: scale.name, ...range, ...groupChange(pairs, range) };
    }),
  }));
}

/**
 * Who of a group has an entry test and who lacks it (§6.4.3), and the change of those who belong or belonged to it: of
 * several together, never of one.
 *
 * @throws AppError `not-found`, `damaged`
 */
export function groupTestsOf(db: Db, id: GroupId): GroupTests {
  const group = required(findGroup(db, id));
  // Whose processing is restricted is counted nowhere, and not said to lack what is not looked at.
  const men = menOfGroup(db, id).filter((man) => !isRestricted(db, man.caseId));
  const members = everMembersOf(db, id).filter((member) => !isRestricted(db, member));
  const tests = standingTestsOf(db, members);
  const versionOf = versionsIn(db);
  const byVersion = new Map<string, Answered[]>();
  for (const { test } of tests) {
    const body = bodyOf(JSON.parse(test.body));
    if (body.kind !== 'scored') continue;
    const { caseId: ofCase, timePoint, appliedOn } = test;
    const known = byVersion.get(body.versionId) ?? [];
    byVersion.set(body.versionId, [
      ...known,
      { caseId: ofCase, timePoint, appliedOn, answers: body.answers },
    ]);
  }
  return {
    groupName: group.name,
    men: men.map((man) => {
      const his = tests.flatMap(({ test }) => (test.caseId === man.caseId ? [test] : []));
      const latest = inProcessOrder(his).at(-1) ?? null;
      return {
        caseId: caseId.parse(man.caseId),
        code: man.code,
        fullName: displayName(man.person),
        joinedOn: man.joinedOn,
        entryOn: entryOf(his)?.appliedOn ?? null,
        latest: latest === null ? null : { timePoint: latest.timePoint, appliedOn: latest.appliedOn },
      };
    }),
    changes: [...byVersion].flatMap(([version, answered]) =>
      changesIn(version, answered, members, versionOf),
    ),
  };
}
