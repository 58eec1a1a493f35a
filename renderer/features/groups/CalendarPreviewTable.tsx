import { List, Stack, Table, Text, Title } from '@mantine/core';
import type { CalendarPreview } from '../../../shared/contract/groupCalendar.contract';
import { formatDay, formatLongDay } from '../../components/format';
import { StatusBadge } from '../../components/StatusBadge/StatusBadge';
import { calendarTexts } from './calendarTexts';
import classes from './GroupPage.module.css';

const words = calendarTexts.page;

export interface CalendarPreviewTableProps {
  readonly preview: CalendarPreview;
  /** The number of the first of them. */
  readonly first: number;
}

/** The days that the sessions would have, and beside them every day that is passed over with its reason. */
export const CalendarPreviewTable = ({ preview, first }: CalendarPreviewTableProps) => (
  <Stack gap="md">
    <Table withTableBorder aria-label={words.preview} stickyHeader>
      <Table.Thead>
        <Table.Tr>
          <Table.Th ta="right">{words.column.number}</Table.Th>
          <Table.Th>{words.column.day}</Table.Th>
          <Table.Th>{words.column.hours}</Table.Th>
          <Table.Th>{words.column.title}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {preview.sessions.map((session, index) => (
          <Table.Tr key={`${session.day} ${session.from}`}>
            <Table.Td ta="right">{first + index}</Table.Td>
            <Table.Td className={classes['day']}>{formatLongDay(session.day)}</Table.Td>
            <Table.Td className={classes['day']}>{`${session.from} – ${session.to}`}</Table.Td>
            <Table.Td>
              {session.title}{' '}
              {session.sessionId !== null && <StatusBadge tone="neutral">{words.moves}</StatusBadge>}
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
    <div role="status">
      <Title order={3} size="h5">
        {words.skipped}
      </Title>
      {preview.skipped.length === 0 ? (
        <Text c="dimmed">{words.noneSkipped}</Text>
      ) : (
        <List size="sm">
          {preview.skipped.map(({ day, name }) => (
            <List.Item key={day}>{`${formatLongDay(day)}: ${name}`}</List.Item>
          ))}
        </List>
      )}
    </div>
    {preview.withoutDay > 0 && (
      <StatusBadge tone="attention">{words.without(preview.withoutDay)}</StatusBadge>
    )}
    {preview.calledOff.length > 0 && (
      <div>
        <Text>{words.calledOff}</Text>
        <List size="sm">
          {preview.calledOff.map(({ sessionId, day, title }) => (
            <List.Item key={sessionId}>{`${formatDay(day)}: ${title}`}</List.Item>
          ))}
        </List>
      </div>
    )}
  </Stack>
);
