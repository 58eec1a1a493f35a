import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { GroupMessage } from '../../../shared/contract/feedback.contract';
import { trpc } from '../../api/client';
import { formatDateTime } from '../format';
import { showFailure } from '../notices/showFailure';
import classes from './Feedback.module.css';
import { feedbackTexts as words } from './texts';

export interface MessagesProps<Row extends GroupMessage> {
  readonly rows: readonly Row[];
  /** Above a text: about whom it is, where several are shown. */
  readonly head?: (row: Row) => ReactNode;
}

/** What was written to the group, by whom and when; what was withdrawn says so and no more. */
export function Messages<Row extends GroupMessage>({ rows, head }: MessagesProps<Row>) {
  const withdraw = useMutation(trpc.feedback.withdraw.mutationOptions());
  const takeBack = (row: Row) => {
    withdraw
      .mutateAsync({ messageId: row.messageId })
      .then(() => notifications.show({ message: words.withdrawn }))
      .catch(showFailure);
  };
  return (
    <ul className={classes['list']}>
      {rows.map((row) => (
        <li key={row.messageId} className={classes['item']}>
          {head?.(row)}
          <p className={classes['text']}>
            {row.text ?? words.withdrawnOn(formatDateTime(row.withdrawnAt ?? row.at))}
          </p>
          <p className={classes['when']}>{words.by(row.authorName, formatDateTime(row.at))}</p>
          {row.isMine && row.text !== null && (
            <Button
              size="compact-xs"
              variant="subtle"
              aria-label={words.withdrawOf(formatDateTime(row.at))}
              onClick={() => {
                takeBack(row);
              }}
            >
              {words.withdraw}
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}
