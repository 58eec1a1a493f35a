import type { z } from 'zod';
import {
  lastStateChange,
  stateChangesOf,
  type StateChangeRecord,
} from '../../../../db/repositories/caseStates';
import { basesOfCase } from '../../../../db/repositories/ficha';
import { findCase } from '../../../../db/repositories/people';
import { openTask } from '../../../../db/repositories/tasks';
import type { correctInput, MoveInput, StateView } from '../../../../shared/contract/caseStates.contract';
import type { CaseId } from '../../../../shared/contract/primitives';
import { moveAfterWithdrawal, moveProblems, pathProblem } from '../../../../shared/domain/cases/moves';
import { correctionOf, movesFor, type ChangeReason } from '../../../../shared/domain/cases/states';
import { noBasisProblem } from '../../../../shared/domain/intake/bases';
import { summonsProblems } from '../../../../shared/domain/cases/summons';
import { AppError, type FieldProblems } from '../../../../shared/errors';
import { changeState } from '../../../core/caseMoves';
import { finishDraft } from '../../../core/ownDrafts';
import type { ReadContext, WriteContext } from '../../../core/procedure';
import { conflict, requireFields, required } from '../../../core/refuse';
import { requirePlan } from '../../../core/taskPlans';

type Change = StateView['changes'][number];

const summonsOf = (change: StateChangeRecord): Change['summons'] =>
  change.summonsMeans === null
    ? null
    : {
        means: change.summonsMeans,
        sentOn: change.summonsSentOn ?? '',
        receipt: change.summonsReceipt ?? '',
        forDay: change.summonsForDay ?? '',
        forTime: change.summonsForTime ?? '',
      };

const lastOf = (change: StateChangeRecord | null) =>
  change === null ? null : { from: change.fromState, to: change.toState, act: change.act };

/** Where a case stands, how it came there and where whoever asks may move it. @throws AppError `not-found` */
export function stateViewOf({ db, user }: ReadContext, caseId: CaseId): StateView {
  const record = required(findCase(db, caseId));
  const changes = stateChangesOf(db, caseId);
  const last = changes.at(-1)?.change ?? null;
  const moves = movesFor(record.state, user.role);
  const hasBasis = noBasisProblem(basesOfCase(db, caseId).map(({ basis }) => basis)) === null;
  return {
    state: record.state,
    openedOn: record.openedOn,
    number: last?.number ?? 0,
    moves,
    proposed: moveAfterWithdrawal(hasBasis, moves),
    correction: correctionOf(lastOf(last), user.role),
    changes: changes.map(({ change, byName }) => ({
      number: change.number,
      from: change.fromState,
      to: change.toState,
      act: change.act,
      // The column has no CHECK: the list of reasons may grow, old changes keep theirs.
      reason: change.reason as ChangeReason,
      note: change.note,
      occurredOn: change.occurredOn,
      recordedAt: change.recordedAt,
      byName,
      summons: summonsOf(change),
    })),
  };
}

/** Somebody else may have moved it while the form was being filled in. */
const requireNext = ({ db }: Pick<WriteContext, 'db'>, caseId: CaseId, number: number): void => {
  if (number !== (lastStateChange(db, caseId)?.number ?? 0) + 1) throw conflict('newer-version');
};

const under = (prefix: string, problems: FieldProblems): FieldProblems =>
  Object.fromEntries(Object.entries(problems).map(([name, code]) => [`${prefix}.${name}`, code]));

/**
 * Moves a case by hand, with a reason and a day; a summons with its proof. Who did not come can be given to somebody to
 * summon again, in the same act.
 *
 * @throws AppError `not-found`; `conflict` (`newer-version`); `rule` (`no-path`, `path-of-others`); `invalid` with the
 * fields
 */
export function moveCase(context: WriteContext, input: MoveInput): { number: number } {
  const { db, now, today, user, nextId } = context;
  const record = required(findCase(db, input.caseId));
  requireNext(context, input.caseId, input.number);
  const wrongPath = pathProblem({ from: record.state, to: input.to, role: user.role });
  if (wrongPath !== null)
    throw new AppError('rule', { detail: { rule: wrongPath }, fields: { to: wrongPath } });
  const { summons, summonAgain } = input;
  requireFields({
    ...moveProblems({ ...input, hasSummons: summons !== null }, { openedOn: record.openedOn, today }),
    ...(summons === null ? {} : under('summons', summonsProblems(summons, today))),
    ...(summonAgain !== null && input.to !== 'no-show' ? { summonAgain: 'invalid' } : {}),
  });
  const number = changeState(context, { ...input, from: record.state, act: 'move' });
  if (summonAgain !== null) {
    requirePlan(context, 'summon', summonAgain, 'summonAgain.');
    openTask(db, {
      id: nextId(),
      caseId: input.caseId,
      kind: 'summon',
      title: '',
      ...summonAgain,
      createdAt: now,
      createdBy: user.id,
    });
  }
  finishDraft(context, 'case-move', input.caseId);
  return { number };
}

/**
 * Takes the last move back: a change of its own, with the reason why it was a mistake.
 *
 * @throws AppError `not-found`; `conflict` (`newer-version`); `rule` (`no-correction`)
 */
export function correctMove(
  context: WriteContext,
  { caseId, number, note }: z.output<typeof correctInput>,
): { number: number } {
  const { db, today, user } = context;
  const record = required(findCase(db, caseId));
  requireNext(context, caseId, number);
  const to = correctionOf(lastOf(lastStateChange(db, caseId)), user.role);
  if (to === null) throw new AppError('rule', { detail: { rule: 'no-correction' } });
  return {
    number: changeState(context, {
      caseId,
      from: record.state,
      to,
      act: 'correction',
      reason: 'mistake',
      note,
      occurredOn: today,
    }),
  };
}
