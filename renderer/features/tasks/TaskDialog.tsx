import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { errorText } from '../../app/errorTexts';
import { taskTexts } from './texts';

export interface TaskDialogProps {
  readonly title: string;
  readonly act: string;
  readonly pending: boolean;
  /** Why the act was refused; null when it was not. */
  readonly failure: unknown;
  readonly onSend: () => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A decision about a task: its few fields, why it was refused, and the act. */
export const TaskDialog = (props: TaskDialogProps) => (
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
            {taskTexts.cancel}
          </Button>
          <Button type="submit" loading={props.pending}>
            {props.act}
          </Button>
        </Group>
      </Stack>
    </form>
  </Modal>
);
