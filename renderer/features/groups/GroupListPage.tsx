import { Button, Table } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { trpc } from '../../api/client';
import { useMay } from '../../app/session';
import { EmptyState } from '../../components/EmptyState/EmptyState';
import { ErrorState } from '../../components/ErrorState/ErrorState';
import { formatDay } from '../../components/format';
import { LoadingState } from '../../components/LoadingState/LoadingState';
import { AnchorLink, ButtonLink } from '../../components/links';
import { PageHeader } from '../../components/PageHeader/PageHeader';
import { usePageCommand } from '../../components/usePageCommand';
import { groupKindWords } from '../../components/words/recordWords';
import { groupTexts } from './texts';

const words = groupTexts.list;

/** The groups of the office, by name. */
export function GroupListPage() {
  const navigate = useNavigate();
  const mayManage = useMay('groups.manage');
  const groups = useQuery(trpc.groups.list.queryOptions({}));
  const create = () => void navigate({ to: '/grupos/nuevo' });
  usePageCommand('mod+N', words.create, create, mayManage);
  const button = mayManage ? (
    <Button leftSection={<IconPlus size={20} aria-hidden />} onClick={create}>
      {words.create}
    </Button>
  ) : undefined;

  return (
    <>
      <PageHeader
        title={words.title}
        aside={
          <>
            <ButtonLink variant="default" to="/grupos/temas">
              {words.topics}
            </ButtonLink>
            <ButtonLink variant="default" to="/programas">
              {words.programmes}
            </ButtonLink>
          </>
        }
        action={groups.data?.rows.length === 0 ? undefined : button}
      />
      {groups.isPending && <LoadingState />}
      {groups.isError && <ErrorState error={groups.error} onRetry={() => void groups.refetch()} />}
      {groups.isSuccess && groups.data.rows.length === 0 && (
        <EmptyState title={words.empty} hint={words.emptyHow} action={button} />
      )}
      {groups.isSuccess && groups.data.rows.length > 0 && (
        <Table withTableBorder highlightOnHover aria-label={words.label}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{words.column.name}</Table.Th>
              <Table.Th>{words.column.kind}</Table.Th>
              <Table.Th>{words.column.place}</Table.Th>
              <Table.Th>{words.column.facilitators}</Table.Th>
              <Table.Th ta="right">{words.column.members}</Table.Th>
              <Table.Th ta="right">{words.column.sessions}</Table.Th>
              <Table.Th>{words.column.next}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {groups.data.rows.map((group) => (
              <Table.Tr key={group.groupId}>
                <Table.Td>
                  <AnchorLink to="/grupos/$groupId" params={{ groupId: group.groupId }}>
                    {group.name}
                  </AnchorLink>
                </Table.Td>
                <Table.Td>{groupKindWords[group.kind]}</Table.Td>
                <Table.Td>{group.place}</Table.Td>
                <Table.Td>{group.facilitatorNames.join(', ')}</Table.Td>
                <Table.Td ta="right">{group.members}</Table.Td>
                <Table.Td ta="right">{group.sessions}</Table.Td>
                <Table.Td>
                  {group.nextSessionOn === null ? words.noNext : formatDay(group.nextSessionOn)}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
    </>
  );
}
