import { Button, Group, Modal, PasswordInput, Stack, Text } from '@mantine/core';
import { useState, type SyntheticEvent } from 'react';
import { problemText } from '../forms/problemTexts';

const words = { passphrase: 'Su frase de paso', cancel: 'Seguir escribiendo' };

export interface SignDialogProps {
  readonly title: string;
  readonly body: string;
  readonly act: string;
  readonly opened: boolean;
  readonly pending: boolean;
  /** What went wrong the last time, in a sentence. */
  readonly failure: string | null;
  readonly onSign: (passphrase: string) => void;
  readonly onClose: () => void;
}

/** Says what signing means and asks for the passphrase: a signature is not a click. */
export function SignDialog(props: SignDialogProps) {
  const { title, body, act, opened, pending, failure, onSign, onClose } = props;
  const [passphrase, setPassphrase] = useState('');
  const [empty, setEmpty] = useState(false);
  const close = () => {
    setPassphrase('');
    setEmpty(false);
    onClose();
  };
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    setEmpty(passphrase === '');
    if (passphrase !== '') onSign(passphrase);
  };
  return (
    <Modal opened={opened} onClose={close} title={title} centered>
      <form onSubmit={submit} noValidate>
        <Stack gap="md">
          <Text>{body}</Text>
          <PasswordInput
            label={words.passphrase}
            value={passphrase}
            onChange={(event) => {
              setPassphrase(event.currentTarget.value);
              setEmpty(false);
            }}
            error={empty ? problemText('required') : failure}
            autoComplete="off"
            data-autofocus
          />
          <Group justify="flex-end">
            <Button variant="default" onClick={close}>
              {words.cancel}
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
