import { Alert, Button, Group, Paper, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { SessionView } from '../../../shared/contract/sessions.contract';
import { LogRead } from './LogRead';
import { sessionTexts } from './sessionTexts';
import { asRead, type facilitatorCandidates, type LogValues } from './sessionValues';

const words = sessionTexts.earlier;

export interface EarlierLogProps {
  readonly session: SessionView;
  readonly earlier: readonly LogValues[];
  readonly candidates: ReturnType<typeof facilitatorCandidates>;
  readonly onPutAway: () => void;
}

/** What she had written before the log that was signed and given back: to be read and copied from, never put over it. */
export function EarlierLog({ session, earlier, candidates, onPutAway }: EarlierLogProps) {
  const [seen, setSeen] = useState(false);
  return (
    <Alert color="amber" variant="light" role="status">
      <Stack gap="sm">
        <Text size="sm">{words.mine}</Text>
        <Group gap="sm">
          <Button
            variant="default"
            size="compact-sm"
            aria-expanded={seen}
            onClick={() => {
              setSeen(!seen);
            }}
          >
            {seen ? words.hide : words.see}
          </Button>
          <Button variant="default" size="compact-sm" onClick={onPutAway}>
            {words.away}
          </Button>
        </Group>
        {seen &&
          earlier.map((written) => (
            <Paper key={JSON.stringify(written)} withBorder p="md">
              <LogRead session={asRead(written, session, candidates)} />
            </Paper>
          ))}
      </Stack>
    </Alert>
  );
}
