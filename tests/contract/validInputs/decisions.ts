import { moveInputFor } from '../../builders/decisions';
import type { ValidInputs } from './facts';

/** Of the states of a case and of what is decided about it. */
export const decisionInputs: ValidInputs = {
  'caseStates.get': ({ ids }) => ({ caseId: ids.case }),
  'caseStates.move': ({ ids }) => moveInputFor(ids.loneCase, 'withdrew', 'moved-away'),
  'caseStates.correct': ({ ids }) => ({ caseId: ids.movedCase, number: 2, note: 'Era otra persona.' }),
};
