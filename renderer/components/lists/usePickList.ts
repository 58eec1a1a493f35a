import { useQuery } from '@tanstack/react-query';
import type { PickOption } from '../../../shared/contract/lists.contract';
import { isOffered, type PickList } from '../../../shared/domain/lists/options';
import { trpc } from '../../api/client';
import { unansweredWords } from '../words/listWords';

const none: readonly PickOption[] = [];

const unansweredWord = (code: string): string | undefined =>
  Object.entries(unansweredWords).find(([answer]) => answer === code)?.[1];

/** The lists as they stand, read once and again after a change. */
export function useLists() {
  const lists = useQuery({ ...trpc.lists.options.queryOptions({}), staleTime: Infinity });
  const rows = lists.data?.rows ?? none;
  return {
    ...lists,
    rows,
    /** What was answered, in the words that it was answered with; empty for no answer. */
    labelOf: (list: PickList, code: string): string =>
      unansweredWord(code) ??
      rows.find((option) => option.list === list && option.code === code)?.label ??
      code,
    /** What is offered in a year, with `kept`, an earlier answer that may have been retired since. */
    offered: (list: PickList, year: number, kept = ''): { value: string; label: string }[] =>
      rows
        .filter((option) => option.list === list && (isOffered(option, year) || option.code === kept))
        .map((option) => ({ value: option.code, label: option.label })),
  };
}
