import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { trpc } from '../../api/client';

/**
 * The directory as one types: a question a key press. Answers take a millisecond or two, so nothing is debounced; an
 * answer to an earlier text never replaces a later one, since each has its own key.
 */
export function useDirectorySearch(query: string) {
  const asked = query.trim();
  return useQuery({
    ...trpc.directory.search.queryOptions({ query: asked, limit: 40 }),
    enabled: asked !== '',
    placeholderData: keepPreviousData,
    gcTime: 10_000,
  });
}
