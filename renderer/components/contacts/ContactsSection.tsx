import { Badge, Button, Group, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ContactVersion } from '../../../shared/contract/contacts.contract';
import { trpc } from '../../api/client';
import { EmptyState } from '../EmptyState/EmptyState';
import { ErrorState } from '../ErrorState/ErrorState';
import { formatDateTime } from '../format';
import { ButtonLink } from '../links';
import { LoadingState } from '../LoadingState/LoadingState';
import { relationWords, standingWords } from '../words/contactWords';
import { ContactFacts } from './ContactFacts';
import classes from './Contacts.module.css';
import { contactTexts as words } from './contactTexts';
import { EarlierVersions } from './EarlierVersions';

export interface ContactsSectionProps {
  readonly caseId: string;
}

interface ContactCardProps extends ContactsSectionProps {
  readonly contact: ContactVersion;
}

function ContactCard({ caseId, contact }: ContactCardProps) {
  const { contactId, content, version, authorName, recordedAt } = contact;
  const [earlier, setEarlier] = useState(false);
  return (
    <li className={classes['contact']}>
      <Group justify="space-between">
        <Group gap="sm">
          <Title order={3} size="h5">
            {content.name}
          </Title>
          <Text>{relationWords[content.relation]}</Text>
          {content.standing === 'past' && (
            <Badge variant="light" color="gray">
              {standingWords.past}
            </Badge>
          )}
        </Group>
        <Group gap="xs">
          {version > 1 && (
            <Button
              size="compact-sm"
              variant="default"
              aria-expanded={earlier}
              onClick={() => {
                setEarlier(!earlier);
              }}
            >
              {earlier ? words.hideEarlier : words.earlier}
            </Button>
          )}
          <ButtonLink
            size="compact-sm"
            variant="default"
            to="/casos/$caseId/proteger/$contactId"
            params={{ caseId, contactId }}
          >
            {words.change}
          </ButtonLink>
        </Group>
      </Group>
      <ContactFacts content={content} />
      <Text size="sm" c="dimmed" mt="xs">
        {words.version(version, authorName, formatDateTime(recordedAt))}
      </Text>
      {earlier && <EarlierVersions contactId={contactId} />}
    </li>
  );
}

/** The numbers of first need, for whoever has to warn her now. */
const Numbers = () => {
  const pinned = useQuery(trpc.directory.pinned.queryOptions({}));
  const rows = (pinned.data?.rows ?? []).flatMap((entry) => {
    const phone = entry.phones[0];
    return phone === undefined ? [] : [{ id: entry.id, text: words.call(entry.name, phone.text) }];
  });
  if (rows.length === 0) return null;
  return (
    <section>
      <Title order={3} size="h5" mb="xs">
        {words.numbers}
      </Title>
      <ul className={classes['numbers']}>
        {rows.map(({ id, text }) => (
          <li key={id}>{text}</li>
        ))}
      </ul>
    </section>
  );
};

/** Whom the case may put at risk, and how to reach them without doing so (§6.7, end). */
export function ContactsSection({ caseId }: ContactsSectionProps) {
  const contacts = useQuery(trpc.contacts.ofCase.queryOptions({ caseId }));
  return (
    <Stack gap="md" maw={860}>
      <Group justify="space-between">
        <Title order={2} size="h4">
          {words.title}
        </Title>
        <ButtonLink size="sm" to="/casos/$caseId/proteger/$contactId" params={{ caseId, contactId: 'nueva' }}>
          {words.add}
        </ButtonLink>
      </Group>
      <Text c="dimmed">{words.who}</Text>
      {contacts.isPending && <LoadingState />}
      {contacts.isError && <ErrorState error={contacts.error} onRetry={() => void contacts.refetch()} />}
      {contacts.data !== undefined &&
        (contacts.data.rows.length === 0 ? (
          <EmptyState title={words.none} hint={words.noneHow} />
        ) : (
          <ul className={classes['rows']}>
            {contacts.data.rows.map((contact) => (
              <ContactCard key={contact.contactId} caseId={caseId} contact={contact} />
            ))}
          </ul>
        ))}
      <Numbers />
    </Stack>
  );
}
