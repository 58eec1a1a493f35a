import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef, type KeyboardEvent } from 'react';
import type { CaseRow } from '../../../shared/contract/cases.contract';
import { formatDay } from '../../components/format';
import { FirstNotice } from '../../components/notices-risk/NoticeChips';
import { CaseStateBadge } from '../../components/CaseStateBadge/CaseStateBadge';
import classes from './CaseRows.module.css';
import { caseTexts } from './texts';

const rowHeight = 36;
const words = caseTexts.list.column;

export const caseRowId = (caseId: string): string => `case-${caseId}`;

export interface CaseRowsProps {
  readonly rows: readonly CaseRow[];
  readonly active: number;
  /** The keys of the search box work in the list as well. */
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onOpen: (caseId: string) => void;
  /** The last rows came into sight. */
  readonly onNearEnd: () => void;
}

/** Only the rows in sight are in the page; a list of thousands costs what thirty cost. */
export function CaseRows({ rows, active, onKeyDown, onOpen, onNearEnd }: CaseRowsProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 10,
  });
  const items = virtual.getVirtualItems();
  const activeRow = rows[active];
  const last = items.at(-1)?.index ?? 0;

  useEffect(() => {
    virtual.scrollToIndex(active);
  }, [active, virtual]);
  useEffect(() => {
    if (last >= rows.length - 10) onNearEnd();
    // `onNearEnd` is made anew with every render; what matters is how far the list was scrolled.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [last, rows.length]);

  return (
    <div className={classes['frame']}>
      <div className={classes['head']} aria-hidden>
        <span>{words.code}</span>
        <span>{words.name}</span>
        <span>{words.state}</span>
        <span>{words.openedOn}</span>
        <span>{words.responsible}</span>
      </div>
      <div
        ref={scroller}
        id="case-rows"
        role="listbox"
        tabIndex={0}
        aria-label={caseTexts.list.label}
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
                style={{ transform: `translateY(${String(item.start)}px)` }}
                onClick={() => {
                  onOpen(row.caseId);
                }}
              >
                <span className={classes['code']}>{row.code}</span>
                <span className={classes['who']}>
                  <span className={classes['name']}>{row.fullName}</span>
                  <FirstNotice kinds={row.noticeKinds} />
                </span>
                <CaseStateBadge state={row.state} />
                <span>{formatDay(row.openedOn)}</span>
                <span className={classes['name']}>{row.responsibleName}</span>
              </div>
            );
          })}
        </div>
      </div>
    </div>
  );
}
