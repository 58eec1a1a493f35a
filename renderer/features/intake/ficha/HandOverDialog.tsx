import { Text } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import type { FichaView } from '../../../../shared/contract/ficha.contract';
import { handOverInput } from '../../../../shared/contract/ficha.contract';
import { dueProblem } from '../../../../shared/domain/tasks/tasks';
import { trpc } from '../../../api/client';
import { useSession } from '../../../app/session';
import { ActDialog } from '../../../components/ActDialog/ActDialog';
import { withActDraft } from '../../../components/ActDialog/actDraft';
import { useActForm } from '../../../components/ActDialog/useActForm';
import { ChoiceField } from '../../../components/forms/ChoiceField';
import { DateField } from '../../../components/forms/DateField';
import { dayText, parseDay, todayHere } from '../../../components/forms/dayText';
import { findProblems } from '../../../components/forms/problems';
import { TextField } from '../../../components/forms/TextField';
import { fichaTexts } from './texts';

const words = fichaTexts.handOver;

export interface HandOverDialogProps {
  readonly ficha: FichaView;
  readonly onClose: () => void;
}

function HandOverFields({ ficha, onClose }: HandOverDialogProps) {
  const { user } = useSession();
  const today = todayHere();
  const team = useQuery(trpc.team.list.queryOptions({}));
  const handOver = useMutation(trpc.ficha.handOver.mutationOptions());
  const acting = useActForm({ ownerId: '', dueOn: dayText(today), note: words.noteStart }, onClose);
  const { form, send } = acting;
  const submit = () => {
    const { ownerId, dueOn, note } = form.values;
    const day = parseDay(dueOn, today);
    const input = { caseId: ficha.caseId, ownerId, dueOn: day ?? dueOn, note };
    const due = day === null ? null : dueProblem(day, today);
    const problems = {
      ...findProblems(handOverInput, input),
      ...(ownerId === '' ? { ownerId: 'required' } : {}),
      ...(due === null ? {} : { dueOn: due }),
    };
    return send(problems, () => handOver.mutateAsync(input), words.done);
  };
  return (
    <ActDialog
      title={words.title}
      act={words.act}
      acting={acting}
      onSend={() => void submit()}
      onClose={onClose}
    >
      <Text size="sm">{words.body}</Text>
      <ChoiceField
        label={words.owner}
        data={(team.data?.rows ?? [])
          .filter((member) => member.id !== user.id)
          .map((member) => ({ value: member.id, label: member.fullName }))}
        {...form.getInputProps('ownerId')}
        onChange={(ownerId) => {
          form.setFieldValue('ownerId', ownerId ?? '');
        }}
        data-autofocus
      />
      <DateField label={words.due} {...form.getInputProps('dueOn')} />
      <TextField label={words.note} help={words.noteHelp} maxLength={200} {...form.getInputProps('note')} />
    </ActDialog>
  );
}

/** What is left of the form goes to a colleague, with a day and a word. */
export const HandOverDialog = withActDraft('ficha-hand-over', ({ ficha }) => ficha.caseId, HandOverFields);
