import { z } from 'zod';
import {
  beginPlanInput,
  endPlanInput,
  plansOfCase,
  plansOfCaseInput,
  saveGoalInput,
} from '../../../shared/contract/attention-plans.contract';
import { nothing, planId } from '../../../shared/contract/primitives';
import { command, query, router } from '../../core/procedure';
import { beginPlan, endPlan, plansOf, saveGoal } from './plans.service';

const write = { permission: 'attention.write' } as const;
const ofPlan = (input: { planId: string }) => ({ kind: 'attention-plan', id: input.planId }) as const;

export const attentionPlansRouter = router({
  ofCase: query({
    access: { permission: 'attention.read' },
    input: plansOfCaseInput,
    output: plansOfCase,
    audit: { action: 'attention-plans.read', subject: (input) => ({ kind: 'case', id: input.caseId }) },
    run: (context, input) => plansOf(context, input.caseId),
  }),
  begin: command({
    access: write,
    input: beginPlanInput,
    output: z.object({ planId }),
    audit: {
      action: 'attention-plans.begun',
      subject: (_input, output) => ofPlan(output),
      fields: (input) => Object.keys(input),
    },
    run: beginPlan,
  }),
  saveGoal: command({
    access: write,
    input: saveGoalInput,
    output: nothing,
    audit: { action: 'attention-plans.goal-saved', subject: ofPlan, fields: () => ['text', 'state'] },
    run: (context, input) => {
      saveGoal(context, input);
      return {};
    },
  }),
  end: command({
    access: write,
    input: endPlanInput,
    output: nothing,
    audit: { action: 'attention-plans.ended', subject: ofPlan, fields: () => ['endedOn', 'reason', 'note'] },
    run: (context, input) => {
      endPlan(context, input);
      return {};
    },
  }),
});
