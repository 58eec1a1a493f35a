import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { EntryVersion, VersionHead } from '../../../../shared/contract/evaluation.contract';
import { trpc } from '../../../api/client';
import { ErrorState } from '../../../components/ErrorState/ErrorState';
import { LoadingState } from '../../../components/LoadingState/LoadingState';

type Section = EntryVersion['section'];
type ContentOf<Name extends Section> = Extract<EntryVersion, { section: Name }>['content'];

export interface VersionContentProps<Name extends Section> {
  readonly section: Name;
  readonly versions: readonly VersionHead[];
  readonly shown: VersionHead;
  /** What the last version says: it is at hand already. */
  readonly latest: ContentOf<Name>;
  readonly children: (content: ContentOf<Name>) => ReactNode;
}

/** The words of a version; an earlier one is read when it is asked for, and that it was read is kept. */
export function VersionContent<Name extends Section>(props: VersionContentProps<Name>) {
  const { section, versions, shown, latest, children } = props;
  const isLatest = shown.entryId === versions.at(-1)?.entryId;
  const earlier = useQuery({
    ...trpc.evaluation.version.queryOptions({ entryId: shown.entryId }),
    enabled: !isLatest,
    // A version never changes.
    staleTime: Infinity,
  });
  if (isLatest) return children(latest);
  if (earlier.isError) return <ErrorState error={earlier.error} onRetry={() => void earlier.refetch()} />;
  if (earlier.data?.section !== section) return <LoadingState />;
  // The compiler does not see that the content is of the section that was just compared.
  return children(earlier.data.content as ContentOf<Name>);
}
