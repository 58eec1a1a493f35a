import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import type { AttendanceMark } from '../../../shared/domain/sessions/attendance';
import { AttendanceCounts } from './AttendanceCounts';
import { sessionTexts } from './sessionTexts';

export interface CloseSessionDialogProps {
  readonly opened: boolean;
  readonly pending: boolean;
  readonly marks: readonly AttendanceMark[];
  readonly onConfirm: () => void;
  readonly onClose: () => void;
}

/** Says what is about to stay as it is, with the counts to compare with the room. */
export const CloseSessionDialog = ({
  opened,
  pending,
  marks,
  onConfirm,
  onClose,
}: CloseSessionDialogProps) => (
  <Modal opened={opened} onClose={onClose} title={sessionTexts.closeTitle} centered>
    <Stack gap="md">
      <AttendanceCounts marks={marks} />
      <Text>{sessionTexts.closeBody}</Text>
      <Group justify="flex-end">
        <Button variant="default" onClick={onClose}>
          {sessionTexts.cancel}
        </Button>
        <Button loading={pending} onClick={onConfirm} data-autofocus>
          {sessionTexts.close}
        </Button>
      </Group>
    </Stack>
  </Modal>
);
