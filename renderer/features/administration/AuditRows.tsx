import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef } from 'react';
import type { AuditRow } from '../../../shared/contract/audit.contract';
import { formatDateTime } from '../../components/format';
import { StatusBadge } from '../../components/StatusBadge/StatusBadge';
import classes from './AuditRows.module.css';
import { auditActionText } from '../../components/words/auditWords';
import { administrationTexts } from './texts';

const rowHeight = 36;
const words = administrationTexts.audit;
const columns = Object.entries(words.column);

export interface AuditRowsProps {
  readonly rows: readonly AuditRow[];
  /** The last rows came into sight. */
  readonly onNearEnd: () => void;
}

/** The log as a table of which only the rows in sight are in the page. */
export function AuditRows({ rows, onNearEnd }: AuditRowsProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 10,
  });
  const items = virtual.getVirtualItems();
  const last = items.at(-1)?.index ?? 0;
  useEffect(() => {
    if (last >= rows.length - 10) onNearEnd();
    // `onNearEnd` is made anew with every render; what matters is how far the list was scrolled.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [last, rows.length]);

  return (
    <div role="table" aria-label={words.label} aria-rowcount={-1} className={classes['frame']}>
      <div role="rowgroup">
        <div role="row" aria-rowindex={1} className={classes['head']}>
          {columns.map(([name, label]) => (
            <span role="columnheader" key={name} className={name === 'seq' ? classes['number'] : undefined}>
              {label}
            </span>
          ))}
        </div>
      </div>
      {/* The arrows scroll it: nothing inside can take the focus. */}
      <div
        ref={scroller}
        role="rowgroup"
        tabIndex={0}
        className={classes['scroller']}
        aria-label={words.label}
      >
        <div role="presentation" className={classes['rows']} style={{ height: virtual.getTotalSize() }}>
          {items.map((item) => {
            const row = rows[item.index];
            if (row === undefined) return null;
            return (
              <div
                key={row.seq}
                role="row"
                aria-rowindex={item.index + 2}
                className={classes['row']}
                style={{ transform: `translateY(${String(item.start)}px)` }}
              >
                <span role="cell" className={classes['number']}>
                  {row.seq}
                </span>
                <span role="cell">{formatDateTime(row.at)}</span>
                <span role="cell">{row.actorName === '' ? words.nobody : row.actorName}</span>
                <span role="cell">{auditActionText(row.action)}</span>
                <span role="cell">
                  {row.outcome === 'done' ? (
                    words.outcome.done
                  ) : (
                    <StatusBadge tone="attention">{words.outcome[row.outcome]}</StatusBadge>
                  )}
                </span>
                <span role="cell" title={row.fields.join(', ')}>
                  {row.fields.join(', ')}
                </span>
              </div>
            );
          })}
        </div>
      </div>
    </div>
  );
}
