import { useMutation, useQuery } from '@tanstack/react-query';
import type { z } from 'zod';
import { changeTaskInput, type TaskView } from '../../../shared/contract/tasks.contract';
import { dueProblem, ownerProblem } from '../../../shared/domain/tasks/tasks';
import { trpc } from '../../api/client';
import { ActDialog } from '../../components/ActDialog/ActDialog';
import { withActDraft } from '../../components/ActDialog/actDraft';
import { useActForm } from '../../components/ActDialog/useActForm';
import { ChoiceField } from '../../components/forms/ChoiceField';
import { DateField } from '../../components/forms/DateField';
import { dayText, parseDay, todayHere } from '../../components/forms/dayText';
import { findProblems } from '../../components/forms/problems';
import { TextField } from '../../components/forms/TextField';
import { taskTexts } from './texts';

const words = taskTexts.changeDialog;

export interface ChangeTaskDialogProps {
  readonly task: TaskView;
  readonly onClose: () => void;
}

function ChangeTaskFields({ task, onClose }: ChangeTaskDialogProps) {
  const today = todayHere();
  const team = useQuery(trpc.team.list.queryOptions({}));
  const change = useMutation(trpc.tasks.change.mutationOptions());
  const acting = useActForm<Record<'ownerId' | 'dueOn' | 'reason', string>>(
    { ownerId: task.ownerId, dueOn: dayText(task.dueOn), reason: '' },
    onClose,
    { number: (task.changes.at(-1)?.number ?? 0) + 1, ofRecord: ['ownerId', 'dueOn'] },
  );
  const { form, number, send } = acting;
  const submit = () => {
    const { ownerId, dueOn, reason } = form.values;
    const day = parseDay(dueOn, today);
    const input: z.input<typeof changeTaskInput> = {
      taskId: task.taskId,
      number,
      ownerId,
      dueOn: day ?? dueOn,
      reason,
    };
    // A day that has passed may stay while the task only changes hands.
    const moved = day !== null && day !== task.dueOn;
    const due = moved ? dueProblem(day, today) : null;
    const unchanged = day === task.dueOn && ownerId === task.ownerId;
    const problems = {
      ...findProblems(changeTaskInput, input),
      ...(due === null ? {} : { dueOn: due }),
      ...(unchanged ? { ownerId: 'task-unchanged' } : {}),
    };
    return send(problems, () => change.mutateAsync(input), words.done);
  };
  const owners = (team.data?.rows ?? [])
    .filter((member) => ownerProblem(task.kind, { role: member.role, active: true }) === null)
    .map((member) => ({ value: member.id, label: member.fullName }));
  return (
    <ActDialog
      title={words.title}
      act={words.act}
      acting={acting}
      onSend={() => void submit()}
      onClose={onClose}
    >
      <ChoiceField
        label={words.owner}
        data={owners}
        {...form.getInputProps('ownerId')}
        onChange={(ownerId) => {
          form.setFieldValue('ownerId', ownerId ?? '');
        }}
      />
      <DateField label={words.dueOn} {...form.getInputProps('dueOn')} />
      <TextField
        label={words.reason}
        help={words.reasonHelp}
        maxLength={200}
        {...form.getInputProps('reason')}
      />
    </ActDialog>
  );
}

/** A new owner or a new day, with its reason: what was before stays in the history of the task. */
export const ChangeTaskDialog = withActDraft('task-change', ({ task }) => task.taskId, ChangeTaskFields);
