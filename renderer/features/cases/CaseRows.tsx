import { UnstyledButton } from '@mantine/core';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { useVirtualizer } from '@tanstack/react-virtual';
import { memo, useEffect, useMemo, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import type { CaseColumn, CaseRow, CaseSort } from '../../../shared/contract/case-list.contract';
import { CaseStateBadge } from '../../components/CaseStateBadge/CaseStateBadge';
import { DueBadge } from '../../components/DueBadge/DueBadge';
import { formatDay } from '../../components/format';
import { FirstNotice } from '../../components/notices-risk/NoticeChips';
import { PersonName } from '../../components/people/names';
import classes from './CaseRows.module.css';
import { listTexts } from './listTexts';
import { conditionWords } from '../../../shared/words/recordWords';

const rowHeight = 36;
const words = listTexts.column;

export const caseRowId = (caseId: string): string => `case-${caseId}`;

interface Column {
  readonly width: string;
  readonly sort?: CaseSort;
  readonly cell: (row: CaseRow, typed: string) => ReactNode;
}
const columnsOfList: Readonly<Record<CaseColumn, Column>> = {
  name: {
    width: 'minmax(0, 2fr)',
    sort: 'name',
    cell: (row, typed) => (
      <span className={classes['who']}>
        <span className={classes['name']}>
          <PersonName caseId={row.caseId} fullName={row.fullName} typed={typed} />
        </span>
        <FirstNotice kinds={row.noticeKinds} />
      </span>
    ),
  },
  state: { width: '150px', cell: (row) => <CaseStateBadge state={row.state} /> },
  opened: { width: '106px', sort: 'opened', cell: (row) => formatDay(row.openedOn) },
  due: {
    width: '128px',
    sort: 'due',
    cell: (row) => (row.nextDue === null ? '' : <DueBadge dueOn={row.nextDue} />),
  },
  responsible: {
    width: 'minmax(0, 1fr)',
    cell: (row) => <span className={classes['name']}>{row.responsibleName}</span>,
  },
  condition: { width: '110px', cell: (row) => conditionWords[row.condition] },
  'entry-way': {
    width: 'minmax(0, 1fr)',
    cell: (row) => <span className={classes['name']}>{row.entryWay}</span>,
  },
  group: {
    width: 'minmax(0, 1fr)',
    cell: (row) => <span className={classes['name']}>{row.groupNames.join(', ')}</span>,
  },
};

interface HeadProps {
  readonly label: string;
  readonly of: CaseSort | undefined;
  readonly sort: CaseSort | null;
  readonly onSort: (sort: CaseSort) => void;
}
function Head({ label, of, sort, onSort }: HeadProps) {
  if (of === undefined) return <span>{label}</span>;
  const Arrow = of === 'name' || of === 'due' ? IconArrowUp : IconArrowDown;
  return (
    <UnstyledButton
      className={classes['sorter']}
      aria-pressed={sort === of}
      title={listTexts.sortBy[of]}
      onClick={() => {
        onSort(of);
      }}
    >
      {label}
      {sort === of && <Arrow size={14} aria-hidden />}
    </UnstyledButton>
  );
}

interface HeadRowProps extends Pick<CaseRowsProps, 'columns' | 'sort' | 'onSort'> {
  readonly grid: string;
}
const HeadRow = memo(({ columns, grid, sort, onSort }: HeadRowProps) => (
  <div className={classes['head']} style={{ gridTemplateColumns: grid }}>
    <Head label={words.code} of="code" sort={sort} onSort={onSort} />
    {columns.map((column) => (
      <Head key={column} label={words[column]} of={columnsOfList[column].sort} sort={sort} onSort={onSort} />
    ))}
  </div>
));

interface RowProps {
  readonly row: CaseRow;
  readonly index: number;
  readonly columns: readonly CaseColumn[];
  readonly grid: string;
  readonly query: string;
  readonly marked: boolean;
  /** Where it stands among how many, when only those in sight are in the page. */
  readonly among?: number;
  readonly top?: number;
}
const Row = memo(({ row, index, columns, grid, query, marked, among, top }: RowProps) => (
  <div
    id={caseRowId(row.caseId)}
    role="option"
    aria-selected={marked}
    aria-setsize={among}
    aria-posinset={among === undefined ? undefined : index + 1}
    data-index={index}
    className={classes['row']}
    style={{
      gridTemplateColumns: grid,
      transform: top === undefined ? undefined : `translateY(${String(top)}px)`,
    }}
  >
    <span className={classes['code']}>{row.code}</span>
    {columns.map((column) => (
      <span key={column} className={classes['cell']}>
        {columnsOfList[column].cell(row, query)}
      </span>
    ))}
  </div>
));

interface SomeRows {
  readonly rows: readonly CaseRow[];
  readonly columns: readonly CaseColumn[];
  readonly grid: string;
  readonly active: number;
}

/** Only the rows in sight are in the page; a list of thousands costs what thirty cost. */
function PagedRows(
  props: SomeRows & Pick<CaseRowsProps, 'pages' | 'onNearEnd'> & { scroller: HTMLDivElement | null },
) {
  const { rows, columns, grid, active, pages, scroller, onNearEnd } = props;
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller,
    estimateSize: () => rowHeight,
    overscan: 6,
  });
  const items = virtual.getVirtualItems();
  const last = items.at(-1)?.index ?? 0;
  useEffect(() => {
    if (active >= 0) virtual.scrollToIndex(active);
  }, [active, virtual]);
  useEffect(() => {
    if (last >= rows.length - 10) onNearEnd();
    // `onNearEnd` is made anew with every render; what matters is how far the list was scrolled and read.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [last, rows.length, pages]);
  return (
    <div role="presentation" className={classes['paged']} style={{ height: virtual.getTotalSize() }}>
      {items.map(({ index, start }) => {
        const row = rows[index];
        return row === undefined ? null : (
          <Row
            key={row.caseId}
            {...{ row, index, columns, grid }}
            query=""
            marked={index === active}
            among={rows.length}
            top={start}
          />
        );
      })}
    </div>
  );
}

/** The one page of whom was typed for. A row keeps its place in the document whoever stands in it: a letter writes text. */
function FoundRows({ rows, columns, grid, active, query }: SomeRows & { readonly query: string }) {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // Without looking where nothing was moved: to look, the page would have to be laid out twice.
    if (active > 0) list.current?.children[active]?.scrollIntoView({ block: 'nearest' });
  }, [active, rows.length]);
  useEffect(() => {
    list.current?.parentElement?.scrollTo(0, 0);
  }, [query]);
  return (
    <div ref={list} role="presentation" className={classes['found']}>
      {rows.map((row, index) => (
        <Row key={index} {...{ row, index, columns, grid, query }} marked={index === active} />
      ))}
    </div>
  );
}

export interface CaseRowsProps {
  readonly rows: readonly CaseRow[];
  readonly columns: readonly CaseColumn[];
  /** Null where the order is the search's. */
  readonly sort: CaseSort | null;
  /** Null for the list that nothing was typed for. */
  readonly query: string | null;
  readonly active: number;
  /** How many pages have been read: one may bring no rows. */
  readonly pages: number;
  readonly onSort: (sort: CaseSort) => void;
  /** The keys of the search box work in the list as well. */
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onOpen: (caseId: string) => void;
  /** The last rows came into sight. */
  readonly onNearEnd: () => void;
}

/** The rows under their columns. */
export function CaseRows(props: CaseRowsProps) {
  const { rows, columns, sort, query, active, pages, onSort, onKeyDown, onOpen, onNearEnd } = props;
  // Held as state: the rows measure in it before a reference to what surrounds them would be filled.
  const [scroller, setScroller] = useState<HTMLDivElement | null>(null);
  const activeRow = rows[active];
  const rowAt = (target: EventTarget) => {
    const row = target instanceof Element ? target.closest<HTMLElement>('[data-index]') : null;
    return rows[Number(row?.dataset['index'])]?.caseId;
  };
  // A letter may put another man into the row between the press and its release.
  const pressed = useRef<string>(undefined);
  const grid = useMemo(
    () => ['104px', ...columns.map((column) => columnsOfList[column].width)].join(' '),
    [columns],
  );
  const some = { rows, columns, grid, active };
  return (
    <div className={classes['frame']}>
      <HeadRow {...{ columns, grid, sort, onSort }} />
      <div
        ref={setScroller}
        id="case-rows"
        role="listbox"
        tabIndex={0}
        aria-label={listTexts.label}
        aria-activedescendant={activeRow === undefined ? undefined : caseRowId(activeRow.caseId)}
        className={classes['scroller']}
        onKeyDown={onKeyDown}
        onPointerDown={({ target }) => {
          pressed.current = rowAt(target);
        }}
        onClick={({ target, detail }) => {
          const caseId = rowAt(target);
          // Without a pointer, as from a screen reader, there is no press to compare with.
          if (caseId !== undefined && (detail === 0 || caseId === pressed.current)) onOpen(caseId);
        }}
      >
        {query === null ? (
          <PagedRows {...some} {...{ pages, scroller, onNearEnd }} />
        ) : (
          <FoundRows {...some} query={query} />
        )}
      </div>
    </div>
  );
}
