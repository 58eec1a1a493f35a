import { insertStateChange, lastStateChange, type StateChangeRecord } from '../../db/repositories/caseStates';
import type { CaseState, ChangeReason, StateAct } from '../../shared/domain/cases/states';
import type { Summons } from '../../shared/domain/cases/summons';
import type { WriteContext } from './procedure';

interface StateChange {
  readonly caseId: string;
  readonly from: CaseState;
  readonly to: CaseState;
  readonly act: StateAct;
  readonly reason: ChangeReason;
  readonly note: string;
  readonly occurredOn: string;
  /** The decision in force that entails it; none for every other act. */
  readonly decisionId?: string;
  readonly summons?: (Summons & { readonly forTime: string }) | null;
}

/**
 * Writes the next change of a case's state; the rules of who and when are the caller's. The database holds to the paths
 * of docs/state-machine.md whatever the caller thinks.
 *
 * @returns the number of the change
 */
export function changeState(
  { db, now, user }: Pick<WriteContext, 'db' | 'now' | 'user'>,
  { caseId, from, to, act, reason, note, occurredOn, summons = null, decisionId }: StateChange,
): number {
  const number = (lastStateChange(db, caseId)?.number ?? 0) + 1;
  const record: StateChangeRecord = {
    caseId,
    number,
    fromState: from,
    toState: to,
    act,
    reason,
    note,
    occurredOn,
    summonsMeans: summons?.means ?? null,
    summonsSentOn: summons?.sentOn ?? null,
    summonsReceipt: summons?.receipt ?? null,
    summonsForDay: summons?.forDay ?? null,
    summonsForTime: summons?.forTime ?? null,
    recordedAt: now,
    recordedBy: user.id,
    decisionId: decisionId ?? null,
  };
  insertStateChange(db, record);
  return number;
}
