import { Group, Stack, Table, Text, Title } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import type { SessionView } from '../../../shared/contract/sessions.contract';
import { formatDateTime } from '../../components/format';
import { AnchorLink } from '../../components/links';
import { PersonName } from '../../components/people/names';
import { markWords } from '../../../shared/words/recordWords';
import { AttendanceCounts } from './AttendanceCounts';
import { SessionHeader } from './SessionHeader';
import { sessionTexts } from './sessionTexts';

export interface ClosedSessionProps {
  readonly session: SessionView;
  readonly closedAt: string;
}

/** A closed log, to be read. */
export const ClosedSession = ({ session, closedAt }: ClosedSessionProps) => (
  <>
    <SessionHeader session={session} />
    <Stack gap="xl">
      <Group gap="xs">
        <IconLock size={20} aria-hidden />
        <Text size="sm">{sessionTexts.closedBy(session.closedByName ?? '', formatDateTime(closedAt))}</Text>
      </Group>
      <section>
        <Title order={2} size="h4" mb="xs">
          {sessionTexts.sections.attendance}
        </Title>
        <AttendanceCounts marks={session.roster.map((man) => man.mark)} />
        <Table withTableBorder mt="xs" aria-label={sessionTexts.rosterLabel}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{sessionTexts.column.code}</Table.Th>
              <Table.Th>{sessionTexts.column.name}</Table.Th>
              <Table.Th>{sessionTexts.column.mark}</Table.Th>
              <Table.Th>{sessionTexts.column.observation}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {session.roster.map((man) => (
              <Table.Tr key={man.caseId}>
                <Table.Td>{man.code}</Table.Td>
                <Table.Td>
                  <AnchorLink to="/casos/$caseId" params={{ caseId: man.caseId }}>
                    <PersonName caseId={man.caseId} fullName={man.fullName} />
                  </AnchorLink>
                </Table.Td>
                <Table.Td>{man.mark === null ? sessionTexts.unmarked : markWords[man.mark]}</Table.Td>
                <Table.Td>{man.observation}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </section>
      <section>
        <Title order={2} size="h4" mb="xs">
          {sessionTexts.sections.team}
        </Title>
        <Text>{session.facilitators.map((person) => person.fullName).join(', ')}</Text>
      </section>
      <section>
        <Title order={2} size="h4" mb="xs">
          {sessionTexts.sections.development}
        </Title>
        <Text style={{ whiteSpace: 'pre-wrap' }} maw={760}>
          {session.development === '' ? sessionTexts.noDevelopment : session.development}
        </Text>
      </section>
    </Stack>
  </>
);
