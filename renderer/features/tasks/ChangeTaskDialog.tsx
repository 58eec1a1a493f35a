import { useForm } from '@mantine/form';
import { notifications } from '@mantine/notifications';
import { useMutation, useQuery } from '@tanstack/react-query';
import type { z } from 'zod';
import { changeTaskInput, type TaskView } from '../../../shared/contract/tasks.contract';
import { dueProblem, ownerProblem } from '../../../shared/domain/tasks/tasks';
import { trpc } from '../../api/client';
import { appErrorOf } from '../../app/errorTexts';
import { ChoiceField } from '../../components/forms/ChoiceField';
import { DateField } from '../../components/forms/DateField';
import { dayText, parseDay, todayHere } from '../../components/forms/dayText';
import { findProblems, hasProblems } from '../../components/forms/problems';
import { TextField } from '../../components/forms/TextField';
import { useOnce } from '../../components/forms/useOnce';
import { TaskDialog } from './TaskDialog';
import { taskTexts } from './texts';

const words = taskTexts.changeDialog;

export interface ChangeTaskDialogProps {
  readonly task: TaskView;
  readonly onClose: () => void;
}

/** A new owner or a new day, with its reason: what was before stays in the history of the task. */
export function ChangeTaskDialog({ task, onClose }: ChangeTaskDialogProps) {
  const today = todayHere();
  const team = useQuery(trpc.team.list.queryOptions({}));
  const form = useForm<{ ownerId: string; dueOn: string; reason: string }>({
    mode: 'controlled',
    initialValues: { ownerId: task.ownerId, dueOn: dayText(task.dueOn), reason: '' },
  });
  const change = useMutation(trpc.tasks.change.mutationOptions());
  const send = useOnce(async () => {
    const { ownerId, dueOn, reason } = form.values;
    const day = parseDay(dueOn, today);
    const input: z.input<typeof changeTaskInput> = {
      taskId: task.taskId,
      number: (task.changes.at(-1)?.number ?? 0) + 1,
      ownerId,
      dueOn: day ?? dueOn,
      reason,
    };
    const due = day === null ? null : dueProblem(day, today);
    const problems = { ...findProblems(changeTaskInput, input), ...(due === null ? {} : { dueOn: due }) };
    form.setErrors(problems);
    if (hasProblems(problems)) return;
    try {
      await change.mutateAsync(input);
      notifications.show({ message: words.done });
      onClose();
    } catch (error) {
      // The dialog shows why (`change.error`) and keeps what was typed.
      form.setErrors(appErrorOf(error)?.fields ?? {});
    }
  });
  const owners = (team.data?.rows ?? [])
    .filter((member) => ownerProblem(task.kind, { role: member.role, active: true }) === null)
    .map((member) => ({ value: member.id, label: member.fullName }));
  return (
    <TaskDialog
      title={words.title}
      act={words.act}
      pending={change.isPending}
      failure={change.error}
      onSend={() => void send()}
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
    </TaskDialog>
  );
}
