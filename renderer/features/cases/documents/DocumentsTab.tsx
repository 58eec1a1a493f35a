import { Badge, Button, Group, Stack, Table, Text } from '@mantine/core';
import { IconLock, IconPaperclip } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import type { AttachmentRow } from '../../../../shared/contract/attachments.contract';
import { trpc } from '../../../api/client';
import { useMayHere } from '../../../components/caseHold/CaseHold';
import { EmptyState } from '../../../components/EmptyState/EmptyState';
import { ErrorState } from '../../../components/ErrorState/ErrorState';
import { formatDay } from '../../../components/format';
import { LoadingState } from '../../../components/LoadingState/LoadingState';
import { sizeText } from '../../../components/words/attachmentWords';
import { attachmentKindWords } from '../../../../shared/words/recordWords';
import type { CaseSectionProps } from '../sectionProps';
import classes from './Documents.module.css';
import { documentsTabTexts as words } from './texts';

const Row = ({ caseId, row }: { readonly caseId: string; readonly row: AttachmentRow }) => (
  <Table.Tr data-retracted={row.retracted === null ? undefined : true} className={classes['row']}>
    <Table.Td className={classes['day']}>{formatDay(row.datedOn)}</Table.Td>
    <Table.Td>
      <Group gap="xs" wrap="nowrap">
        <Link
          className={classes['title']}
          to="/casos/$caseId/documentos/$attachmentId"
          params={{ caseId, attachmentId: row.attachmentId }}
        >
          {row.title}
        </Link>
        {row.reserved && (
          <Badge variant="default" leftSection={<IconLock size={12} aria-hidden />}>
            {words.reservedMark}
          </Badge>
        )}
      </Group>
      {row.retracted !== null && (
        <Text size="sm" c="dimmed">
          {words.retractedMark(row.retracted.byName)}: {row.retracted.reason}
        </Text>
      )}
    </Table.Td>
    <Table.Td>{attachmentKindWords[row.kind]}</Table.Td>
    <Table.Td className={classes['size']}>{sizeText(row.byteCount)}</Table.Td>
    <Table.Td>{row.keptByName}</Table.Td>
  </Table.Tr>
);

/** What was scanned, photographed or received in this case; each opens on a page of its own. */
export function DocumentsTab({ file: { caseId } }: CaseSectionProps) {
  const mayWrite = useMayHere('attachments.write');
  const navigate = useNavigate();
  const list = useQuery(trpc.attachments.ofCase.queryOptions({ caseId }));
  if (list.data === undefined) {
    return list.isError ? (
      <ErrorState error={list.error} onRetry={() => void list.refetch()} />
    ) : (
      <LoadingState />
    );
  }
  const { rows, reservedForOthers, staged } = list.data;
  const add = mayWrite ? (
    <Button
      variant="default"
      leftSection={<IconPaperclip size={18} aria-hidden />}
      onClick={() => void navigate({ to: '/casos/$caseId/documentos/nuevo', params: { caseId } })}
    >
      {staged === null ? words.add : words.continueAdding}
    </Button>
  ) : undefined;
  return (
    <Stack gap="md">
      {rows.length === 0 && staged === null ? (
        <EmptyState title={words.empty} hint={words.emptyHow} action={add} />
      ) : (
        <Group justify="space-between">
          <Text>{staged === null ? '' : words.staged(staged.title)}</Text>
          {add}
        </Group>
      )}
      {reservedForOthers > 0 && <Text c="dimmed">{words.reserved(reservedForOthers)}</Text>}
      {rows.length > 0 && (
        <Table aria-label={words.label} verticalSpacing={6}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{words.column.day}</Table.Th>
              <Table.Th>{words.column.title}</Table.Th>
              <Table.Th>{words.column.kind}</Table.Th>
              <Table.Th className={classes['size']}>{words.column.size}</Table.Th>
              <Table.Th>{words.column.by}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rows.map((row) => (
              <Row key={row.attachmentId} caseId={caseId} row={row} />
            ))}
          </Table.Tbody>
        </Table>
      )}
    </Stack>
  );
}
