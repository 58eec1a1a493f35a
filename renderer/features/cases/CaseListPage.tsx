import { Button, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconSearch, IconUserPlus } from '@tabler/icons-react';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState, type KeyboardEvent } from 'react';
import { trpc, trpcClient } from '../../api/client';
import { useMay } from '../../app/session';
import { EmptyState } from '../../components/EmptyState/EmptyState';
import { ErrorState } from '../../components/ErrorState/ErrorState';
import { LoadingState } from '../../components/LoadingState/LoadingState';
import { PageHeader } from '../../components/PageHeader/PageHeader';
import { usePageCommand } from '../../components/usePageCommand';
import { CaseRows, caseRowId } from './CaseRows';
import { caseTexts } from './texts';

const words = caseTexts.list;

/** The people of the office: typed for, walked with the arrows, opened with Enter. The focus never leaves the box. */
export function CaseListPage() {
  const navigate = useNavigate();
  const mayRegister = useMay('cases.register');
  const [typed, setTyped] = useState('');
  const [query] = useDebouncedValue(typed.trim(), 100);
  const [active, setActive] = useState(0);
  const list = useInfiniteQuery({
    queryKey: trpc.cases.list.infiniteQueryKey({ query }),
    // Asked by hand: tRPC's own infinite query adds a direction, which a strict input refuses.
    queryFn: ({ pageParam }) => trpcClient.cases.list.query({ query, cursor: pageParam }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: keepPreviousData,
  });
  const rows = list.data?.pages.flatMap((page) => page.rows) ?? [];
  const activeRow = rows[Math.min(active, rows.length - 1)];

  const register = () => void navigate({ to: '/personas/nueva' });
  usePageCommand('mod+N', words.register, register, mayRegister);

  const open = (caseId: string) => void navigate({ to: '/casos/$caseId', params: { caseId } });
  const onKeyDown = (event: KeyboardEvent) => {
    const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, PageDown: 10, PageUp: -10 };
    const step = steps[event.key];
    if (step !== undefined) {
      event.preventDefault();
      setActive((index) => Math.max(0, Math.min(rows.length - 1, index + step)));
    } else if (event.key === 'Enter' && activeRow !== undefined) {
      open(activeRow.caseId);
    }
  };

  const button = mayRegister ? (
    <Button leftSection={<IconUserPlus size={20} aria-hidden />} onClick={register}>
      {words.register}
    </Button>
  ) : undefined;

  return (
    <>
      <PageHeader title={words.title} action={button} />
      <TextInput
        label={words.search}
        description={words.keys}
        leftSection={<IconSearch size={20} aria-hidden />}
        value={typed}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          setActive(0);
        }}
        onKeyDown={onKeyDown}
        role="combobox"
        aria-expanded={rows.length > 0}
        aria-controls={rows.length > 0 ? 'case-rows' : undefined}
        aria-activedescendant={activeRow === undefined ? undefined : caseRowId(activeRow.caseId)}
        maxLength={200}
        maw={680}
        mb="md"
        autoComplete="off"
        autoFocus
      />
      {list.isPending && <LoadingState />}
      {list.isError && <ErrorState error={list.error} onRetry={() => void list.refetch()} />}
      {list.isSuccess && rows.length === 0 && (
        <EmptyState
          title={query === '' ? words.empty : words.none}
          hint={query === '' ? words.emptyHow : words.noneHow}
          action={query === '' ? button : undefined}
        />
      )}
      {rows.length > 0 && (
        <CaseRows
          rows={rows}
          active={Math.min(active, rows.length - 1)}
          onKeyDown={onKeyDown}
          onOpen={open}
          onNearEnd={() => {
            if (list.hasNextPage && !list.isFetchingNextPage) void list.fetchNextPage();
          }}
        />
      )}
    </>
  );
}
