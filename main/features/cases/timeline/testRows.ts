import { testHeads } from '../../../../db/repositories/tests';
import { applicationId } from '../../../../shared/contract/primitives';
import { done, type Builder } from './source';

/** The tests that were applied, not what they gave; those of his partner are not among them. */
export const testRows: Builder<'test'> = ({ db, span, nameOf }) =>
  testHeads(db, span).map(({ annulled, own, name, timePoint, ...record }) => ({
    kind: 'test',
    ...done(record, nameOf),
    number: 0,
    applicationId: applicationId.parse(record.id),
    name,
    own: own !== 0,
    timePoint,
    annulled: annulled !== 0,
  }));
