import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import type { TimelineKind } from '../../../../shared/contract/timeline.contract';
import { trpc, trpcClient } from '../../../api/client';

export interface TimelineFilter {
  readonly kinds: TimelineKind[];
  readonly byId: string | null;
  readonly from: string | null;
  readonly to: string | null;
}

/** Enough for two screens; the next page is there before its end is reached. */
const limit = 50;

/** The history of a case, page by page. Asked when it is looked at, and at no other time. */
export const useTimeline = (caseId: string, filter: TimelineFilter) =>
  useInfiniteQuery({
    queryKey: trpc.cases.timeline.infiniteQueryKey({ caseId, limit, ...filter }),
    // Asked by hand: tRPC's own infinite query adds a direction, which a strict input refuses.
    queryFn: ({ pageParam }) =>
      trpcClient.cases.timeline.query({ caseId, limit, ...filter, cursor: pageParam }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: keepPreviousData,
  });
