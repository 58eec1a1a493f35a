import { Group, Text } from '@mantine/core';
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react';
import { formatTime } from '../format';
import type { DraftStatus } from './draftSaver';
import { draftTexts } from './texts';

export interface DraftStatusLineProps {
  readonly status: DraftStatus;
}

/** The quiet word beside the title; it speaks up only when what is typed is not on the disk. */
export const DraftStatusLine = ({ status }: DraftStatusLineProps) => {
  if (status.kind === 'idle') return null;
  if (status.kind === 'sheltered' || status.kind === 'failed') {
    return (
      <Group gap={6} wrap="nowrap" role="alert" maw={420}>
        <IconAlertTriangle size={20} aria-hidden style={{ flex: 'none' }} />
        <Text size="sm">{draftTexts[status.kind]}</Text>
      </Group>
    );
  }
  return (
    <Group gap={6} wrap="nowrap" style={{ flex: 'none', whiteSpace: 'nowrap' }}>
      {status.kind === 'saved' && <IconCheck size={16} aria-hidden />}
      <Text size="sm" c="dimmed" data-testid="draft-status">
        {status.kind === 'saving' ? draftTexts.saving : draftTexts.saved(formatTime(status.at))}
      </Text>
    </Group>
  );
};
