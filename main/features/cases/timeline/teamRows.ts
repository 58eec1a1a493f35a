import { teamChanges } from '../../../../db/repositories/timeline';
import { done, type Builder } from './source';

/** Who came into the team of the case and who left it, with the reason. */
export const assignmentRows: Builder<'assignment'> = ({ db, span, nameOf }) =>
  teamChanges(db, span).map((change) => ({
    kind: 'assignment',
    ...done({ ...change, id: String(change.number) }, nameOf),
    number: change.number,
    role: change.role,
    memberName: nameOf(change.userId),
    act: change.act,
    reason: change.reason,
  }));
