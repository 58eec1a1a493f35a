import type { FieldProblems } from '../../errors';
import { roleMay, type Role } from '../../permissions';
import { pathBetween, reasonsOf, type CaseState, type MoveReason } from './states';

export interface MovePath {
  readonly from: CaseState;
  readonly to: CaseState;
  readonly role: Role;
}

/** Why a case cannot be moved so by this role, or null (docs/state-machine.md). */
export const pathProblem = ({ from, to, role }: MovePath): 'no-path' | 'path-of-others' | null => {
  const path = pathBetween(from, to, 'move');
  if (path === null) return 'no-path';
  return roleMay(role, path.permission) ? null : 'path-of-others';
};

export interface ProposedMove {
  readonly to: CaseState;
  readonly reason: MoveReason;
}

/**
 * The move that a consent taken back proposes, or null: with nothing else to stand on, the office does not work with him
 * any more. A person makes it, or not: he may have another basis soon, or somebody may have to be protected first.
 * @param moves where whoever asks may move the case
 */
export const moveAfterWithdrawal = (hasBasis: boolean, moves: readonly CaseState[]): ProposedMove | null =>
  !hasBasis && moves.includes('withdrew') ? { to: 'withdrew', reason: 'consent-withdrawn' } : null;

export interface MoveWords {
  readonly to: CaseState;
  readonly reason: MoveReason;
  readonly note: string;
  readonly occurredOn: string;
  readonly hasSummons: boolean;
}

/**
 * The day on which something happened to the case: not one to come, not before the case was opened. A clock that was
 * set back must not stop the work: today is always a day.
 */
export const changeDayProblem = (
  day: string,
  { openedOn, today }: { readonly openedOn: string; readonly today: string },
): 'date-future' | 'before-opening' | null => {
  if (day > today) return 'date-future';
  return day < openedOn && day !== today ? 'before-opening' : null;
};

/** What a move lacks, by field: a reason of the list for where it leads, words for «other», a summons its proof. */
export const moveProblems = (
  move: MoveWords,
  days: { readonly openedOn: string; readonly today: string },
): FieldProblems => {
  const day = changeDayProblem(move.occurredOn, days);
  return {
    ...(reasonsOf(move.to).includes(move.reason) ? {} : { reason: 'invalid' }),
    ...(move.reason === 'other' && move.note.trim() === '' ? { note: 'required' } : {}),
    ...(day === null ? {} : { occurredOn: day }),
    ...((move.to === 'summoned') === move.hasSummons ? {} : { summons: 'required' }),
  };
};
