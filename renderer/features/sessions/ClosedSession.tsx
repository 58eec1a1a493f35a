import { Group, Stack, Text } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import type { SessionView } from '../../../shared/contract/sessions.contract';
import { formatDateTime } from '../../components/format';
import { ButtonLink } from '../../components/links';
import { Amendments } from './Amendments';
import { LogRead } from './LogRead';
import { OwnCheckSection } from './OwnCheck';
import { SessionHeader } from './SessionHeader';
import { sessionTexts } from './sessionTexts';

export interface ClosedSessionProps {
  readonly session: SessionView;
  readonly closedAt: string;
}

/** Who signed it; logs of before say who conducted it. */
export const signersOf = (session: SessionView): string =>
  (session.signatures.length === 0
    ? session.facilitators.map(({ fullName }) => fullName)
    : session.signatures.map(({ byName }) => byName)
  ).join(' y ');

/** A closed log, to be read, with what was added later below it. */
export const ClosedSession = ({ session, closedAt }: ClosedSessionProps) => (
  <>
    <SessionHeader
      session={session}
      aside={
        <ButtonLink
          variant="default"
          to="/sesiones/$sessionId/registro"
          params={{ sessionId: session.sessionId }}
        >
          {sessionTexts.print}
        </ButtonLink>
      }
    />
    <Stack gap="xl">
      <Group gap="xs">
        <IconLock size={20} aria-hidden />
        <Text size="sm">{sessionTexts.closedBy(signersOf(session), formatDateTime(closedAt))}</Text>
      </Group>
      <LogRead session={session} />
      <Amendments session={session} closedAt={closedAt} />
      <OwnCheckSection session={session} />
    </Stack>
  </>
);
