import { Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { useState, type SyntheticEvent } from 'react';
import { foldForSearch } from '../../../shared/domain/text/fold';

export interface ConfirmByNameProps {
  readonly title: string;
  /** What happens and what stays. */
  readonly body: string;
  /** To be typed; accents and capitals do not matter. */
  readonly name: string;
  /** The verb on the button. */
  readonly act: string;
  readonly pending: boolean;
  readonly failure: string | null;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
}

/** For what cannot be undone: the name is typed, so that a hurried key does nothing. */
export function ConfirmByName(props: ConfirmByNameProps) {
  const { title, body, name, act, pending, failure, onConfirm, onClose } = props;
  const [typed, setTyped] = useState('');
  const [refused, setRefused] = useState(false);
  const matches = foldForSearch(typed) === foldForSearch(name);
  const send = (event: SyntheticEvent) => {
    event.preventDefault();
    setRefused(!matches);
    if (matches) onConfirm();
  };
  return (
    <Modal opened onClose={onClose} title={title}>
      <form onSubmit={send} noValidate>
        <Stack gap="md">
          <Text>{body}</Text>
          <TextInput
            label={`Para continuar, escriba: ${name}`}
            value={typed}
            error={refused && !matches ? 'El nombre no coincide. Escríbalo como figura arriba.' : failure}
            onChange={(event) => {
              setTyped(event.currentTarget.value);
            }}
            autoComplete="off"
            spellCheck={false}
            data-autofocus
          />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              Cancelar
            </Button>
            <Button type="submit" loading={pending}>
              {act}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
