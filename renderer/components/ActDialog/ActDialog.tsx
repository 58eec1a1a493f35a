import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { errorText } from '../../app/errorTexts';

export interface ActDialogProps {
  readonly title: string;
  /** The verb on the button. */
  readonly act: string;
  readonly sending: boolean;
  /** Why the act was refused; null when it was not. */
  readonly failure: unknown;
  readonly onSend: () => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A decision with a few fields: what it means, what it needs, why it was refused, and the act. */
export const ActDialog = (props: ActDialogProps) => (
  <Modal opened onClose={props.onClose} title={props.title}>
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        props.onSend();
      }}
    >
      <Stack gap="md">
        {props.children}
        {props.failure !== null && (
          <Text size="sm" role="alert">
            {errorText(props.failure)}
          </Text>
        )}
        <Group justify="flex-end">
          <Button variant="default" onClick={props.onClose}>
            Cancelar
          </Button>
          <Button type="submit" loading={props.sending}>
            {props.act}
          </Button>
        </Group>
      </Stack>
    </form>
  </Modal>
);
