import { Button, Group, Stack, Text, TextInput, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { PersonMatch } from '../../../shared/contract/intake.contract';
import type { LikenessReason } from '../../../shared/domain/people/likeness';
import { trpc } from '../../api/client';
import { ErrorState } from '../../components/ErrorState/ErrorState';
import { formatDay } from '../../components/format';
import { LoadingState } from '../../components/LoadingState/LoadingState';
import { MoreMatch } from '../../components/people/MoreMatch';
import { usePeopleSearch } from '../../components/people/usePeopleSearch';
import { likenessWords } from '../../components/words/likenessWords';
import { documentKindWords } from '../../../shared/words/recordWords';
import classes from './People.module.css';
import { peopleTexts } from './texts';

const words = peopleTexts.merge;

interface Row extends Pick<
  PersonMatch,
  'personId' | 'documentKind' | 'documentNumber' | 'birthDate' | 'caseCode'
> {
  readonly fullName: string | null;
  readonly reasons?: readonly LikenessReason[];
}

interface RowsProps {
  readonly rows: readonly Row[];
  readonly onChoose: (personId: string) => void;
}

const Rows = ({ rows, onChoose }: RowsProps) => (
  <ul className={classes['rows']}>
    {rows.map((row) => (
      <li key={row.personId}>
        <Group justify="space-between">
          <div>
            <Text fw={500}>{row.fullName}</Text>
            <Text size="sm" c="dimmed">
              {[
                `${documentKindWords[row.documentKind]} ${row.documentNumber}`.trim(),
                row.birthDate === null ? null : formatDay(row.birthDate),
                row.caseCode,
              ]
                .filter((part) => part !== null)
                .join(' · ')}
            </Text>
            {row.reasons !== undefined && (
              <Text size="sm">{row.reasons.map((reason) => likenessWords[reason]).join(' · ')}</Text>
            )}
          </div>
          <Button
            size="compact-sm"
            variant="default"
            aria-label={`${words.compare}: ${row.fullName ?? row.caseCode ?? ''}`}
            onClick={() => {
              onChoose(row.personId);
            }}
          >
            {words.compare}
          </Button>
        </Group>
      </li>
    ))}
  </ul>
);

export interface ChooseRecordProps {
  readonly personId: string;
  readonly onChoose: (personId: string) => void;
}

/** With which record: those that look alike first, and whoever else is searched for. */
export function ChooseRecord({ personId, onChoose }: ChooseRecordProps) {
  const [typed, setTyped] = useState('');
  const likely = useQuery(trpc.people.like.queryOptions({ personId }));
  const found = usePeopleSearch(typed, { limit: 20, names: true });
  // Whoever has several cases comes with each.
  const others = found.rows.filter(
    (row, place, rows) =>
      row.personId !== personId && rows.findIndex((one) => one.personId === row.personId) === place,
  );
  return (
    <Stack gap="md" maw={760}>
      <Title order={2} size="h4">
        {words.choose}
      </Title>
      <Text>{words.chooseHelp}</Text>
      {likely.isPending && <LoadingState />}
      {likely.isError && <ErrorState error={likely.error} onRetry={() => void likely.refetch()} />}
      {likely.data !== undefined &&
        (likely.data.rows.length === 0 ? (
          <Text c="dimmed">{words.noneLikely}</Text>
        ) : (
          <section aria-label={words.likely}>
            <Rows rows={likely.data.rows} onChoose={onChoose} />
          </section>
        ))}
      <TextInput
        label={words.search}
        value={typed}
        maxLength={200}
        autoComplete="off"
        onChange={(event) => {
          setTyped(event.currentTarget.value);
        }}
      />
      {found.error !== null && <ErrorState error={found.error} onRetry={found.retry} />}
      <MoreMatch more={found.more} />
      {found.answered && others.length === 0 && <Text c="dimmed">{words.noneFound}</Text>}
      <Rows rows={others} onChoose={onChoose} />
    </Stack>
  );
}
