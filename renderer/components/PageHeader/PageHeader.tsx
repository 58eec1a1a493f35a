import { Group, Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';

export interface PageHeaderProps {
  readonly title: string;
  readonly subtitle?: ReactNode;
  /** A quiet word beside the action: «Guardado 10:42». */
  readonly aside?: ReactNode;
  /** The page's one primary action. */
  readonly action?: ReactNode;
}

export function PageHeader({ title, subtitle, aside, action }: PageHeaderProps) {
  return (
    <Group justify="space-between" align="flex-start" wrap="nowrap" mb="md" component="header">
      <Stack gap={2} miw={0}>
        <Title order={1} size="h2">
          {title}
        </Title>
        {subtitle !== undefined && (
          <Text c="dimmed" component="div">
            {subtitle}
          </Text>
        )}
      </Stack>
      <Group gap="md" wrap="nowrap">
        {aside}
        {action}
      </Group>
    </Group>
  );
}
