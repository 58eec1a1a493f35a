import type { z } from 'zod';
import type { Reader } from '../../../db/connection/access';
import {
  findMakeUp,
  insertMakeUp,
  insertMakeUpRetraction,
  makeUpsOfCase,
  menOfGroups,
  treatedTopics,
} from '../../../db/repositories/coverage';
import { findGroup, findMember, groupsOfCase } from '../../../db/repositories/groups';
import { findCase } from '../../../db/repositories/people';
import { findUser } from '../../../db/repositories/users';
import type {
  CaseCoverageView,
  MatrixView,
  recordMakeUpInput,
  retractMakeUpInput,
  TopicCell,
} from '../../../shared/contract/coverage.contract';
import { caseId, groupId, makeUpId, type CaseId, type GroupId } from '../../../shared/contract/primitives';
import { pastDayProblem } from '../../../shared/domain/evaluation/sections';
import { coverageOf, type Hearing } from '../../../shared/domain/groups/coverage';
import { displayName } from '../../../shared/domain/people/name';
import { AppError } from '../../../shared/errors';
import { hearingsOf } from '../../core/coverage';
import { requireHasCome } from '../../core/arrival';
import { requireBasis } from '../../core/legalBasis';
import type { WriteContext } from '../../core/procedure';
import { requireField, required } from '../../core/refuse';

const cellsOf = (hearings: readonly Hearing[] | undefined, treated: ReadonlySet<number>): TopicCell[] =>
  coverageOf(hearings ?? []).map((cell) => ({ ...cell, treated: treated.has(cell.topic) }));

/** Topics treated by group. */
function treatedBy(db: Reader, id: GroupId | null): (groupIds: readonly string[]) => ReadonlySet<number> {
  const byGroup = new Map<string, number[]>();
  for (const { groupId: of, topic } of treatedTopics(db, id)) {
    const known = byGroup.get(of);
    if (known === undefined) byGroup.set(of, [topic]);
    else known.push(topic);
  }
  return (groupIds) => new Set(groupIds.flatMap((of) => byGroup.get(of) ?? []));
}

/** What each man of a group, or of every group, has heard of the thirteen topics (§6.4.8). @throws AppError `not-found` */
export function matrixOf(db: Reader, id: GroupId | null): MatrixView {
  const group = id === null ? null : required(findGroup(db, id));
  const hearings = hearingsOf(db, { groupId: id });
  const treated = treatedBy(db, id);
  const men = new Map<string, MatrixView['rows'][number] & { groupIds: string[] }>();
  for (const row of menOfGroups(db, id)) {
    const known = men.get(row.caseId);
    if (known === undefined) {
      men.set(row.caseId, {
        caseId: caseId.parse(row.caseId),
        code: row.code,
        fullName: displayName(row.person),
        groupNames: [row.groupName],
        groupIds: [row.groupId],
        joinedOn: row.joinedOn,
        cells: [],
      });
    } else {
      known.groupNames.push(row.groupName);
      known.groupIds.push(row.groupId);
    }
  }
  return {
    groupName: group?.name ?? null,
    rows: [...men.values()].map(({ groupIds, ...man }) => ({
      ...man,
      cells: cellsOf(hearings.get(man.caseId), treated(groupIds)),
    })),
  };
}

/** What one man has heard, and what was made up apart. @throws AppError `not-found` */
export function caseCoverageOf(db: Reader, id: CaseId): CaseCoverageView {
  required(findCase(db, id));
  const groups = groupsOfCase(db, id);
  const treated = treatedBy(db, null)(groups.map((group) => group.id));
  return {
    groups: groups.map((group) => ({ groupId: groupId.parse(group.id), name: group.name })),
    cells: cellsOf(hearingsOf(db, { caseId: id }).get(id), treated),
    makeUps: makeUpsOfCase(db, id).map(({ makeUp, groupName, givenByName, retraction }) => ({
      makeUpId: makeUpId.parse(makeUp.id),
      topic: makeUp.topic,
      madeOn: makeUp.madeOn,
      way: makeUp.way,
      groupName,
      givenByName,
      note: makeUp.note,
      retractedWhy: retraction?.reason ?? null,
    })),
  };
}

/**
 * Writes down that he made topics up, apart from a session of his group.
 *
 * @throws AppError `invalid` (`date-future`, `owner-inactive`), `rule` (`no-basis`, `not-here-yet`), `not-found`
 */
export function recordMakeUp(
  { db, now, today, user, nextId }: WriteContext,
  { topics, ...input }: z.output<typeof recordMakeUpInput>,
): { topics: number } {
  requireBasis(db, input.caseId);
  requireHasCome(db, input.caseId);
  required(findMember(db, input.groupId, input.caseId));
  requireField('madeOn', pastDayProblem(input.madeOn, today));
  const giver = required(findUser(db, input.givenBy));
  requireField('givenBy', giver.active ? null : 'owner-inactive');
  const chosen = [...new Set(topics)];
  for (const topic of chosen) {
    insertMakeUp(db, { id: nextId(), ...input, topic, recordedAt: now, recordedBy: user.id });
  }
  return { topics: chosen.length };
}

/** It was written down by mistake: it counts no longer, and stays. @throws AppError `rule` (`already-retracted`), `not-found` */
export function retractMakeUp(
  { db, now, user }: WriteContext,
  input: z.output<typeof retractMakeUpInput>,
): void {
  const { retraction } = required(findMakeUp(db, input.makeUpId));
  if (retraction !== null) throw new AppError('rule', { detail: { rule: 'make-up-retracted' } });
  insertMakeUpRetraction(db, { ...input, retractedAt: now, retractedBy: user.id });
}
