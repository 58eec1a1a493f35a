import { Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { addOptionInput, type PickOption } from '../../../shared/contract/lists.contract';
import type { PickList } from '../../../shared/domain/lists/options';
import { trpc } from '../../api/client';
import { ActDialog } from '../../components/ActDialog/ActDialog';
import { useActForm } from '../../components/ActDialog/useActForm';
import { findProblems } from '../../components/forms/problems';
import { SegmentedChoice } from '../../components/forms/SegmentedChoice';
import { TextField } from '../../components/forms/TextField';
import { listWords } from '../../components/words/listWords';
import { listsTexts as words } from './listsTexts';

/** This year or the next: a list can be prepared, never changed backwards. */
const yearOptions = (thisYear: number) =>
  [thisYear, thisYear + 1].map((year) => ({ value: String(year), label: String(year) }));

export interface AddOptionDialogProps {
  readonly list: PickList;
  /** The option whose place it takes; null for one more. */
  readonly replaces: PickOption | null;
  readonly thisYear: number;
  readonly onClose: () => void;
}

/** A new option, or new words in the place of others that stay as they were. */
export function AddOptionDialog({ list, replaces, thisYear, onClose }: AddOptionDialogProps) {
  const add = useMutation(trpc.lists.add.mutationOptions());
  const acting = useActForm({ label: replaces?.label ?? '', fromYear: String(thisYear) }, onClose);
  const { form, send } = acting;
  const submit = () => {
    const { label, fromYear } = form.values;
    const input = { list, label, fromYear: Number(fromYear), replaces: replaces?.code ?? null };
    return send(findProblems(addOptionInput, input), () => add.mutateAsync(input), words.added(label.trim()));
  };
  return (
    <ActDialog
      title={replaces === null ? `${words.addTitle}: ${listWords[list].toLowerCase()}` : words.replaceTitle}
      act={replaces === null ? words.add : words.replace}
      acting={acting}
      onSend={() => void submit()}
      onClose={onClose}
    >
      {replaces !== null && <Text size="sm">{words.replaceBody(replaces.label)}</Text>}
      <TextField label={words.label} maxLength={120} {...form.getInputProps('label')} data-autofocus />
      <SegmentedChoice
        label={words.fromYear}
        options={yearOptions(thisYear)}
        {...form.getInputProps('fromYear')}
      />
    </ActDialog>
  );
}

export interface RetireDialogProps {
  readonly option: PickOption;
  readonly thisYear: number;
  readonly onClose: () => void;
}

/** From when it is no longer offered. */
export function RetireDialog({ option, thisYear, onClose }: RetireDialogProps) {
  const retire = useMutation(trpc.lists.setRetirement.mutationOptions());
  const acting = useActForm({ fromYear: String(thisYear + 1) }, onClose);
  const { form, send } = acting;
  const { list, code, label } = option;
  return (
    <ActDialog
      title={words.retireTitle}
      act={words.retire}
      acting={acting}
      onSend={() =>
        void send(
          {},
          () => retire.mutateAsync({ list, code, fromYear: Number(form.values.fromYear) }),
          words.retired(label),
        )
      }
      onClose={onClose}
    >
      <Text size="sm">{words.retireBody(label)}</Text>
      <SegmentedChoice
        label={words.fromYear}
        options={yearOptions(thisYear)}
        {...form.getInputProps('fromYear')}
      />
    </ActDialog>
  );
}
