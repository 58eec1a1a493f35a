import { Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { closeTaskInput, type TaskView } from '../../../shared/contract/tasks.contract';
import { taskOutcomes, type TaskOutcome } from '../../../shared/domain/tasks/tasks';
import { trpc } from '../../api/client';
import { ActDialog } from '../../components/ActDialog/ActDialog';
import { withActDraft } from '../../components/ActDialog/actDraft';
import { useActForm } from '../../components/ActDialog/useActForm';
import { findProblems } from '../../components/forms/problems';
import { SegmentedChoice } from '../../components/forms/SegmentedChoice';
import { ProseField } from '../../components/forms/TextField';
import { outcomeWords } from '../../components/words/evaluationWords';
import { taskTexts } from './texts';

const words = taskTexts.closeDialog;
const outcomes = taskOutcomes.map((outcome) => ({ value: outcome, label: outcomeWords[outcome] }));

export interface CloseTaskDialogProps {
  readonly task: TaskView;
  readonly onClose: () => void;
}

function CloseTaskFields({ task, onClose }: CloseTaskDialogProps) {
  const close = useMutation(trpc.tasks.close.mutationOptions());
  const acting = useActForm<Record<'note', string> & Record<'outcome', TaskOutcome>>(
    { outcome: 'done', note: '' },
    onClose,
  );
  const { form, send } = acting;
  const unneeded = form.values.outcome === 'not-needed';
  const submit = () => {
    const input = { taskId: task.taskId, ...form.values };
    const problems = {
      ...findProblems(closeTaskInput, input),
      ...(unneeded && input.note.trim() === '' ? { note: 'note-needed' } : {}),
    };
    return send(problems, () => close.mutateAsync(input), words.done);
  };
  return (
    <ActDialog
      title={words.title}
      act={words.act}
      acting={acting}
      onSend={() => void submit()}
      onClose={onClose}
    >
      <Text>{task.kind === 'protection' ? words.bodyProtection : words.body}</Text>
      <SegmentedChoice label={words.outcome} options={outcomes} {...form.getInputProps('outcome')} />
      <ProseField
        label={words.note}
        help={words.noteHelp}
        optional={!unneeded}
        maxLength={500}
        {...form.getInputProps('note')}
      />
    </ActDialog>
  );
}

/** Closes a task. Protecting somebody is done only with a step that was written down; the core sees to that. */
export const CloseTaskDialog = withActDraft('task-close', ({ task }) => task.taskId, CloseTaskFields);
