import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ContactVersion } from '../../../shared/contract/contacts.contract';
import type { FamilyInterview, FamilyOfCase } from '../../../shared/contract/family-contacts.contract';
import { trpc } from '../../api/client';
import { useMayHere } from '../caseHold/CaseHold';
import classes from '../contacts/Contacts.module.css';
import { ErrorState } from '../ErrorState/ErrorState';
import feedback from '../feedback/Feedback.module.css';
import { formatDay } from '../format';
import { ButtonLink } from '../links';
import { LoadingState } from '../LoadingState/LoadingState';
import { StatusBadge } from '../StatusBadge/StatusBadge';
import { relationWords } from '../words/contactWords';
import { interviewKindWords, tellingWords } from '../words/familyWords';
import { TellDialog } from './TellDialog';
import { familySectionTexts as words } from './texts';

const Interview = ({ one }: { readonly one: FamilyInterview }) => (
  <li className={feedback['item']}>
    <p className={feedback['when']}>
      {words.head(interviewKindWords[one.body.kind], formatDay(one.heldOn), one.authorName)}{' '}
      {one.body.riskSaid === 'yes' && <StatusBadge tone="attention">{words.risk}</StatusBadge>}{' '}
      {!one.body.safeWayKept && <StatusBadge tone="attention">{words.unsafe}</StatusBadge>}
    </p>
    <p className={feedback['text']}>{one.body.text}</p>
    {one.body.safeWayNote !== '' && <p className={feedback['text']}>{one.body.safeWayNote}</p>}
    {one.body.nextStep !== '' && <p className={feedback['when']}>{words.next(one.body.nextStep)}</p>}
  </li>
);

interface PersonProps {
  readonly caseId: string;
  readonly contact: ContactVersion;
  readonly family: FamilyOfCase['rows'][number];
  readonly mayWrite: boolean;
}

function Person({ caseId, contact, family, mayWrite }: PersonProps) {
  const [telling, setTelling] = useState(false);
  const { contactId, content } = contact;
  const [told] = family.tellings;
  return (
    <li className={classes['contact']}>
      <Group justify="space-between">
        <Title order={3} size="h5">
          {`${content.name} · ${relationWords[content.relation]}`}
        </Title>
        {mayWrite && content.standing === 'current' && (
          <Group gap="xs">
            <Button
              size="compact-sm"
              variant="default"
              aria-label={words.tellOf(content.name)}
              onClick={() => {
                setTelling(true);
              }}
            >
              {words.tell}
            </Button>
            {told !== undefined && (
              <ButtonLink
                size="compact-sm"
                variant="default"
                aria-label={words.interviewOf(content.name)}
                to="/casos/$caseId/entrevista/$contactId"
                params={{ caseId, contactId }}
              >
                {words.interview}
              </ButtonLink>
            )}
          </Group>
        )}
      </Group>
      <Text size="sm" c="dimmed">
        {told === undefined
          ? words.notTold
          : words.told(formatDay(told.toldOn), tellingWords[told.how], told.toldByName)}
      </Text>
      {family.interviews.length === 0 ? (
        <Text size="sm">{words.none}</Text>
      ) : (
        <ul className={feedback['list']}>
          {family.interviews.map((one) => (
            <Interview key={one.recordedAt} one={one} />
          ))}
        </ul>
      )}
      {telling && (
        <TellDialog
          caseId={caseId}
          contactId={contactId}
          name={content.name}
          onClose={() => {
            setTelling(false);
          }}
        />
      )}
    </li>
  );
}

export interface FamilySectionProps {
  readonly caseId: string;
}

/** What partners and relatives say of the process (§6.4.12); only who holds the key of people at risk sees it. */
export function FamilySection({ caseId }: FamilySectionProps) {
  const mayWrite = useMayHere('contacts.write');
  const contacts = useQuery(trpc.contacts.ofCase.queryOptions({ caseId }));
  const family = useQuery(trpc.familyContacts.ofCase.queryOptions({ caseId }));
  const people = contacts.data?.rows ?? [];
  return (
    <Stack gap="sm" maw={860} component="section" aria-labelledby="family-title">
      <div>
        <Title order={2} size="h4" id="family-title">
          {words.title}
        </Title>
        <Text size="sm" c="dimmed">
          {words.what}
        </Text>
      </div>
      {family.isPending && <LoadingState />}
      {family.isError && <ErrorState error={family.error} onRetry={() => void family.refetch()} />}
      {family.data !== undefined && people.length === 0 && <Text c="dimmed">{words.nobody}</Text>}
      <ul className={classes['rows']}>
        {people.flatMap((contact) => {
          const found = family.data?.rows.find(({ contactId }) => contactId === contact.contactId);
          return found === undefined
            ? []
            : [
                <Person
                  key={contact.contactId}
                  caseId={caseId}
                  contact={contact}
                  family={found}
                  mayWrite={mayWrite}
                />,
              ];
        })}
      </ul>
    </Stack>
  );
}
