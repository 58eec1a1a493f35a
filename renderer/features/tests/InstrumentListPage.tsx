import { Table } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { trpc } from '../../api/client';
import { useMay } from '../../app/session';
import { ErrorState } from '../../components/ErrorState/ErrorState';
import { formatDay } from '../../components/format';
import { AnchorLink, ButtonLink } from '../../components/links';
import { LoadingState } from '../../components/LoadingState/LoadingState';
import { PageHeader } from '../../components/PageHeader/PageHeader';
import { testTexts } from './texts';

const words = testTexts.instruments;

/** The instruments of the office, each by its latest version. */
export function InstrumentListPage() {
  const mayManage = useMay('tests.manage');
  const list = useQuery(trpc.instruments.list.queryOptions({}));
  if (list.data === undefined) {
    return list.isError ? (
      <ErrorState error={list.error} onRetry={() => void list.refetch()} />
    ) : (
      <LoadingState />
    );
  }
  return (
    <>
      <PageHeader
        title={words.title}
        subtitle={words.subtitle}
        action={
          mayManage && (
            <ButtonLink
              to="/cuestionarios/editar/$versionId"
              params={{ versionId: 'nuevo' }}
              leftSection={<IconPlus size={20} aria-hidden />}
            >
              {words.create}
            </ButtonLink>
          )
        }
      />
      <Table withTableBorder aria-label={words.label}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{words.name}</Table.Th>
            <Table.Th>{words.source}</Table.Th>
            <Table.Th ta="right">{words.version}</Table.Th>
            <Table.Th>{words.publishedOn}</Table.Th>
            <Table.Th>{words.state}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {list.data.rows.map(({ instrumentId, name, source, offered, versions: [latest] }) => (
            <Table.Tr key={instrumentId}>
              <Table.Td>
                {latest === undefined ? (
                  name
                ) : (
                  <AnchorLink to="/cuestionarios/$versionId" params={{ versionId: latest.versionId }}>
                    {name}
                  </AnchorLink>
                )}
              </Table.Td>
              <Table.Td>{words.sources[source]}</Table.Td>
              <Table.Td ta="right">{latest?.number}</Table.Td>
              <Table.Td>
                {latest !== undefined &&
                  words.published(formatDay(latest.publishedAt), latest.publishedByName)}
              </Table.Td>
              <Table.Td>{offered ? words.yes : words.no}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </>
  );
}
