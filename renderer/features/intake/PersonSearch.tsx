import { Badge, Button, Group, Stack, Table, Text, TextInput } from '@mantine/core';
import { IconMailForward, IconPrinter, IconSearch, IconUserPlus } from '@tabler/icons-react';
import { useState } from 'react';
import type { PersonHit } from '../../../shared/contract/search.contract';
import { ErrorState } from '../../components/ErrorState/ErrorState';
import { formatDay } from '../../components/format';
import { AnchorLink, ButtonLink } from '../../components/links';
import { PageHeader } from '../../components/PageHeader/PageHeader';
import { NoticeChips } from '../../components/notices-risk/NoticeChips';
import { peopleTexts } from '../../components/people/texts';
import { usePeopleSearch } from '../../components/people/usePeopleSearch';
import { documentKindWords } from '../../../shared/words/recordWords';
import { intakeTexts } from './texts';

const words = intakeTexts.search;

/** The same search leads to either form; whoever began at the wrong one goes over here. */
const otherWay = {
  here: {
    to: '/personas/derivada',
    label: intakeTexts.referral.instead,
    icon: <IconMailForward size={20} aria-hidden />,
  },
  sent: {
    to: '/personas/nueva',
    label: intakeTexts.referral.hereInstead,
    icon: <IconUserPlus size={20} aria-hidden />,
  },
} as const;

/** What the search hands over to the form. Kept in the window only: before consent nothing about him is stored. */
export interface IntakeStart {
  readonly existing: { readonly personId: PersonHit['personId']; readonly fullName: string } | null;
  readonly documentNumber: string;
}

export interface PersonSearchProps {
  /** He is here, or a paper came that sends him. */
  readonly way: 'here' | 'sent';
  readonly onStart: (start: IntakeStart) => void;
}

interface MatchTableProps {
  readonly rows: readonly PersonHit[];
  readonly onStart: PersonSearchProps['onStart'];
}

const MatchTable = ({ rows, onStart }: MatchTableProps) => (
  <Table withTableBorder aria-label={intakeTexts.duplicates.title}>
    <Table.Thead>
      <Table.Tr>
        <Table.Th>{words.column.name}</Table.Th>
        <Table.Th>{words.column.document}</Table.Th>
        <Table.Th>{words.column.birth}</Table.Th>
        <Table.Th>{words.column.case}</Table.Th>
        <Table.Th aria-label="Acciones" />
      </Table.Tr>
    </Table.Thead>
    <Table.Tbody>
      {rows.map((row) => (
        <Table.Tr key={`${row.personId}-${row.caseId ?? ''}`}>
          <Table.Td>
            <Group gap="xs">
              {row.fullName ?? row.caseCode}
              <NoticeChips kinds={row.noticeKinds} />
              <Badge variant="default" tt="none" fw={400}>
                {words.by[row.matchedBy]}
              </Badge>
            </Group>
          </Table.Td>
          <Table.Td>
            {documentKindWords[row.documentKind]} {row.documentNumber}
          </Table.Td>
          <Table.Td>{row.birthDate === null ? '' : formatDay(row.birthDate)}</Table.Td>
          <Table.Td>
            {row.caseId === null ? (
              words.noCase
            ) : (
              <AnchorLink to="/casos/$caseId" params={{ caseId: row.caseId }}>
                {row.caseCode}
              </AnchorLink>
            )}
          </Table.Td>
          <Table.Td>
            <Button
              size="compact-sm"
              variant="default"
              onClick={() => {
                const { personId, fullName } = row;
                onStart({ existing: { personId, fullName: fullName ?? '' }, documentNumber: '' });
              }}
            >
              {words.newCase}
            </Button>
          </Table.Td>
        </Table.Tr>
      ))}
    </Table.Tbody>
  </Table>
);

/** The first step: look for him. A new person can be registered only after a search that was answered. */
export function PersonSearch({ way, onStart }: PersonSearchProps) {
  const [typed, setTyped] = useState('');
  const query = typed.trim();
  const enough = query.length >= 2;
  const found = usePeopleSearch(typed, { limit: 20, names: true, enabled: enough });
  return (
    <>
      <PageHeader
        title={way === 'here' ? intakeTexts.title : intakeTexts.referral.title}
        {...(way === 'sent' && { subtitle: intakeTexts.referral.note })}
        action={
          <Group gap="sm">
            <ButtonLink variant="default" to={otherWay[way].to} leftSection={otherWay[way].icon}>
              {otherWay[way].label}
            </ButtonLink>
            <ButtonLink
              variant="default"
              to="/personas/ficha-en-blanco"
              leftSection={<IconPrinter size={20} aria-hidden />}
            >
              {words.printBlank}
            </ButtonLink>
          </Group>
        }
      />
      <Stack gap="md">
        <TextInput
          label={words.label}
          description={words.help}
          leftSection={<IconSearch size={20} aria-hidden />}
          value={typed}
          onChange={(event) => {
            setTyped(event.currentTarget.value);
          }}
          maxLength={200}
          maw={680}
          autoComplete="off"
          data-autofocus
          autoFocus
        />
        <div role="status">
          {!enough && <Text c="dimmed">{words.before}</Text>}
          {found.answered && found.total === 0 && <Text>{words.none}</Text>}
          {found.more && <Text c="dimmed">{peopleTexts.more}</Text>}
        </div>
        {found.error !== null && <ErrorState error={found.error} onRetry={found.retry} />}
        {found.rows.length > 0 && <MatchTable rows={found.rows} onStart={onStart} />}
        {found.answered && (
          <Group>
            <Button
              leftSection={<IconUserPlus size={20} aria-hidden />}
              onClick={() => {
                onStart({ existing: null, documentNumber: /\d/.test(query) ? query.slice(0, 20) : '' });
              }}
            >
              {way === 'here' ? words.registerNew : words.registerSent}
            </Button>
          </Group>
        )}
      </Stack>
    </>
  );
}
