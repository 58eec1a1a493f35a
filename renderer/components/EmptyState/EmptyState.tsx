import { Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';

export interface EmptyStateProps {
  /** What would be here. */
  readonly title: string;
  /** How to begin. */
  readonly hint?: string | undefined;
  readonly action?: ReactNode;
}

export function EmptyState({ title, hint, action }: EmptyStateProps) {
  return (
    <Stack gap="xs" align="flex-start" py="xl" maw={560}>
      <Text fw={600}>{title}</Text>
      {hint !== undefined && <Text c="dimmed">{hint}</Text>}
      {action}
    </Stack>
  );
}
