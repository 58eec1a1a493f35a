import { UnstyledButton } from '@mantine/core';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { useVirtualizer } from '@tanstack/react-virtual';
import { memo, useEffect, useRef, type CSSProperties, type KeyboardEvent, type ReactNode } from 'react';
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

interface CellsProps {
  readonly row: CaseRow;
  readonly columns: readonly CaseColumn[];
  readonly typed: string;
}
/** Drawn again only when something of its own changes: a letter leaves most rows where they are. */
const Cells = memo(({ row, columns, typed }: CellsProps) => (
  <>
    <span className={classes['code']}>{row.code}</span>
    {columns.map((column) => (
      <span key={column} className={classes['cell']}>
        {columnsOfList[column].cell(row, typed)}
      </span>
    ))}
  </>
));

export interface CaseRowsProps {
  readonly rows: readonly CaseRow[];
  readonly columns: readonly CaseColumn[];
  /** Null where the order is the search's. */
  readonly sort: CaseSort | null;
  readonly typed: string;
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

/** Only the rows in sight are in the page; a list of thousands costs what thirty cost. */
export function CaseRows(props: CaseRowsProps) {
  const { rows, columns, sort, typed, active, pages, onSort, onKeyDown, onOpen, onNearEnd } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 6,
  });
  const items = virtual.getVirtualItems();
  const activeRow = rows[active];
  const last = items.at(-1)?.index ?? 0;
  const grid: CSSProperties = {
    gridTemplateColumns: ['104px', ...columns.map((column) => columnsOfList[column].width)].join(' '),
  };

  useEffect(() => {
    virtual.scrollToIndex(active);
  }, [active, virtual]);
  useEffect(() => {
    if (last >= rows.length - 10) onNearEnd();
    // `onNearEnd` is made anew with every render; what matters is how far the list was scrolled and read.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [last, rows.length, pages]);

  return (
    <div className={classes['frame']}>
      <div className={classes['head']} style={grid}>
        <Head label={words.code} of="code" sort={sort} onSort={onSort} />
        {columns.map((column) => (
          <Head
            key={column}
            label={words[column]}
            of={columnsOfList[column].sort}
            sort={sort}
            onSort={onSort}
          />
        ))}
      </div>
      <div
        ref={scroller}
        id="case-rows"
        role="listbox"
        tabIndex={0}
        aria-label={listTexts.label}
        aria-activedescendant={activeRow === undefined ? undefined : caseRowId(activeRow.caseId)}
        className={classes['scroller']}
        onKeyDown={onKeyDown}
      >
        <div role="presentation" className={classes['rows']} style={{ height: virtual.getTotalSize() }}>
          {items.map((item) => {
            const row = rows[item.index];
            if (row === undefined) return null;
            return (
              <div
                key={row.caseId}
                id={caseRowId(row.caseId)}
                role="option"
                aria-selected={item.index === active}
                aria-setsize={rows.length}
                aria-posinset={item.index + 1}
                className={classes['row']}
                style={{ ...grid, transform: `translateY(${String(item.start)}px)` }}
                onClick={() => {
                  onOpen(row.caseId);
                }}
              >
                <Cells row={row} columns={columns} typed={typed} />
              </div>
            );
          })}
        </div>
      </div>
    </div>
  );
}
