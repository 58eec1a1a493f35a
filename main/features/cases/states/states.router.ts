import {
  correctInput,
  moved,
  moveInput,
  stateInput,
  stateView,
} from '../../../../shared/contract/caseStates.contract';
import { command, query, router } from '../../../core/procedure';
import { correctMove, moveCase, stateViewOf } from './states.service';

const ofCase = (input: { readonly caseId: string }) => ({ kind: 'case', id: input.caseId }) as const;

export const caseStatesRouter = router({
  get: query({
    access: { permission: 'cases.read' },
    input: stateInput,
    output: stateView,
    audit: { none: 'a part of the case, whose opening leaves a row' },
    run: (context, input) => stateViewOf(context, input.caseId),
  }),
  move: command({
    access: { permission: 'cases.move' },
    input: moveInput,
    output: moved,
    audit: { action: 'cases.moved', subject: ofCase, fields: (input) => [input.to] },
    run: moveCase,
  }),
  correct: command({
    access: { permission: 'cases.move' },
    input: correctInput,
    output: moved,
    audit: { action: 'cases.move-corrected', subject: ofCase },
    run: correctMove,
  }),
});
