import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { PersonHistoryView } from '../../../shared/contract/people.contract';
import { trpc } from '../../api/client';
import { useMay } from '../../app/session';
import { ErrorState } from '../ErrorState/ErrorState';
import { formatDateTime } from '../format';
import { ButtonLink } from '../links';
import { personFieldWords } from '../../../shared/words/personWords';
import { historyTexts as words } from './historyTexts';
import { UndoMergeDialog } from './UndoMergeDialog';

export interface PersonHistoryProps {
  readonly personId: string;
}

type Correction = PersonHistoryView['corrections'][number];
type Merge = PersonHistoryView['merges'][number];

const shown = (value: string | null): string => (value === null || value === '' ? words.empty : value);

const CorrectionRow = ({ row }: { readonly row: Correction }) => (
  <li>
    <Text fw={500}>{words.corrected(personFieldWords[row.field])}</Text>
    <Text size="sm">
      {row.earlier === null
        ? words.withheld
        : words.from(shown(row.earlier.oldValue), shown(row.earlier.newValue))}
    </Text>
    <Text size="sm">{row.reason}</Text>
    <Text size="sm" c="dimmed">
      {words.by(row.byName, formatDateTime(row.at))}
    </Text>
  </li>
);

interface MergeRowProps {
  readonly row: Merge;
  readonly onUndo: (() => void) | null;
}

const MergeRow = ({ row, onUndo }: MergeRowProps) => (
  <li>
    <Text fw={500}>
      {row.act === 'merge'
        ? words.merged(row.absorbedName, row.absorbedDocument)
        : words.undone(row.absorbedName)}
    </Text>
    <Text size="sm">{row.reason}</Text>
    <Group gap="sm">
      <Text size="sm" c="dimmed">
        {words.by(row.byName, formatDateTime(row.at))}
      </Text>
      {onUndo !== null && (
        <Button size="compact-sm" variant="default" onClick={onUndo}>
          {words.undo}
        </Button>
      )}
    </Group>
  </li>
);

/** What was corrected in a record and what was merged into it, with the ways to do either (§6.4.2). */
export function PersonHistory({ personId }: PersonHistoryProps) {
  const mayCorrect = useMay('people.correct');
  const mayMerge = useMay('people.merge');
  const [undoing, setUndoing] = useState<number | null>(null);
  const history = useQuery(trpc.people.history.queryOptions({ personId }));
  return (
    <section>
      <Group justify="space-between" mb="xs">
        <Title order={2} size="h4">
          {words.title}
        </Title>
        <Group gap="xs">
          {mayCorrect && (
            <ButtonLink variant="default" size="xs" to="/personas/$personId/corregir" params={{ personId }}>
              {words.correct}
            </ButtonLink>
          )}
          {mayMerge && (
            <ButtonLink variant="default" size="xs" to="/personas/$personId/unir" params={{ personId }}>
              {words.merge}
            </ButtonLink>
          )}
        </Group>
      </Group>
      {history.isError && <ErrorState error={history.error} onRetry={() => void history.refetch()} />}
      {history.data !== undefined &&
        (history.data.corrections.length + history.data.merges.length === 0 ? (
          <Text c="dimmed">{words.none}</Text>
        ) : (
          <Stack component="ul" gap="md" m={0} pl={0} style={{ listStyle: 'none' }}>
            {history.data.merges.map((row) => (
              <MergeRow
                key={`merge-${String(row.number)}`}
                row={row}
                onUndo={
                  row.mayUndo && mayMerge
                    ? () => {
                        setUndoing(row.number);
                      }
                    : null
                }
              />
            ))}
            {history.data.corrections.map((row) => (
              <CorrectionRow key={`correction-${String(row.number)}`} row={row} />
            ))}
          </Stack>
        ))}
      {undoing !== null && (
        <UndoMergeDialog
          number={undoing}
          onClose={() => {
            setUndoing(null);
          }}
        />
      )}
    </section>
  );
}
