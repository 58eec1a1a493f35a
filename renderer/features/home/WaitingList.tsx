import { Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useId, type ReactNode } from 'react';
import classes from './HomePage.module.css';

export interface WaitingRow {
  readonly key: string;
  readonly to: string;
  readonly when: string;
  readonly what: string;
  readonly state?: ReactNode;
  /** An act on the row, beside the way to it. */
  readonly act?: ReactNode;
}

export interface WaitingListProps {
  readonly title: string;
  /** Said when nothing waits. */
  readonly empty: string;
  readonly rows: readonly WaitingRow[];
}

/** Things of one kind that wait; each row is the way to it. */
export const WaitingList = ({ title, empty, rows }: WaitingListProps) => {
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <Title order={2} size="h4" mb="xs" id={id}>
        {title}
      </Title>
      {rows.length === 0 ? (
        <Text c="dimmed">{empty}</Text>
      ) : (
        <ul className={classes['list']}>
          {rows.map((row) => (
            <li key={row.key} className={row.act === undefined ? undefined : classes['acted']}>
              <Link to={row.to} className={classes['row']}>
                <span className={classes['when']}>{row.when}</span>
                <span className={classes['what']}>{row.what}</span>
                {row.state}
              </Link>
              {row.act}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
};
