import type { ChangeReason } from '../../../../shared/domain/cases/states';
import { caseOpened, consentsGiven, stateChanges } from '../../../../db/repositories/timeline';
import { basisChanges, restrictionActs } from '../../../../db/repositories/timelineActs';
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

/** On what else his data came to be kept, and that he took his consent back. */
export const basisRows: Builder<'basis'> = ({ db, span, nameOf }) =>
  basisChanges(db, span).map(({ basis, number, ...record }) => ({
    kind: 'basis',
    ...done({ id: `basis-${String(number)}`, ...record }, nameOf),
    number,
    basis,
  }));

/** That his data were held at his request, and no longer. The reason is behind `rights`. */
export const restrictionRows: Builder<'restriction'> = ({ db, span, nameOf }) =>
  restrictionActs(db, span).map(({ act, number, ...record }) => ({
    kind: 'restriction',
    ...done({ id: `restriction-${String(number)}`, ...record }, nameOf),
    number,
    act,
  }));

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
