import {
  addedOption,
  addOptionInput,
  pickOptions,
  retireOptionInput,
} from '../../../shared/contract/lists.contract';
import { nothing } from '../../../shared/contract/primitives';
import { command, query, router } from '../../core/procedure';
import { addOption, optionsOf, setRetirement } from './lists.service';

const manage = { permission: 'lists.manage' } as const;

export const listsRouter = router({
  options: query({
    access: { permission: 'cases.read' },
    input: nothing,
    output: pickOptions,
    audit: { none: 'the words of the lists are about nobody' },
    run: ({ db }) => ({ rows: optionsOf(db) }),
  }),
  add: command({
    access: manage,
    input: addOptionInput,
    output: addedOption,
    audit: {
      action: 'lists.changed',
      fields: (input) => (input.replaces === null ? [input.list] : [input.list, input.replaces]),
    },
    run: addOption,
  }),
  setRetirement: command({
    access: manage,
    input: retireOptionInput,
    output: nothing,
    audit: {
      action: 'lists.changed',
      actionFor: (input) => (input.fromYear === null ? 'lists.restored' : 'lists.retired'),
      fields: (input) => [input.list, input.code],
    },
    run: (context, input) => {
      setRetirement(context, input);
      return {};
    },
  }),
});
