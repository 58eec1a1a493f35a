import { Button, Stack, Table, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ProgrammeRow } from '../../../shared/contract/programmes.contract';
import { trpc } from '../../api/client';
import { useMay } from '../../app/session';
import { ErrorState } from '../../components/ErrorState/ErrorState';
import { formatDay } from '../../components/format';
import { AnchorLink } from '../../components/links';
import { LoadingState } from '../../components/LoadingState/LoadingState';
import { PageHeader } from '../../components/PageHeader/PageHeader';
import { StatusBadge } from '../../components/StatusBadge/StatusBadge';
import { CopyDialog } from '../../components/programmes/CopyDialog';
import { programmeTexts } from './texts';

const words = programmeTexts.list;

/** The templates to begin a group's programme from. */
export function ProgrammeListPage() {
  const mayManage = useMay('groups.manage');
  const templates = useQuery(trpc.programmes.list.queryOptions({}));
  const [copying, setCopying] = useState<ProgrammeRow | null>(null);
  return (
    <>
      <PageHeader title={words.title} />
      <Stack gap="md">
        <Text maw={760}>{words.intro}</Text>
        {templates.isPending && <LoadingState />}
        {templates.isError && <ErrorState error={templates.error} onRetry={() => void templates.refetch()} />}
        {templates.isSuccess && (
          <Table withTableBorder aria-label={words.label} stickyHeader>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{words.column.name}</Table.Th>
                <Table.Th ta="right">{words.column.sessions}</Table.Th>
                <Table.Th>{words.column.topics}</Table.Th>
                <Table.Th>{words.column.saved}</Table.Th>
                {mayManage && <Table.Th aria-label={words.column.act} />}
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {templates.data.rows.map((row) => (
                <Table.Tr key={row.programmeId}>
                  <Table.Td>
                    <AnchorLink to="/programas/$programmeId" params={{ programmeId: row.programmeId }}>
                      {row.name}
                    </AnchorLink>
                  </Table.Td>
                  <Table.Td ta="right">{row.sessions}</Table.Td>
                  <Table.Td>
                    {row.topicsLeftOut.length === 0 ? (
                      words.allTopics
                    ) : (
                      <StatusBadge tone="attention">{words.missing(row.topicsLeftOut.length)}</StatusBadge>
                    )}
                  </Table.Td>
                  <Table.Td>
                    {row.savedAt === null
                      ? words.shipped
                      : words.savedBy(formatDay(row.savedAt), row.savedByName)}
                  </Table.Td>
                  {mayManage && (
                    <Table.Td>
                      <Button
                        variant="default"
                        size="compact-sm"
                        aria-label={words.copyOf(row.name)}
                        onClick={() => {
                          setCopying(row);
                        }}
                      >
                        {words.copy}
                      </Button>
                    </Table.Td>
                  )}
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        )}
      </Stack>
      {copying !== null && (
        <CopyDialog
          group={null}
          from={copying}
          onClose={() => {
            setCopying(null);
          }}
        />
      )}
    </>
  );
}
