import { ActionIcon, Button, Text, UnstyledButton } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconPlus } from '@tabler/icons-react';
import { domainsLacking } from '../../../shared/domain/programmes/programme';
import { StatusBadge } from '../../components/StatusBadge/StatusBadge';
import classes from './Programmes.module.css';
import { isWhole, type SessionValues } from './programmeValues';
import { programmeTexts } from './texts';

const words = programmeTexts.edit;

export interface SessionListProps {
  readonly sessions: readonly SessionValues[];
  readonly chosen: number;
  readonly onChoose: (index: number) => void;
  readonly onMove: (from: number, to: number) => void;
  readonly onAdd: () => void;
}

/** The sessions of a programme in their order: one is chosen to be written, and they change places. */
export const SessionList = ({ sessions, chosen, onChoose, onMove, onAdd }: SessionListProps) => (
  <nav aria-label={words.sessions} className={classes['sessions']}>
    {sessions.length === 0 && <Text c="dimmed">{words.none}</Text>}
    <ol className={classes['list']}>
      {sessions.map((session, index) => {
        const title = session.title === '' ? words.untitled : session.title;
        return (
          // New sessions have no key yet: the place in the list is what they are known by.
          <li key={session.key === '' ? `new-${String(index)}` : session.key} className={classes['item']}>
            <UnstyledButton
              className={classes['choose']}
              aria-current={index === chosen}
              onClick={() => {
                onChoose(index);
              }}
            >
              {`${String(index + 1)}. ${title}`}{' '}
              {(!isWhole(session) || domainsLacking(session).length > 0) && (
                <StatusBadge tone="attention">Falta</StatusBadge>
              )}
            </UnstyledButton>
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={words.up(title)}
              disabled={index === 0}
              onClick={() => {
                onMove(index, index - 1);
              }}
            >
              <IconArrowUp size={16} aria-hidden />
            </ActionIcon>
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={words.down(title)}
              disabled={index === sessions.length - 1}
              onClick={() => {
                onMove(index, index + 1);
              }}
            >
              <IconArrowDown size={16} aria-hidden />
            </ActionIcon>
          </li>
        );
      })}
    </ol>
    <Button variant="default" leftSection={<IconPlus size={18} aria-hidden />} onClick={onAdd}>
      {words.add}
    </Button>
  </nav>
);
