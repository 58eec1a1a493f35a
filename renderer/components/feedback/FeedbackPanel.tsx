import { Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useId } from 'react';
import type { SessionObservation } from '../../../shared/contract/feedback.contract';
import { markWords } from '../../../shared/words/recordWords';
import { trpc } from '../../api/client';
import { useMayHere } from '../caseHold/CaseHold';
import { ErrorState } from '../ErrorState/ErrorState';
import { formatDateTime, formatDay } from '../format';
import { LoadingState } from '../LoadingState/LoadingState';
import classes from './Feedback.module.css';
import { MessageForm } from './MessageForm';
import { Messages } from './Messages';
import { feedbackTexts as words } from './texts';

const Observations = ({ rows }: { readonly rows: readonly SessionObservation[] }) => (
  <ul className={classes['list']}>
    {rows.map((row) => (
      <li key={row.sessionId} className={classes['item']}>
        <p className={classes['when']}>{words.session(row.groupName, row.number, formatDay(row.heldOn))}</p>
        <p className={classes['text']}>
          <strong>{markWords[row.mark]}. </strong>
          {row.observation === '' ? words.noObservation : row.observation}
        </p>
        <p className={classes['when']}>{words.closedBy(row.closedByName, formatDateTime(row.closedAt))}</p>
      </li>
    ))}
  </ul>
);

export interface FeedbackPanelProps {
  readonly caseId: string;
}

/** Beside a note and in the case: what the group saw of him, and what is written to it (§6.8.4). */
export function FeedbackPanel({ caseId }: FeedbackPanelProps) {
  const id = useId();
  const mayWrite = useMayHere('attention.write');
  const asked = useQuery(trpc.feedback.ofCase.queryOptions({ caseId }));
  if (asked.data === undefined) {
    return asked.isError ? (
      <ErrorState error={asked.error} onRetry={() => void asked.refetch()} />
    ) : (
      <LoadingState />
    );
  }
  const { groups, observations, messages } = asked.data;
  return (
    <Stack gap="sm" component="section" aria-labelledby={id}>
      <div>
        <Title order={2} size="h4" id={id}>
          {words.title}
        </Title>
        <Text size="sm" c="dimmed">
          {groups.length === 0 ? words.noGroup : words.inGroup(groups.map(({ name }) => name).join(', '))}
        </Text>
      </div>
      <Title order={3} size="h5">
        {words.observations}
      </Title>
      {observations.length === 0 ? (
        <Text c="dimmed">{words.noObservations}</Text>
      ) : (
        <Observations rows={observations} />
      )}
      <Title order={3} size="h5">
        {words.messages}
      </Title>
      {mayWrite && groups.length > 0 && (
        <MessageForm key={messages.find(({ isMine }) => isMine)?.messageId ?? ''} caseId={caseId} />
      )}
      {messages.length === 0 ? <Text c="dimmed">{words.noMessages}</Text> : <Messages rows={messages} />}
    </Stack>
  );
}
