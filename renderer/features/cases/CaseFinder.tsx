import { Group, Text, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import {
  memo,
  useCallback,
  useEffect,
  useLayoutEffect,
  useRef,
  type KeyboardEvent,
  type ReactNode,
  type RefObject,
} from 'react';
import type { CaseColumn, CaseFilter, CaseRow, CaseSort } from '../../../shared/contract/case-list.contract';
import { noFilter } from '../../../shared/contract/case-list.contract';
import { trpc } from '../../api/client';
import { useScreenfulFirst } from '../../components/directory/useScreenfulFirst';
import { EmptyState } from '../../components/EmptyState/EmptyState';
import { ErrorState } from '../../components/ErrorState/ErrorState';
import { LoadingState } from '../../components/LoadingState/LoadingState';
import { useNames } from '../../components/people/names';
import { peopleTexts } from '../../components/people/texts';
import { usePageCommand } from '../../components/usePageCommand';
import { CaseRows, caseRowId } from './CaseRows';
import { listTexts } from './listTexts';
import { useCaseFinder, useCasePages, type Mark } from './useCaseList';

const words = listTexts;

interface SearchBoxProps {
  readonly box: RefObject<HTMLInputElement | null>;
  readonly onType: (typed: string) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}
/** It keeps its own letters: whoever draws the list does not draw it again. */
const SearchBox = memo(({ box, onType, onKeyDown }: SearchBoxProps) => (
  <TextInput
    ref={box}
    label={words.search}
    description={words.keys}
    leftSection={<IconSearch size={20} aria-hidden />}
    onChange={(event) => {
      onType(event.currentTarget.value);
    }}
    onKeyDown={onKeyDown}
    role="combobox"
    aria-expanded={false}
    maxLength={200}
    flex="1 1 380px"
    autoComplete="off"
    spellCheck={false}
    autoFocus
  />
));

/** Tells the box which row is marked. By hand: as properties they would draw box and label again with every letter. */
function useMarkedRow(box: RefObject<HTMLInputElement | null>, caseId: string | undefined): void {
  useLayoutEffect(() => {
    const { current } = box;
    if (current === null) return;
    current.setAttribute('aria-expanded', String(caseId !== undefined));
    if (caseId === undefined) {
      current.removeAttribute('aria-controls');
      current.removeAttribute('aria-activedescendant');
    } else {
      current.setAttribute('aria-controls', 'case-rows');
      current.setAttribute('aria-activedescendant', caseRowId(caseId));
    }
  }, [box, caseId]);
}

/** The row of whom the arrows went to, the first where he is gone; none (-1) while the page with him is being read. */
function whoIsMarked(rows: readonly CaseRow[], mark: Mark | null, lookingOn: boolean) {
  const at = mark === null ? 0 : rows.findIndex(({ caseId }) => caseId === mark.caseId);
  if (at === -1 && lookingOn) return { marked: at, activeId: mark?.caseId };
  const marked = Math.max(0, at);
  return { marked, activeId: rows[marked]?.caseId };
}

const countWords = ({ count, exact }: { readonly count: number; readonly exact: boolean }): string =>
  exact ? words.count(count) : words.moreThan(count);

export interface CaseFinderProps {
  readonly filter: CaseFilter;
  readonly sort: CaseSort;
  readonly columns: readonly CaseColumn[];
  /** Beside the box. */
  readonly tools: ReactNode;
  /** Between the box and the list. */
  readonly filters: ReactNode;
  /** The way to begin, where there is nobody yet. */
  readonly begin: ReactNode;
  readonly onSort: (sort: CaseSort) => void;
}

/** The people of the office: typed for, walked with the arrows, opened with Enter. The focus never leaves the box. */
export function CaseFinder({ filter, sort, columns, tools, filters, begin, onSort }: CaseFinderProps) {
  const navigate = useNavigate();
  const { hidden, mayHide, showOne } = useNames();
  const names = !hidden;
  const { found, mark, slow, ask, again, isWaiting, setMark } = useCaseFinder({ filter, sort, names });
  const pages = useCasePages({ filter, sort, names }, found === null ? (mark?.index ?? 0) : 0);
  const count = useQuery({
    ...trpc.caseList.count.queryOptions({ filter }),
    enabled: found === null,
  });
  const all = found?.rows ?? pages.rows;
  const drawn = useScreenfulFirst(all);
  const rows = found === null ? pages.rows : drawn;
  const { marked, activeId } = whoIsMarked(all, mark, found === null && pages.lookingOn);
  const box = useRef<HTMLInputElement>(null);
  useMarkedRow(box, activeId);
  usePageCommand(
    'shift+F4',
    words.showActive,
    () => {
      if (activeId !== undefined) showOne(activeId);
    },
    mayHide && hidden,
  );

  const open = useCallback(
    (caseId: string) => void navigate({ to: '/casos/$caseId', params: { caseId } }),
    [navigate],
  );
  // Enter right behind a letter means whom that letter finds, not whom the letters before it found.
  const opening = useRef(false);
  useEffect(() => {
    if (!opening.current) return;
    opening.current = false;
    const first = found?.rows[0];
    if (first !== undefined) open(first.caseId);
  }, [found, open]);

  const onType = useCallback(
    (typed: string) => {
      opening.current = false;
      ask(typed);
    },
    [ask],
  );
  const obey = useRef<(event: KeyboardEvent) => void>(() => undefined);
  useLayoutEffect(() => {
    obey.current = (event) => {
      const steps: Readonly<Record<string, number>> = {
        ArrowDown: 1,
        ArrowUp: -1,
        PageDown: 10,
        PageUp: -10,
      };
      const step = steps[event.key];
      if (step !== undefined) {
        event.preventDefault();
        const index = Math.max(0, Math.min(all.length - 1, marked + step));
        const row = all[index];
        if (row !== undefined) setMark(row.caseId, index);
      } else if (event.key === 'Enter') {
        if (isWaiting()) opening.current = true;
        else if (activeId !== undefined) open(activeId);
      }
    };
  });
  const onKeyDown = useCallback((event: KeyboardEvent) => {
    obey.current(event);
  }, []);

  const error = found === null ? pages.error : found.error;
  const filtered = JSON.stringify(filter) !== JSON.stringify(noFilter);
  const said = (): string | null => {
    if (slow) return words.slow;
    if (found === null) return count.data === undefined ? null : countWords(count.data);
    if (found.error !== null) return null;
    return found.more ? peopleTexts.more : words.count(found.rows.length);
  };
  return (
    <>
      <Group align="flex-end" gap="sm" mb="xs">
        <SearchBox box={box} onType={onType} onKeyDown={onKeyDown} />
        {tools}
      </Group>
      {filters}
      <Text size="sm" c="dimmed" mb="xs" role="status">
        {said()}
      </Text>
      {found === null && pages.pending && <LoadingState />}
      {error !== null && <ErrorState error={error} onRetry={found === null ? pages.retry : again} />}
      {error === null && found !== null && rows.length === 0 && (
        <EmptyState title={words.none} hint={words.noneHow} />
      )}
      {found === null && pages.empty && (
        <EmptyState
          title={filtered ? words.noneFiltered : words.empty}
          hint={filtered ? words.noneFilteredHow : words.emptyHow}
          action={filtered ? undefined : begin}
        />
      )}
      {rows.length > 0 && (
        <CaseRows
          rows={rows}
          columns={columns}
          sort={found === null ? sort : null}
          query={found?.query ?? null}
          active={marked}
          pages={pages.pages}
          onSort={onSort}
          onKeyDown={onKeyDown}
          onOpen={open}
          onNearEnd={pages.readOn}
        />
      )}
    </>
  );
}
