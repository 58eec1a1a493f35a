import { Button, Table, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { CareRow } from '../../../shared/contract/care.contract';
import { trpc } from '../../api/client';
import { ArticleChip } from '../../components/ArticleChip/ArticleChip';
import { EmptyState } from '../../components/EmptyState/EmptyState';
import { ErrorState } from '../../components/ErrorState/ErrorState';
import { formatDay } from '../../components/format';
import { AnchorLink } from '../../components/links';
import { LoadingState } from '../../components/LoadingState/LoadingState';
import { TeamFrame } from '../../components/teamFrame/TeamFrame';
import { usePageCommand } from '../../components/usePageCommand';
import classes from './Care.module.css';
import { careTexts as words } from './texts';

const Line = ({ row }: { readonly row: CareRow }) => (
  <Table.Tr>
    <Table.Td>{formatDay(row.heldOn)}</Table.Td>
    <Table.Td>{row.count}</Table.Td>
    <Table.Td>{row.byPsychology ? words.yes : `${words.no}: ${row.noPsychologyReason}`}</Table.Td>
    <Table.Td>
      {row.mine ? (
        <AnchorLink
          to="/equipo/cuidado/espacio/$meetingId"
          params={{ meetingId: row.meetingId }}
          aria-label={words.openOf(formatDay(row.heldOn))}
        >
          {words.open}
        </AnchorLink>
      ) : (
        <Text size="sm" c="dimmed">
          {words.closed}
        </Text>
      )}
    </Table.Td>
  </Table.Tr>
);

/** That the team takes care of itself: when and with how many. What was written opens to who took part. */
export function CarePage() {
  const navigate = useNavigate();
  const care = useQuery(trpc.care.list.queryOptions({}));
  const add = () => void navigate({ to: '/equipo/cuidado/nuevo' });
  usePageCommand('mod+N', words.add, add);
  const rows = care.data?.rows ?? [];
  return (
    <TeamFrame title={words.title} action={<Button onClick={add}>{words.add}</Button>}>
      <Text className={classes['intro']}>
        {words.intro} <ArticleChip article="§6.3.4" /> <ArticleChip article="§6.3.5" />
      </Text>
      {care.isPending && <LoadingState />}
      {care.isError && <ErrorState error={care.error} onRetry={() => void care.refetch()} />}
      {care.isSuccess && rows.length === 0 && <EmptyState title={words.empty} hint={words.emptyHow} />}
      {rows.length > 0 && (
        <Table withTableBorder verticalSpacing={6} aria-label={words.label}>
          <Table.Thead>
            <Table.Tr>
              {Object.values(words.column).map((label) => (
                <Table.Th key={label}>{label}</Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rows.map((row) => (
              <Line key={row.meetingId} row={row} />
            ))}
          </Table.Tbody>
        </Table>
      )}
    </TeamFrame>
  );
}
