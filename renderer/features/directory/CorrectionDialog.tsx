import { Button, Group, Modal, Stack } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState, type SyntheticEvent } from 'react';
import type { DirectoryEntry } from '../../../shared/domain/directory/entry';
import { trpc } from '../../api/client';
import { errorText } from '../../app/errorTexts';
import { todayHere } from '../../components/forms/dayText';
import { ProseField } from '../../components/forms/TextField';
import { directoryPageTexts } from './texts';

const words = directoryPageTexts.correction;

/** New numbers for an entry, as verified today. */
export function CorrectionDialog({
  entry,
  onClose,
}: {
  readonly entry: DirectoryEntry;
  readonly onClose: () => void;
}) {
  const [typed, setTyped] = useState(entry.phones.map((phone) => phone.text).join('\n'));
  const verify = useMutation({ ...trpc.directory.verify.mutationOptions() });
  const phones = typed
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const send = (event: SyntheticEvent) => {
    event.preventDefault();
    verify.mutate({ entryId: entry.id, verifiedOn: todayHere(), phones }, { onSuccess: onClose });
  };
  return (
    <Modal opened onClose={onClose} title={words.title(entry.name)}>
      <form onSubmit={send} noValidate>
        <Stack>
          <ProseField
            label={words.phones}
            help={words.help}
            value={typed}
            error={verify.isError ? errorText(verify.error) : undefined}
            onChange={(event) => {
              setTyped(event.currentTarget.value);
            }}
            data-autofocus
          />
          <Group>
            <Button type="submit" loading={verify.isPending} disabled={phones.length === 0}>
              {words.save}
            </Button>
            <Button variant="default" onClick={onClose}>
              {directoryPageTexts.own.cancel}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
