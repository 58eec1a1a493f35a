import { Text } from '@mantine/core';
import { useForm } from '@mantine/form';
import { notifications } from '@mantine/notifications';
import { useMutation } from '@tanstack/react-query';
import { closeTaskInput, type TaskView } from '../../../shared/contract/tasks.contract';
import type { TaskOutcome } from '../../../shared/domain/tasks/tasks';
import { trpc } from '../../api/client';
import { appErrorOf } from '../../app/errorTexts';
import { findProblems, hasProblems } from '../../components/forms/problems';
import { SegmentedChoice } from '../../components/forms/SegmentedChoice';
import { ProseField } from '../../components/forms/TextField';
import { useOnce } from '../../components/forms/useOnce';
import { outcomeWords } from '../../components/words/evaluationWords';
import { optionsOf } from '../../components/words/recordWords';
import { TaskDialog } from './TaskDialog';
import { taskTexts } from './texts';

const words = taskTexts.closeDialog;

export interface CloseTaskDialogProps {
  readonly task: TaskView;
  readonly onClose: () => void;
}

/** Closes a task. Protecting somebody is done only with a step that was written down; the core sees to that. */
export function CloseTaskDialog({ task, onClose }: CloseTaskDialogProps) {
  const form = useForm<{ outcome: TaskOutcome; note: string }>({
    mode: 'controlled',
    initialValues: { outcome: 'done', note: '' },
  });
  const close = useMutation(trpc.tasks.close.mutationOptions());
  const unneeded = form.values.outcome === 'not-needed';
  const send = useOnce(async () => {
    const input = { taskId: task.taskId, ...form.values };
    const problems = {
      ...findProblems(closeTaskInput, input),
      ...(unneeded && input.note.trim() === '' ? { note: 'note-needed' } : {}),
    };
    form.setErrors(problems);
    if (hasProblems(problems)) return;
    try {
      await close.mutateAsync(input);
      notifications.show({ message: words.done });
      onClose();
    } catch (error) {
      // The dialog shows why (`close.error`) and keeps what was typed.
      form.setErrors(appErrorOf(error)?.fields ?? {});
    }
  });
  return (
    <TaskDialog
      title={words.title}
      act={words.act}
      pending={close.isPending}
      failure={close.error}
      onSend={() => void send()}
      onClose={onClose}
    >
      <Text>{task.kind === 'protection' ? words.bodyProtection : words.body}</Text>
      <SegmentedChoice
        label={words.outcome}
        options={optionsOf(outcomeWords)}
        {...form.getInputProps('outcome')}
      />
      <ProseField
        label={words.note}
        help={words.noteHelp}
        optional={!unneeded}
        maxLength={500}
        {...form.getInputProps('note')}
      />
    </TaskDialog>
  );
}
