import type { Reader } from '../../../../db/connection/access';
import { stateChangesOf } from '../../../../db/repositories/caseStates';
import type { TimelineRow } from '../../../../shared/contract/cases.contract';
import type { CaseId } from '../../../../shared/contract/primitives';
import type { ChangeReason } from '../../../../shared/domain/cases/states';

/** The changes of a case's state, for its history. */
export const stateRows = (db: Reader, id: CaseId): Extract<TimelineRow, { kind: 'state' }>[] =>
  stateChangesOf(db, id).map(({ change, byName }) => ({
    kind: 'state',
    at: change.recordedAt,
    day: change.occurredOn,
    byName,
    number: change.number,
    from: change.fromState,
    to: change.toState,
    reason: change.reason as ChangeReason,
  }));
