import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import type { CaseFilter, CaseRow, CaseSort } from '../../../shared/contract/case-list.contract';
import { trpc, trpcClient } from '../../api/client';
import { useScreenfulFirst } from '../../components/directory/useScreenfulFirst';

export interface AskedList {
  readonly query: string;
  readonly filter: CaseFilter;
  readonly sort: CaseSort;
  readonly names: boolean;
}

export interface CaseListState {
  /** Those to draw now: with a letter the first screenful, and the others in the render behind it. */
  readonly rows: readonly CaseRow[];
  readonly total: number;
  readonly pages: number;
  readonly more: boolean;
  readonly answered: boolean;
  readonly pending: boolean;
  /** Everything was looked through, and nobody passed. */
  readonly empty: boolean;
  readonly error: unknown;
  readonly retry: () => void;
  readonly readOn: () => void;
}

const nobody: readonly CaseRow[] = [];

/** The list as it is asked for now; an answer to an earlier question never replaces a later one. */
export function useCaseList(asked: AskedList): CaseListState {
  const list = useInfiniteQuery({
    queryKey: trpc.cases.list.infiniteQueryKey(asked),
    // Asked by hand: tRPC's own infinite query adds a direction, which a strict input refuses.
    queryFn: ({ pageParam }) => trpcClient.cases.list.query({ ...asked, cursor: pageParam }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: keepPreviousData,
    gcTime: 10_000,
  });
  const pages = list.data?.pages;
  const all = useMemo(() => pages?.flatMap((page) => page.rows) ?? nobody, [pages]);
  const first = useScreenfulFirst(all);
  const readOn = () => {
    if (list.hasNextPage && !list.isFetchingNextPage) void list.fetchNextPage();
  };
  const lookingOn = all.length === 0 && list.hasNextPage;
  useEffect(() => {
    // A page on which nobody passed the filter is no end: the next one may hold somebody.
    if (lookingOn) readOn();
    // eslint-disable-next-line react-hooks/exhaustive-deps -- `readOn` is made anew with every render
  }, [lookingOn, pages?.length]);
  return {
    rows: asked.query === '' ? all : first,
    total: all.length,
    pages: pages?.length ?? 0,
    more: pages?.[0]?.more ?? false,
    answered: list.isSuccess && !list.isPlaceholderData,
    pending: list.isPending || lookingOn,
    empty: list.isSuccess && all.length === 0 && !list.hasNextPage,
    error: list.isError ? list.error : null,
    retry: () => void list.refetch(),
    readOn,
  };
}
