import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { PersonHit } from '../../../shared/contract/search.contract';
import { trpc } from '../../api/client';
import { useScreenfulFirst } from '../directory/useScreenfulFirst';

const nobody: readonly PersonHit[] = [];

export interface PeopleSearchOptions {
  readonly limit: number;
  /** Asks for names where the office has them behind the code: to register somebody, one must know who is meant. */
  readonly names: boolean;
  readonly enabled?: boolean;
}

export interface PeopleSearch {
  /** Who to draw now: the first of them with the letter, the others in the render behind it. */
  readonly rows: readonly PersonHit[];
  readonly total: number;
  readonly more: boolean;
  /** What is shown answers what stands in the box now, and not an earlier text. */
  readonly answered: boolean;
  readonly error: unknown;
  readonly retry: () => void;
}

/**
 * People as one types: a question a key press. An answer takes a millisecond or two, so nothing is debounced; each text
 * has its own key, so an answer to an earlier one never replaces a later one.
 */
export function usePeopleSearch(typed: string, options: PeopleSearchOptions): PeopleSearch {
  const query = typed.trim();
  const enabled = query !== '' && options.enabled !== false;
  const found = useQuery({
    ...trpc.search.people.queryOptions({ query, limit: options.limit, names: options.names }),
    enabled,
    placeholderData: keepPreviousData,
    gcTime: 10_000,
  });
  const all = enabled ? (found.data?.rows ?? nobody) : nobody;
  return {
    rows: useScreenfulFirst(all),
    total: all.length,
    more: enabled && (found.data?.more ?? false),
    answered: enabled && found.isSuccess && !found.isPlaceholderData,
    error: enabled && found.isError ? found.error : null,
    retry: () => void found.refetch(),
  };
}
