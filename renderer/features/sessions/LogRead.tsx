import { Stack, Table, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import type { SessionView } from '../../../shared/contract/sessions.contract';
import { groundWords, markWords } from '../../../shared/words/recordWords';
import { AnchorLink } from '../../components/links';
import { PersonName } from '../../components/people/names';
import { displayTopic } from '../../components/words/topicWords';
import { AttendanceCounts } from './AttendanceCounts';
import { IncidentList } from './Incidents';
import { ExceptionSaid } from './LogTeam';
import { elementWords, reflectionWords, sessionTexts } from './sessionTexts';
import type { asRead, RosterMan } from './sessionValues';

const Part = ({ title, children }: { readonly title: string; readonly children: ReactNode }) => (
  <section>
    <Title order={2} size="h4" mb="xs">
      {title}
    </Title>
    {children}
  </section>
);

const Prose = ({ text }: { readonly text: string }) => (
  <Text style={{ whiteSpace: 'pre-wrap' }} maw={760}>
    {text === '' ? sessionTexts.nothingWritten : text}
  </Text>
);

/** A mark with what belongs to it: «Llegó tarde, 10 min», «No fue admitido: con un arma». */
export const markSentence = ({ mark, lateMinutes, ground }: RosterMan): string => {
  if (mark === null) return sessionTexts.unmarked;
  if (lateMinutes !== null) return `${markWords[mark]}, ${sessionTexts.details.late(lateMinutes)}`;
  return ground === '' ? markWords[mark] : `${markWords[mark]}: ${groundWords[ground].toLowerCase()}`;
};

/** What stands beside his mark: what was observed, what was done with him, what he takes along. */
export const besideMark = ({ observation, action, task }: RosterMan): string[] =>
  [observation, action, task === '' ? '' : sessionTexts.details.taskLine(task)].filter((text) => text !== '');

/** A log that does not change any more, to be read. */
export const LogRead = ({ session }: { readonly session: SessionView | ReturnType<typeof asRead> }) => (
  <Stack gap="xl">
    <Part title={sessionTexts.sections.attendance}>
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
                {man.guestReason !== null && (
                  <Text size="sm" c="dimmed">
                    {sessionTexts.guests.from(man.guestReason)}
                  </Text>
                )}
              </Table.Td>
              <Table.Td>{markSentence(man)}</Table.Td>
              <Table.Td>
                {besideMark(man).map((text) => (
                  <Text key={text}>{text}</Text>
                ))}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Part>
    {session.incidents.length > 0 && (
      <Part title={sessionTexts.sections.incidents}>
        <IncidentList incidents={session.incidents} />
      </Part>
    )}
    <Part title={sessionTexts.sections.team}>
      <Text>{session.facilitators.map((person) => person.fullName).join(', ')}</Text>
      <ExceptionSaid session={session} />
    </Part>
    <Part title={sessionTexts.sections.plan}>
      {session.title !== '' && <Text>{session.title}</Text>}
      {session.topics.map((topic) => (
        <Text key={topic}>{displayTopic(topic)}</Text>
      ))}
    </Part>
    {(session.elements.length > 0 || session.reflections.length > 0) && (
      <Part title={sessionTexts.sections.elements}>
        {session.elements.map(({ element, how }) => (
          <Text key={element} maw={760}>
            {elementWords[element]}
            {how === '' ? '' : `: ${how}`}
          </Text>
        ))}
        {session.reflections.length > 0 && (
          <Text>
            {sessionTexts.reflections}:{' '}
            {session.reflections.map((aspect) => reflectionWords[aspect].toLowerCase()).join(', ')}
          </Text>
        )}
      </Part>
    )}
    <Part title={sessionTexts.sections.development}>
      <Prose text={session.development} />
      {session.groupTask !== '' && (
        <Text maw={760} mt="xs">
          {sessionTexts.groupTask}: {session.groupTask}
        </Text>
      )}
    </Part>
    {session.directoryAtHand !== '' && (
      <Part title={sessionTexts.sections.directory}>
        <Text>{sessionTexts.directory.said(session.directoryAtHand, session.directoryWhy)}</Text>
      </Part>
    )}
    {session.paperBy !== '' && <Text size="sm">{sessionTexts.paper(session.paperBy)}</Text>}
  </Stack>
);
