import { Button, Group, Table, Text, Title } from '@mantine/core';
import { useState } from 'react';
import type { GroupView } from '../../../shared/contract/groups.contract';
import { todayHere } from '../../components/forms/dayText';
import { formatDay } from '../../components/format';
import { AnchorLink } from '../../components/links';
import { StatusBadge } from '../../components/StatusBadge/StatusBadge';
import { displaySubject } from '../../components/words/topicWords';
import { useMay } from '../../app/session';
import classes from './GroupPage.module.css';
import type { GroupPartProps } from './GroupRoster';
import { CancelSessionDialog, MoveSessionDialog } from './SessionDialogs';
import { groupTexts } from './texts';

const words = groupTexts.page;

export type GroupSession = GroupView['sessionList'][number];

type Act = { readonly kind: 'move' | 'cancel'; readonly session: GroupSession } | null;

function Standing({ session }: { readonly session: GroupSession }) {
  if (session.closed) return <>{words.present(session.present, session.rosterSize)}</>;
  if (session.cancelledWhy !== null) return <StatusBadge tone="neutral">{words.calledOff}</StatusBadge>;
  // What is still to come asks for nothing yet.
  return session.heldOn > todayHere() ? (
    <StatusBadge tone="neutral">{words.planned}</StatusBadge>
  ) : (
    <StatusBadge tone="attention">{words.open}</StatusBadge>
  );
}

interface SessionLineProps {
  readonly session: GroupSession;
  readonly mayWrite: boolean;
  readonly onAct: (act: Act) => void;
}

const SessionLine = ({ session, mayWrite, onAct }: SessionLineProps) => {
  // What has begun, or somebody is writing, is neither moved nor called off.
  const open = !session.closed && !session.begun && session.cancelledWhy === null;
  return (
    <Table.Tr>
      <Table.Td ta="right">{session.number}</Table.Td>
      <Table.Td className={classes['day']}>
        {formatDay(session.heldOn)}
        {session.startsAt !== '' && (
          <Text size="sm" c="dimmed">
            {words.hours(session.startsAt, session.endsAt)}
          </Text>
        )}
      </Table.Td>
      <Table.Td>
        <AnchorLink to="/sesiones/$sessionId" params={{ sessionId: session.sessionId }}>
          {displaySubject(session)}
        </AnchorLink>
        {session.cancelledWhy !== null && (
          <Text size="sm" c="dimmed">
            {session.cancelledWhy}
          </Text>
        )}
      </Table.Td>
      <Table.Td className={classes['day']}>
        <Standing session={session} />
      </Table.Td>
      {mayWrite && (
        <Table.Td>
          {open && (
            <Group gap="xs" wrap="nowrap">
              <Button
                variant="default"
                size="compact-sm"
                aria-label={words.moveOf(session.number)}
                onClick={() => {
                  onAct({ kind: 'move', session });
                }}
              >
                {words.move}
              </Button>
              <Button
                variant="default"
                size="compact-sm"
                aria-label={words.cancelOf(session.number)}
                onClick={() => {
                  onAct({ kind: 'cancel', session });
                }}
              >
                {words.cancel}
              </Button>
            </Group>
          )}
        </Table.Td>
      )}
    </Table.Tr>
  );
};

/** The sessions of a group by their day: what was held, what was called off, what is to come. */
export function GroupSessions({ group }: GroupPartProps) {
  const mayWrite = useMay('sessions.write');
  const [act, setAct] = useState<Act>(null);
  const byDay = [...group.sessionList].sort(
    (left, right) => left.heldOn.localeCompare(right.heldOn) || left.number - right.number,
  );
  const close = () => {
    setAct(null);
  };
  return (
    <section>
      <Title order={2} size="h4" mb="xs">
        {words.sessions}
      </Title>
      {byDay.length === 0 ? (
        <Text c="dimmed">{words.noSessions}</Text>
      ) : (
        <Table withTableBorder aria-label={words.sessions}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th ta="right">{words.number}</Table.Th>
              <Table.Th>{words.date}</Table.Th>
              <Table.Th>{words.topic}</Table.Th>
              <Table.Th>{words.attendance}</Table.Th>
              {mayWrite && <Table.Th aria-label={words.act} />}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {byDay.map((session) => (
              <SessionLine key={session.sessionId} session={session} mayWrite={mayWrite} onAct={setAct} />
            ))}
          </Table.Tbody>
        </Table>
      )}
      {act?.kind === 'move' && <MoveSessionDialog session={act.session} onClose={close} />}
      {act?.kind === 'cancel' && <CancelSessionDialog session={act.session} onClose={close} />}
    </section>
  );
}
