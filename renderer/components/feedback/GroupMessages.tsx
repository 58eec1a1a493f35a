import { Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useId } from 'react';
import { trpc } from '../../api/client';
import { useMay } from '../../app/session';
import { ErrorState } from '../ErrorState/ErrorState';
import { LoadingState } from '../LoadingState/LoadingState';
import { AnchorLink } from '../links';
import { PersonName } from '../people/names';
import { Messages } from './Messages';
import { feedbackTexts as words } from './texts';

export interface GroupMessagesProps {
  readonly groupId: string;
}

/** On the pages of a group: what the individual attention wrote about its men, for who conducts it (§6.8.4). */
export function GroupMessages({ groupId }: GroupMessagesProps) {
  const id = useId();
  const mayRead = useMay('attention.read');
  const asked = useQuery(trpc.feedback.ofGroup.queryOptions({ groupId }, { enabled: mayRead }));
  if (!mayRead) return null;
  return (
    <section aria-labelledby={id}>
      <Title order={2} size="h4" mb="xs" id={id}>
        {words.ofGroup}
      </Title>
      {asked.isPending && <LoadingState />}
      {asked.isError && <ErrorState error={asked.error} onRetry={() => void asked.refetch()} />}
      {asked.data !== undefined &&
        (asked.data.rows.length === 0 ? (
          <Text c="dimmed">{words.noneOfGroup}</Text>
        ) : (
          <Messages
            rows={asked.data.rows}
            head={(row) => (
              <AnchorLink to="/casos/$caseId" params={{ caseId: row.caseId }}>
                {row.code} <PersonName caseId={row.caseId} fullName={row.fullName} />
              </AnchorLink>
            )}
          />
        ))}
    </section>
  );
}
