import { Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { undoMergeInput } from '../../../shared/contract/people.contract';
import { trpc } from '../../api/client';
import { ActDialog } from '../ActDialog/ActDialog';
import { withActDraft } from '../ActDialog/actDraft';
import { useActForm } from '../ActDialog/useActForm';
import { findProblems } from '../forms/problems';
import { ProseField } from '../forms/TextField';
import { historyTexts } from './historyTexts';

const words = historyTexts.undoDialog;

export interface UndoMergeDialogProps {
  readonly number: number;
  readonly onClose: () => void;
}

function UndoMergeFields({ number, onClose }: UndoMergeDialogProps) {
  const undo = useMutation(trpc.people.undoMerge.mutationOptions());
  const acting = useActForm<Record<'reason', string>>({ reason: '' }, onClose);
  const { form, send } = acting;
  const submit = () => {
    const input = { number, ...form.values };
    return send(findProblems(undoMergeInput, input), () => undo.mutateAsync(input), words.done);
  };
  return (
    <ActDialog
      title={words.title}
      act={words.act}
      acting={acting}
      onSend={() => void submit()}
      onClose={onClose}
    >
      <Text>{words.body}</Text>
      <ProseField label={words.reason} maxLength={1_000} {...form.getInputProps('reason')} />
    </ActDialog>
  );
}

/** Parts two records that were merged by mistake. */
export const UndoMergeDialog = withActDraft('merge-undo', ({ number }) => number, UndoMergeFields);
