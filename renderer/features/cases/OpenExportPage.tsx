import { Button, Group, Stack, Text } from '@mantine/core';
import { useInfiniteQuery, useMutation } from '@tanstack/react-query';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef, useState } from 'react';
import type { ExportColumn, ExportRow } from '../../../shared/contract/export.contract';
import { trpc, trpcClient } from '../../api/client';
import { EmptyState } from '../../components/EmptyState/EmptyState';
import { ErrorState } from '../../components/ErrorState/ErrorState';
import { formatDateTime, formatDay } from '../../components/format';
import { problemText } from '../../components/forms/problemTexts';
import { JobProgress } from '../../components/jobs/JobProgress';
import { useJob } from '../../components/jobs/useJob';
import { LoadingState } from '../../components/LoadingState/LoadingState';
import { showFailure } from '../../components/notices/showFailure';
import { PageHeader } from '../../components/PageHeader/PageHeader';
import { PassphraseField } from '../../components/PassphraseField/PassphraseField';
import { caseStateWords, conditionWords } from '../../../shared/words/recordWords';
import classes from './CaseRows.module.css';
import { exportTexts } from './exportTexts';
import { listTexts } from './listTexts';

const words = exportTexts.open;
const rowHeight = 36;
const pageSize = 200;

const cell = (row: ExportRow, column: ExportColumn): string => {
  switch (column) {
    case 'state':
      return row.state === undefined ? '' : caseStateWords[row.state];
    case 'condition':
      return row.condition === undefined ? '' : conditionWords[row.condition];
    case 'opened':
      return row.opened === undefined ? '' : formatDay(row.opened);
    case 'due':
      return row.due === undefined || row.due === null ? '' : formatDay(row.due);
    case 'code':
    case 'name':
    case 'responsible':
    case 'entry-way':
    case 'group':
      return row[column] ?? '';
  }
};

function ExportTable({ exportId, onClose }: { readonly exportId: string; readonly onClose: () => void }) {
  const scroller = useRef<HTMLDivElement>(null);
  const pages = useInfiniteQuery({
    queryKey: [...trpc.exports.page.queryKey(), 'read', exportId],
    queryFn: ({ pageParam }) =>
      trpcClient.exports.page.query({ exportId, offset: pageParam, limit: pageSize }),
    initialPageParam: 0,
    getNextPageParam: (page, all) => (all.length * pageSize < page.total ? all.length * pageSize : null),
    // It is what somebody else wrote, and does not change while it is read.
    staleTime: Infinity,
    gcTime: 0,
  });
  const head = pages.data?.pages[0]?.head ?? null;
  const rows = pages.data?.pages.flatMap((page) => page.rows) ?? [];
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 8,
  });
  const items = virtual.getVirtualItems();
  const last = items.at(-1)?.index ?? 0;
  useEffect(() => {
    // A page that failed is asked for again by the hand, not over and over.
    if (last >= rows.length - 20 && pages.hasNextPage && !pages.isFetchingNextPage && !pages.isError)
      void pages.fetchNextPage();
  }, [last, rows.length, pages]);
  if (head === null) {
    if (pages.isError) return <ErrorState error={pages.error} onRetry={() => void pages.refetch()} />;
    if (pages.isPending) return <LoadingState />;
    // The office was locked meanwhile, and what was read went with it.
    return (
      <EmptyState title={words.gone} hint="" action={<Button onClick={onClose}>{words.again}</Button>} />
    );
  }
  const { columns } = head;
  const grid = { gridTemplateColumns: columns.map(() => 'minmax(0, 1fr)').join(' ') };
  return (
    <Stack gap="sm">
      <Group justify="space-between">
        <Text>{words.from(head.office, head.writtenBy, formatDateTime(head.writtenAt))}</Text>
        <Button variant="default" onClick={onClose}>
          {words.close}
        </Button>
      </Group>
      <Text size="sm" c="dimmed">
        {listTexts.count(pages.data?.pages[0]?.total ?? 0)}
      </Text>
      {pages.isError && <ErrorState error={pages.error} onRetry={() => void pages.fetchNextPage()} />}
      {rows.length === 0 && pages.isSuccess && <EmptyState title={words.none} hint="" />}
      <div role="table" aria-label={words.rows} className={classes['frame']}>
        <div role="rowgroup">
          <div role="row" className={classes['head']} style={grid}>
            {columns.map((column) => (
              <span role="columnheader" key={column}>
                {listTexts.column[column]}
              </span>
            ))}
          </div>
        </div>
        <div
          ref={scroller}
          role="rowgroup"
          tabIndex={0}
          aria-label={words.rows}
          className={classes['scroller']}
        >
          <div role="presentation" className={classes['rows']} style={{ height: virtual.getTotalSize() }}>
            {items.map((item) => {
              const row = rows[item.index];
              if (row === undefined) return null;
              return (
                <div
                  key={item.key}
                  role="row"
                  className={classes['row']}
                  style={{ ...grid, cursor: 'default', transform: `translateY(${String(item.start)}px)` }}
                >
                  {columns.map((column) => (
                    <span role="cell" key={column} className={classes['name']}>
                      {cell(row, column)}
                    </span>
                  ))}
                </div>
              );
            })}
          </div>
        </div>
      </div>
    </Stack>
  );
}

/** Reads what another office exported, or this one: in memory, and nothing of it stays. */
export function OpenExportPage() {
  const [passphrase, setPassphrase] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const [exportId, setExportId] = useState<string | null>(null);
  const start = useMutation(trpc.exports.open.mutationOptions());
  const job = useJob((view) => {
    if (view.phase === 'done') {
      setPassphrase('');
      setExportId(view.result);
    } else setProblem(view.phase === 'refused' ? view.problem : null);
  });
  const forget = (id: string) => {
    trpcClient.exports.close.mutate({ exportId: id }).catch(showFailure);
  };
  useEffect(
    () => () => {
      if (exportId !== null) forget(exportId);
    },
    [exportId],
  );
  return (
    <>
      <PageHeader title={words.title} />
      {exportId === null ? (
        <form
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            setProblem(passphrase === '' ? 'required' : null);
            if (passphrase !== '') void job.begin(() => start.mutateAsync({ passphrase }));
          }}
        >
          <Stack gap="md" maw={680}>
            <Text>{words.help}</Text>
            <PassphraseField
              label={words.passphrase}
              value={passphrase}
              error={problem === 'export-passphrase' || problem === 'required' ? problem : undefined}
              onChange={(event) => {
                setPassphrase(event.currentTarget.value);
              }}
            />
            {problem !== null && problem !== 'export-passphrase' && problem !== 'required' && (
              <Text role="alert">{problemText(problem)}</Text>
            )}
            <JobProgress job={job} label={words.reading} waiting={words.waiting} />
            <Group>
              <Button type="submit" disabled={job.working}>
                {words.act}
              </Button>
            </Group>
          </Stack>
        </form>
      ) : (
        <ExportTable
          exportId={exportId}
          onClose={() => {
            setExportId(null);
          }}
        />
      )}
    </>
  );
}
