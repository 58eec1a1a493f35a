import { Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { trpc } from '../../api/client';
import { ErrorState } from '../ErrorState/ErrorState';
import { formatDateTime } from '../format';
import { LoadingState } from '../LoadingState/LoadingState';
import { relationWords, standingWords } from '../words/contactWords';
import { ContactFacts } from './ContactFacts';
import { contactTexts as words } from './contactTexts';

export interface EarlierVersionsProps {
  readonly contactId: string;
}

/** What was written of her before, the latest first. */
export function EarlierVersions({ contactId }: EarlierVersionsProps) {
  const versions = useQuery(trpc.contacts.versions.queryOptions({ contactId }));
  if (versions.data === undefined) {
    return versions.isError ? (
      <ErrorState error={versions.error} onRetry={() => void versions.refetch()} />
    ) : (
      <LoadingState />
    );
  }
  const earlier = versions.data.rows.slice(1);
  if (earlier.length === 0) return <Text c="dimmed">{words.noEarlier}</Text>;
  return (
    <Stack gap="md" mt="sm">
      {earlier.map(({ version, authorName, recordedAt, content }) => (
        <div key={version}>
          <Text size="sm" fw={500}>
            {words.version(version, authorName, formatDateTime(recordedAt))}
          </Text>
          <Text size="sm">
            {[content.name, relationWords[content.relation], standingWords[content.standing]].join(' · ')}
          </Text>
          <ContactFacts content={content} />
        </div>
      ))}
    </Stack>
  );
}
