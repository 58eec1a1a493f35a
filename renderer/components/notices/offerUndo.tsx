import { Button, Group } from '@mantine/core';
import { notifications } from '@mantine/notifications';

/** Tells that something was done and offers to take it back: what stays in the office is undone, not confirmed. */
export const offerUndo = (message: string, onUndo: () => void): void => {
  const id = notifications.show({
    autoClose: 20_000,
    message: (
      <Group justify="space-between" wrap="nowrap">
        {message}
        <Button
          size="compact-sm"
          variant="default"
          onClick={() => {
            notifications.hide(id);
            onUndo();
          }}
        >
          Deshacer
        </Button>
      </Group>
    ),
  });
};
