import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { formatDateTime } from '../format';
import classes from './Versions.module.css';

export interface VersionNoticeProps {
  /** Of the version that was saved while this form was being filled in. */
  readonly authorName: string;
  readonly recordedAt: string;
  /** What that version says, drawn when it is asked for. */
  readonly other: ReactNode;
  /** Goes on with what the form holds, from that version on. */
  readonly onKeepMine: () => void;
}

/**
 * Somebody else saved a newer version. Nothing typed is lost and nothing of the other's is written over: whoever writes
 * reads the other's first and then decides.
 */
export function VersionNotice({ authorName, recordedAt, other, onKeepMine }: VersionNoticeProps) {
  const [seen, setSeen] = useState(false);
  return (
    <Alert
      color="amber"
      variant="light"
      role="alert"
      icon={<IconAlertTriangle size={20} aria-hidden />}
      mb="md"
    >
      <Stack gap="sm" align="flex-start">
        <Text>
          {`${authorName} guardó una versión más nueva el ${formatDateTime(recordedAt)}. Lo que usted escribió sigue aquí; si guarda, quedará como una versión posterior.`}
        </Text>
        <Group gap="sm">
          <Button
            variant="default"
            size="xs"
            aria-expanded={seen}
            onClick={() => {
              setSeen(!seen);
            }}
          >
            {seen ? 'Ocultar esa versión' : 'Ver esa versión'}
          </Button>
          <Button variant="default" size="xs" onClick={onKeepMine}>
            Seguir con lo mío
          </Button>
        </Group>
        {seen && <div className={classes['other']}>{other}</div>}
      </Stack>
    </Alert>
  );
}
