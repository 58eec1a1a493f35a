import { exclusionPeople, setExclusionPeople } from '../../../db/repositories/decisions';
import {
  answerInput,
  decided,
  decideInput,
  decisionRules,
  decisionsInput,
  decisionsView,
  explainInput,
} from '../../../shared/contract/decisions.contract';
import { nothing } from '../../../shared/contract/primitives';
import { command, query, router } from '../../core/procedure';
import { answer, decide, explain } from './decisions.service';
import { decisionsViewOf } from './decisionView';

const write = { permission: 'decisions.write', compartments: ['protected'] } as const;
const ofDecision = (input: { readonly decisionId: string }) =>
  ({ kind: 'decision', id: input.decisionId }) as const;
const acts = {
  confirmed: 'decisions.confirmed',
  refused: 'decisions.refused',
  withdrawn: 'decisions.withdrawn',
} as const;

export const decisionsRouter = router({
  get: query({
    access: { permission: 'evaluation.read', compartments: ['protected'] },
    input: decisionsInput,
    output: decisionsView,
    audit: { action: 'decisions.read', subject: (input) => ({ kind: 'case', id: input.caseId }) },
    run: (context, input) => decisionsViewOf(context, input.caseId),
  }),
  decide: command({
    access: write,
    input: decideInput,
    output: decided,
    audit: {
      action: 'decisions.recorded',
      subject: (_input, output) => ({ kind: 'decision', id: output.decisionId }),
      fields: (input) => [input.outcome, 'criteria', 'reasons'],
    },
    run: decide,
  }),
  answer: command({
    access: write,
    input: answerInput,
    output: decided,
    audit: {
      action: 'decisions.confirmed',
      actionFor: (input) => acts[input.answer],
      subject: ofDecision,
    },
    run: answer,
  }),
  explain: command({
    access: write,
    input: explainInput,
    output: nothing,
    audit: { action: 'decisions.explained', subject: ofDecision, fields: (input) => [input.means] },
    run: (context, input) => {
      explain(context, input);
      return {};
    },
  }),
  rules: query({
    access: { permission: 'signed-in' },
    input: nothing,
    output: decisionRules,
    audit: { none: 'a setting of the office, no case' },
    run: ({ db }) => ({ exclusionPeople: exclusionPeople(db) }),
  }),
  setRules: command({
    access: { permission: 'settings.manage' },
    input: decisionRules,
    output: nothing,
    audit: {
      action: 'settings.updated',
      subject: () => ({ kind: 'office', id: 'office' }),
      fields: () => ['exclusionPeople'],
    },
    run: ({ db }, input) => {
      setExclusionPeople(db, input.exclusionPeople);
      return {};
    },
  }),
});
