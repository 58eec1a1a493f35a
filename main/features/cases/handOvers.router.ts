import {
  createHandOverInput,
  handedOver,
  handOverInput,
  handOverView,
} from '../../../shared/contract/handOvers.contract';
import { command, query, router } from '../../core/procedure';
import { handOver, handOverOf } from './handOver.service';

const assign = { permission: 'cases.assign' } as const;

export const handOversRouter = router({
  get: query({
    access: assign,
    input: handOverInput,
    output: handOverView,
    audit: { none: 'a list shows no more than code, name and state; opening a case leaves a row' },
    run: (context, input) => handOverOf(context, input.fromId),
  }),
  create: command({
    access: assign,
    input: createHandOverInput,
    output: handedOver,
    audit: {
      action: 'cases.handed-over',
      subject: (input) => ({ kind: 'user', id: input.fromId }),
      fields: () => ['responsible', 'tasks', 'reason'],
    },
    run: handOver,
  }),
});
