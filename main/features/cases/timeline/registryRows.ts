import { caseOpened, consentsGiven } from '../../../../db/repositories/timeline';
import { done, type Builder } from './source';

/** How the case began. */
export const registeredRows: Builder<'registered'> = ({ db, span, nameOf }) =>
  caseOpened(db, span).map((record) => ({ kind: 'registered', ...done(record, nameOf), number: 0 }));

/** He was told what is done with his data, and said yes. */
export const consentRows: Builder<'consent'> = ({ db, span, nameOf }) =>
  consentsGiven(db, span).map((record) => ({ kind: 'consent', ...done(record, nameOf), number: 0 }));
