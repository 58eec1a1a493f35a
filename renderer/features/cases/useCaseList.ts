import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { CaseFilter, CaseRow, CaseSort } from '../../../shared/contract/case-list.contract';
import { trpc, trpcClient } from '../../api/client';

export interface AskedPages {
  readonly filter: CaseFilter;
  readonly sort: CaseSort;
  readonly names: boolean;
}

export interface CasePages {
  readonly rows: readonly CaseRow[];
  /** How many pages have been read: one may bring no rows. */
  readonly pages: number;
  readonly pending: boolean;
  /** Pages are being read that nobody scrolled to: whoever is not among the rows may be in them. */
  readonly lookingOn: boolean;
  /** Everything was looked through, and nobody passed. */
  readonly empty: boolean;
  readonly error: unknown;
  readonly retry: () => void;
  readonly readOn: () => void;
}

const nobody: readonly CaseRow[] = [];

/**
 * The list while nothing is typed, page by page; an answer to an earlier question never replaces a later one.
 *
 * @param reach the index down to which it is read unasked: asked for anew, it would end above the row that is marked
 */
export function useCasePages(asked: AskedPages, reach: number): CasePages {
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
  const rows = useMemo(() => pages?.flatMap((page) => page.rows) ?? nobody, [pages]);
  const readOn = () => {
    if (list.hasNextPage && !list.isFetchingNextPage) void list.fetchNextPage();
  };
  const lookingOn = rows.length <= reach && list.hasNextPage;
  useEffect(() => {
    // A page on which nobody passed the filter is no end: the next one may hold somebody.
    if (lookingOn) readOn();
    // eslint-disable-next-line react-hooks/exhaustive-deps -- `readOn` is made anew with every render
  }, [lookingOn, pages?.length]);
  return {
    rows,
    pages: pages?.length ?? 0,
    pending: list.isPending || (rows.length === 0 && lookingOn),
    lookingOn,
    empty: list.isSuccess && rows.length === 0 && !list.hasNextPage,
    error: list.isError ? list.error : null,
    retry: () => void list.refetch(),
    readOn,
  };
}

/** The answer to what was typed. */
export interface FoundCases {
  readonly query: string;
  readonly rows: readonly CaseRow[];
  readonly more: boolean;
  readonly error: unknown;
}

/** Whom the arrows went to, in which list. The man and not his row: names that are shown ask for the rows anew. */
export interface Mark {
  readonly caseId: string;
  readonly index: number;
  readonly filter: CaseFilter;
  readonly sort: CaseSort;
}

interface Finding {
  /** Null while nothing is typed. */
  readonly found: FoundCases | null;
  /** Null while it is the first. */
  readonly mark: Mark | null;
  /** The answer has been out for longer than one notices. */
  readonly slow: boolean;
}

/** More than that nobody looks through: another letter is quicker. Each more would be carried and drawn with every key. */
const foundAtMost = 20;

/** After how long it is said that an answer is still out, in milliseconds. */
const noticed = 250;

/**
 * People as one types. The question leaves with the key and nothing is drawn before its answer: a render of the old rows
 * under the new letter costs a frame, and the letter itself the box draws alone. So it goes around the cache of queries,
 * and the order is kept here: an answer to an earlier text is dropped. `npm run bench` measures it.
 */
export function useCaseFinder({ filter, sort, names }: AskedPages) {
  const [{ found, mark, slow }, setFinding] = useState<Finding>({ found: null, mark: null, slow: false });
  const asked = useRef({ query: '', turn: 0, waiting: false });
  const answered = useRef<{ readonly query: string; readonly filter: CaseFilter } | null>(null);

  const send = useCallback(
    (query: string) => {
      const turn = asked.current.turn + 1;
      // Asked only for the names: the rows that stand there answer it already.
      const same = answered.current?.query === query && answered.current.filter === filter;
      asked.current = { query, turn, waiting: query !== '' && !same };
      if (query === '') {
        answered.current = null;
        setFinding({ found: null, mark: null, slow: false });
        return;
      }
      const answer = (found: Omit<FoundCases, 'query'>) => {
        clearTimeout(late);
        if (asked.current.turn !== turn) return;
        asked.current.waiting = false;
        answered.current = found.error === null ? { query, filter } : null;
        // At once: left to React's own time, it would be a task later.
        flushSync(() => {
          setFinding((before) => ({
            found: { query, ...found },
            mark: same ? before.mark : null,
            slow: false,
          }));
        });
      };
      trpcClient.cases.list.query({ query, filter, names, limit: foundAtMost }).then(
        ({ rows, more }) => {
          answer({ rows, more, error: null });
        },
        (error: unknown) => {
          answer({ rows: nobody, more: false, error });
        },
      );
      const late = setTimeout(() => {
        if (asked.current.turn === turn) setFinding((before) => ({ ...before, slow: true }));
      }, noticed);
    },
    [filter, names],
  );
  useEffect(() => {
    if (asked.current.query !== '') send(asked.current.query);
  }, [send]);

  return {
    found,
    slow,
    /** Null while it is the first. Another filter or order is another list. */
    mark: mark?.filter === filter && mark.sort === sort ? mark : null,
    /** To be called with the key itself. */
    ask: useCallback(
      (typed: string) => {
        const query = typed.trim();
        if (query !== asked.current.query) send(query);
      },
      [send],
    ),
    again: () => {
      send(asked.current.query);
    },
    /** What stands in the box has no answer yet, and no rows of its own. */
    isWaiting: () => asked.current.waiting,
    setMark: (caseId: string, index: number) => {
      setFinding((before) => ({ ...before, mark: { caseId, index, filter, sort } }));
    },
  };
}
