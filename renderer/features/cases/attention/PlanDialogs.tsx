import { useMutation } from '@tanstack/react-query';
import {
  endPlanInput,
  saveGoalInput,
  type AttentionGoal,
  type AttentionPlan,
} from '../../../../shared/contract/attention-plans.contract';
import {
  goalStates,
  planEndReasons,
  type GoalState,
  type PlanEndReason,
} from '../../../../shared/domain/notes/plan';
import { goalStateWords } from '../../../../shared/words/recordWords';
import { trpc } from '../../../api/client';
import { withActDraft } from '../../../components/ActDialog/actDraft';
import { ActDialog } from '../../../components/ActDialog/ActDialog';
import { useActForm } from '../../../components/ActDialog/useActForm';
import { DateField } from '../../../components/forms/DateField';
import { dayText, parseDay, todayHere } from '../../../components/forms/dayText';
import { findProblems } from '../../../components/forms/problems';
import { SegmentedChoice } from '../../../components/forms/SegmentedChoice';
import { ProseField, TextField } from '../../../components/forms/TextField';
import { planEndWords } from '../../../components/words/attentionWords';
import { planTexts as words } from './texts';

export interface GoalDialogProps {
  readonly plan: AttentionPlan;
  /** Null for one that is not written down yet. */
  readonly goal: AttentionGoal | null;
  readonly onClose: () => void;
}

/** Writes a goal, or writes it again: how it stands and what it says. */
export const GoalDialog = withActDraft<GoalDialogProps>(
  'attention-goal',
  ({ plan, goal }) => `${plan.planId}/${String(goal?.goal ?? 0)}`,
  function Goal({ plan, goal, onClose }) {
    const acting = useActForm<{ text: string; state: GoalState }>(
      { text: goal?.text ?? '', state: goal?.state ?? 'open' },
      onClose,
      { number: (goal?.version ?? 0) + 1, ofRecord: ['text', 'state'] },
    );
    const save = useMutation(trpc.attentionPlans.saveGoal.mutationOptions());
    const input = {
      planId: plan.planId,
      goal: goal?.goal ?? null,
      baseVersion: acting.number - 1,
      ...acting.form.values,
    };
    return (
      <ActDialog
        title={words.goalTitle}
        act={words.saveGoal}
        acting={acting}
        onClose={onClose}
        onSend={() =>
          void acting.send(findProblems(saveGoalInput, input), () => save.mutateAsync(input), words.goalSaved)
        }
      >
        <TextField label={words.goalText} maxLength={500} {...acting.form.getInputProps('text')} />
        <SegmentedChoice
          label={words.goalState}
          options={goalStates.map((value) => ({ value, label: goalStateWords[value] }))}
          {...acting.form.getInputProps('state')}
        />
      </ActDialog>
    );
  },
);

export interface EndPlanDialogProps {
  readonly plan: AttentionPlan;
  readonly onClose: () => void;
}

/** Ends a plan, with the day and why. */
export const EndPlanDialog = withActDraft<EndPlanDialogProps>(
  'attention-plan-end',
  ({ plan }) => plan.planId,
  function EndPlan({ plan, onClose }) {
    const acting = useActForm<{ endedOn: string; reason: PlanEndReason | ''; note: string }>(
      { endedOn: dayText(todayHere()), reason: '', note: '' },
      onClose,
    );
    const end = useMutation(trpc.attentionPlans.end.mutationOptions());
    const { endedOn, reason, note } = acting.form.values;
    const send = () => {
      const input = {
        planId: plan.planId,
        endedOn: parseDay(endedOn) ?? '',
        reason: reason as PlanEndReason,
        note,
      };
      void acting.send(
        {
          ...findProblems(endPlanInput, input),
          ...(reason === '' ? { reason: 'required' } : {}),
          ...(reason === 'other' && note.trim() === '' ? { note: 'required' } : {}),
        },
        () => end.mutateAsync(input),
        words.ended,
      );
    };
    return (
      <ActDialog title={words.endTitle} act={words.end} acting={acting} onClose={onClose} onSend={send}>
        <DateField label={words.endedOn} {...acting.form.getInputProps('endedOn')} />
        <SegmentedChoice
          label={words.endReason}
          options={planEndReasons.map((value) => ({ value, label: planEndWords[value] }))}
          {...acting.form.getInputProps('reason')}
        />
        <ProseField
          label={words.endNote}
          optional={reason !== 'other'}
          maxLength={500}
          {...acting.form.getInputProps('note')}
        />
      </ActDialog>
    );
  },
);
