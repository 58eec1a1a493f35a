import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { EmptyState } from '../../../components/EmptyState/EmptyState';
import { ErrorState } from '../../../components/ErrorState/ErrorState';
import { LoadingState } from '../../../components/LoadingState/LoadingState';
import { timelineTexts as words } from './texts';
import { TimelineRows } from './TimelineRows';
import type { TimelineFilter, useTimeline } from './useTimeline';

export interface CaseTimelineProps {
  readonly caseId: string;
  readonly filter: TimelineFilter;
  readonly asked: ReturnType<typeof useTimeline>;
  /** Said when there is nothing. */
  readonly empty: { readonly title: string; readonly hint: string };
  /** Beside how many there are. */
  readonly aside?: ReactNode;
}

/** The rows of a history with how many there are, or why there are none. */
export function CaseTimeline({ caseId, filter, asked, empty, aside }: CaseTimelineProps) {
  if (asked.data === undefined) {
    return asked.isError ? (
      <ErrorState error={asked.error} onRetry={() => void asked.refetch()} />
    ) : (
      <LoadingState />
    );
  }
  const rows = asked.data.pages.flatMap((page) => page.rows);
  const total = asked.data.pages[0]?.whole?.total ?? rows.length;
  return (
    <>
      <Text size="sm" c="dimmed" role="status" mb={4}>
        {words.count(total)}
        {total > 0 && ` · ${words.keys}`} {aside}
      </Text>
      {total === 0 ? (
        <EmptyState {...empty} />
      ) : (
        <TimelineRows
          // Another question begins at its own top.
          key={JSON.stringify(filter)}
          caseId={caseId}
          rows={rows}
          total={total}
          onNearEnd={() => {
            if (asked.hasNextPage && !asked.isFetchingNextPage) void asked.fetchNextPage();
          }}
        />
      )}
    </>
  );
}
