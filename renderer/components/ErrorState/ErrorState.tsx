import { Alert, Button, Stack, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { errorText } from '../../app/errorTexts';

export interface ErrorStateProps {
  readonly error: unknown;
  readonly onRetry?: () => void;
}

/** A failure in the place where its content would be: what happened, what to do, what is safe. */
export function ErrorState({ error, onRetry }: ErrorStateProps) {
  return (
    <Alert
      color="amber"
      variant="light"
      role="alert"
      icon={<IconAlertTriangle size={20} aria-hidden />}
      maw={680}
      my="md"
    >
      <Stack gap="sm" align="flex-start">
        <Text>{errorText(error)}</Text>
        {onRetry !== undefined && (
          <Button variant="default" size="xs" onClick={onRetry}>
            Intentar de nuevo
          </Button>
        )}
      </Stack>
    </Alert>
  );
}
