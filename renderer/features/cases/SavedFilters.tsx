import { ActionIcon, Button, Group, Select } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconDeviceFloppy, IconTrash } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import {
  saveFilterInput,
  type CaseFilter,
  type CaseSort,
  type SavedFilter,
} from '../../../shared/contract/case-list.contract';
import { trpc } from '../../api/client';
import { ActDialog } from '../../components/ActDialog/ActDialog';
import { useActForm } from '../../components/ActDialog/useActForm';
import { findProblems } from '../../components/forms/problems';
import { TextField } from '../../components/forms/TextField';
import { showFailure } from '../../components/notices/showFailure';
import { listTexts } from './listTexts';

const words = listTexts.saved;

interface Choice {
  readonly filter: CaseFilter;
  readonly sort: CaseSort;
}

function SaveDialog({ current, onClose }: { readonly current: Choice; readonly onClose: () => void }) {
  const save = useMutation(trpc.caseList.saveFilter.mutationOptions());
  const acting = useActForm({ name: '' }, onClose);
  const { form, send } = acting;
  const input = { ...current, name: form.values.name };
  return (
    <ActDialog
      title={words.title}
      act={words.save}
      acting={acting}
      onClose={onClose}
      onSend={() =>
        void send(
          findProblems(saveFilterInput, input),
          () => save.mutateAsync(input),
          words.kept(input.name.trim()),
        )
      }
    >
      <TextField label={words.name} help={words.nameHelp} data-autofocus {...form.getInputProps('name')} />
    </ActDialog>
  );
}

export interface SavedFiltersProps {
  readonly current: Choice;
  readonly saved: readonly SavedFilter[];
  readonly mayKeep: boolean;
  readonly onTake: (choice: Choice) => void;
}

/** The filters that this person keeps under a name of her own. */
export function SavedFilters({ current, saved, mayKeep, onTake }: SavedFiltersProps) {
  const [naming, setNaming] = useState(false);
  const remove = useMutation({ ...trpc.caseList.removeFilter.mutationOptions(), onError: showFailure });
  const taken = saved.find(
    ({ filter, sort }) => sort === current.sort && JSON.stringify(filter) === JSON.stringify(current.filter),
  );
  return (
    <Group gap="xs">
      {saved.length > 0 && (
        <Select
          aria-label={words.label}
          placeholder={words.label}
          data={saved.map(({ name }) => name)}
          value={taken?.name ?? null}
          onChange={(name) => {
            const chosen = saved.find((one) => one.name === name);
            if (chosen !== undefined) onTake({ filter: chosen.filter, sort: chosen.sort });
          }}
          allowDeselect={false}
          w={220}
        />
      )}
      {taken !== undefined && (
        <ActionIcon
          variant="default"
          size="lg"
          aria-label={words.remove}
          title={words.remove}
          onClick={() => {
            remove.mutate(
              { name: taken.name },
              { onSuccess: () => notifications.show({ message: words.removed(taken.name) }) },
            );
          }}
        >
          <IconTrash size={18} aria-hidden />
        </ActionIcon>
      )}
      {mayKeep && taken === undefined && (
        <Button
          variant="subtle"
          leftSection={<IconDeviceFloppy size={18} aria-hidden />}
          onClick={() => {
            setNaming(true);
          }}
        >
          {words.save}
        </Button>
      )}
      {naming && (
        <SaveDialog
          current={current}
          onClose={() => {
            setNaming(false);
          }}
        />
      )}
    </Group>
  );
}
