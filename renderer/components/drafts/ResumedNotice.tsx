import { Button, Group, Paper, Text } from '@mantine/core';
import { draftTexts } from './texts';
import type { DraftHandle } from './useDraft';

export interface ResumedNoticeProps {
  readonly draft: DraftHandle;
}

/** On top of a form that came back as it was left; goes away when its draft does. */
export const ResumedNotice = ({ draft }: ResumedNoticeProps) =>
  draft.status.kind === 'idle' ? null : (
    <Paper withBorder px="md" py="xs" maw={680} role="status">
      <Group justify="space-between" wrap="nowrap">
        <Text size="sm">{draftTexts.resumed}</Text>
        <Button variant="default" size="compact-sm" style={{ flex: 'none' }} onClick={draft.discard}>
          {draftTexts.discard}
        </Button>
      </Group>
    </Paper>
  );
