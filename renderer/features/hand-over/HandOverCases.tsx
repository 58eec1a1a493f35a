import { NativeSelect } from '@mantine/core';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef } from 'react';
import type { HandOverView } from '../../../shared/contract/handOvers.contract';
import { CaseStateBadge } from '../../components/CaseStateBadge/CaseStateBadge';
import { PersonName } from '../../components/people/names';
import classes from './HandOver.module.css';
import type { Colleague, HandOverValues } from './handOverValues';
import { handOverTexts as words } from './texts';

const rowHeight = 44;
const shown = 8;

export interface HandOverCasesProps {
  readonly cases: HandOverView['cases'];
  readonly exceptions: HandOverValues['exceptions'];
  readonly colleagues: readonly Colleague[];
  readonly onChange: (caseId: string, toId: string) => void;
}

/** Her cases, each with who receives it; of hundreds only those in sight are in the page. */
export function HandOverCases({ cases, exceptions, colleagues, onChange }: HandOverCasesProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: cases.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: shown,
  });
  const toOf = new Map(exceptions.map(({ caseId, toId }) => [caseId, toId]));
  const options = [
    { value: '', label: words.same },
    ...colleagues.map(({ id, fullName }) => ({ value: id, label: fullName })),
  ];
  return (
    <div
      role="table"
      aria-label={words.sections.cases}
      aria-rowcount={cases.length}
      className={classes['frame']}
    >
      <div role="rowgroup">
        <div role="row" className={classes['head']}>
          {Object.values(words.column).map((label) => (
            <span role="columnheader" key={label}>
              {label}
            </span>
          ))}
        </div>
      </div>
      <div
        ref={scroller}
        role="rowgroup"
        className={classes['scroller']}
        style={{ height: Math.min(cases.length, shown) * rowHeight }}
      >
        <div role="presentation" className={classes['rows']} style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map((item) => {
            const row = cases[item.index];
            if (row === undefined) return null;
            return (
              <div
                key={row.caseId}
                role="row"
                aria-rowindex={item.index + 1}
                className={classes['row']}
                style={{ transform: `translateY(${String(item.start)}px)` }}
              >
                <span role="cell" className={classes['code']}>
                  {row.code}
                </span>
                <span role="cell" className={classes['name']}>
                  <PersonName caseId={row.caseId} fullName={row.fullName} />
                </span>
                <span role="cell">
                  <CaseStateBadge state={row.state} />
                </span>
                <span role="cell" className={classes['code']}>
                  {words.openTasks(row.openTasks)}
                </span>
                <span role="cell">
                  <NativeSelect
                    size="xs"
                    aria-label={words.caseTo(row.code)}
                    data={options}
                    value={toOf.get(row.caseId) ?? ''}
                    onChange={(event) => {
                      onChange(row.caseId, event.currentTarget.value);
                    }}
                  />
                </span>
              </div>
            );
          })}
        </div>
      </div>
    </div>
  );
}
