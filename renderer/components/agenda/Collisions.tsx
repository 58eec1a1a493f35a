import { Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { collisionsOf, type Engagement } from '../../../shared/domain/agenda/conflicts';
import { trpc } from '../../api/client';
import classes from './Agenda.module.css';
import { engagementsOf } from './engagements';
import { appointmentTexts } from './texts';

const words = appointmentTexts.collision;

export interface CollisionsProps {
  /** What is being planned; its hours may still be half typed. */
  readonly planned: Engagement;
  readonly nameOf: (userId: string) => string;
}

const isDay = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text);
const isTime = (text: string): boolean => /^\d{2}:\d{2}$/.test(text);

/** Says with what an appointment would collide. It warns: a room may be shared, and somebody may step in. */
export function Collisions({ planned, nameOf }: CollisionsProps) {
  const { day, startsAt, endsAt } = planned;
  const known = isDay(day) && isTime(startsAt) && isTime(endsAt);
  const asked = useQuery({ ...trpc.agenda.days.queryOptions({ from: day, to: day }), enabled: known });
  if (!known || asked.data === undefined) return null;
  const others = engagementsOf(asked.data);
  const found = collisionsOf(planned, others);
  if (found.length === 0) return null;
  return (
    <div className={classes['collisions']} role="status">
      <IconAlertTriangle size={18} aria-hidden />
      <div>
        {found.map(({ with: id, room, people }) => (
          <Text size="sm" key={id}>
            {[
              ...(room ? [words.room] : []),
              ...(people.length > 0 ? [words.people(people.map(nameOf).join(', '))] : []),
            ].join('; ')}{' '}
            {words.with(others.find((other) => other.id === id)?.called ?? '')}
          </Text>
        ))}
        <Text size="sm">{words.goesOn}</Text>
      </div>
    </div>
  );
}
