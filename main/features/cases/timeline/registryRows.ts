import type { ChangeReason } from '../../../../shared/domain/cases/states';
import { caseOpened, consentsGiven, stateChanges } from '../../../../db/repositories/timeline';
import { done, type Builder } from './source';

/** How the case began. */
export const registeredRows: Builder<'registered'> = ({ db, span, nameOf }) =>
  caseOpened(db, span).map(({ referredBy, ...record }) => ({
    kind: 'registered',
    ...done(record, nameOf),
    number: 0,
    referredBy,
  }));

/** He was told what is done with his data, and said yes. */
export const consentRows: Builder<'consent'> = ({ db, span, nameOf }) =>
  consentsGiven(db, span).map((record) => ({ kind: 'consent', ...done(record, nameOf), number: 0 }));

/** How it went from state to state. */
export const stateRows: Builder<'state'> = ({ db, span, nameOf }) =>
  stateChanges(db, span).map(({ from, to, reason, number, ...record }) => ({
    kind: 'state',
    ...done({ id: `state-${String(number)}`, ...record }, nameOf),
    number,
    from,
    to,
    // The column has no CHECK: the list of reasons may grow, old changes keep theirs.
    reason: reason as ChangeReason,
  }));
