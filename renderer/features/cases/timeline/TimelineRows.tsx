import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import type { TimelineRow } from '../../../../shared/contract/timeline.contract';
import { TimelineEntry, timelineKey } from './TimelineEntry';
import { timelineTexts as words } from './texts';
import classes from './Timeline.module.css';

/** Of a row of one line; longer ones are measured as they are drawn. */
const rowHeight = 37;
const screenful = 10;

export interface TimelineRowsProps {
  readonly caseId: string;
  readonly rows: readonly TimelineRow[];
  /** How many there are, of which `rows` may be the first. */
  readonly total: number;
  /** The last rows came into sight. */
  readonly onNearEnd: () => void;
}

/** A history of any length: only the rows in sight are in the page. Arrows walk it, Enter opens a row's record. */
export function TimelineRows({ caseId, rows, total, onNearEnd }: TimelineRowsProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const list = useRef<HTMLOListElement>(null);
  const [active, setActive] = useState(0);
  /** The arrows moved: the row that they stand on takes the focus as soon as it is drawn. */
  const walking = useRef(false);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: screenful,
    getItemKey: (index) => {
      const row = rows[index];
      return row === undefined ? index : timelineKey(row);
    },
  });
  const items = virtual.getVirtualItems();
  const last = items.at(-1)?.index ?? 0;

  useEffect(() => {
    if (last >= rows.length - screenful) onNearEnd();
    // `onNearEnd` is made anew with every render; what matters is how far the list was scrolled.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [last, rows.length]);
  useEffect(() => {
    if (!walking.current) return;
    const row = list.current?.querySelector<HTMLElement>(`[data-index="${String(active)}"] > *`);
    if (row === null || row === undefined) return;
    walking.current = false;
    row.focus({ preventScroll: true });
  });

  const onKeyDown = (event: KeyboardEvent) => {
    const targets: Readonly<Record<string, number>> = {
      ArrowDown: active + 1,
      ArrowUp: active - 1,
      PageDown: active + screenful,
      PageUp: active - screenful,
      Home: 0,
      End: rows.length - 1,
    };
    const target = targets[event.key];
    if (target === undefined || event.ctrlKey || event.altKey) return;
    event.preventDefault();
    const next = Math.max(0, Math.min(rows.length - 1, target));
    walking.current = true;
    setActive(next);
    virtual.scrollToIndex(next);
  };

  return (
    <div ref={scroller} className={classes['scroller']}>
      <ol
        ref={list}
        className={classes['rows']}
        style={{ height: virtual.getTotalSize() }}
        aria-label={words.label}
        onKeyDown={onKeyDown}
      >
        {items.map((item) => {
          const row = rows[item.index];
          if (row === undefined) return null;
          return (
            <li
              key={item.key}
              ref={virtual.measureElement}
              data-index={item.index}
              data-active={item.index === active}
              aria-setsize={total}
              aria-posinset={item.index + 1}
              style={{ transform: `translateY(${String(item.start)}px)` }}
              onFocus={() => {
                setActive(item.index);
              }}
            >
              <TimelineEntry row={row} caseId={caseId} tabIndex={item.index === active ? 0 : -1} />
            </li>
          );
        })}
      </ol>
    </div>
  );
}
