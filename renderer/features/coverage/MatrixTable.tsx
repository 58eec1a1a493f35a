import { useRef, useState, type KeyboardEvent } from 'react';
import type { MatrixView, TopicCell } from '../../../shared/contract/coverage.contract';
import { isHeard } from '../../../shared/domain/groups/coverage';
import { sessionTopics } from '../../../shared/domain/sessions/topics';
import { cellSaid, CoverageMark } from '../../components/coverage/CoverageMark';
import { coverageTexts as words } from '../../components/coverage/coverageTexts';
import { AnchorLink } from '../../components/links';
import { PersonName, useCalled } from '../../components/people/names';
import { displayTopic } from '../../components/words/topicWords';
import classes from './Matrix.module.css';

type Man = MatrixView['rows'][number];

export interface MatrixTableProps {
  readonly rows: readonly Man[];
  readonly withGroups: boolean;
  /** Null for who may only read. */
  readonly onMakeUp: ((man: Man, topic: number) => void) | null;
}

const steps: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

const within = (value: number, count: number): number => Math.min(Math.max(value, 0), count - 1);

/** Men by topics: headings that stay, arrows from cell to cell, Enter to write a make-up down. */
export function MatrixTable({ rows, withGroups, onMakeUp }: MatrixTableProps) {
  const called = useCalled();
  const table = useRef<HTMLTableElement>(null);
  const [[row, column], setAt] = useState<readonly [number, number]>([0, 0]);
  const onKeyDown = (event: KeyboardEvent) => {
    // The link to a man and the button of his name have their own keys.
    if (!(event.target instanceof HTMLElement) || event.target.dataset['cell'] === undefined) return;
    const man = rows[row];
    if (event.key === 'Enter' && onMakeUp !== null && man !== undefined) {
      event.preventDefault();
      onMakeUp(man, column + 1);
      return;
    }
    const step = steps[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const next = [
      within(row + step[0], rows.length),
      within(column + step[1], sessionTopics.length),
    ] as const;
    setAt(next);
    const cell = table.current?.querySelector<HTMLElement>(`[data-cell="${next.join('-')}"]`);
    cell?.focus();
    cell?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  };
  const cellProps = (at: readonly [number, number], man: Man, cell: TopicCell) => ({
    tabIndex: at[0] === row && at[1] === column ? 0 : -1,
    'data-cell': at.join('-'),
    'aria-label': words.cell(called(man), displayTopic(cell.topic), cellSaid(cell)),
    title: cellSaid(cell),
    onFocus: () => {
      setAt(at);
    },
    onDoubleClick: () => onMakeUp?.(man, cell.topic),
  });
  return (
    <div className={classes['scroll']}>
      <table
        ref={table}
        role="grid"
        className={classes['matrix']}
        aria-label={words.label}
        onKeyDown={onKeyDown}
      >
        <thead>
          <tr>
            <th scope="col" className={classes['man']}>
              {words.name}
            </th>
            {withGroups && <th scope="col">{words.group}</th>}
            <th scope="col">{words.heardColumn}</th>
            {sessionTopics.map((name, index) => (
              <th key={name} scope="col">
                {displayTopic(index + 1)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((man, at) => (
            <tr key={man.caseId}>
              <th scope="row" className={classes['man']}>
                {man.code}{' '}
                <AnchorLink to="/casos/$caseId/grupo" params={{ caseId: man.caseId }}>
                  <PersonName caseId={man.caseId} fullName={man.fullName} />
                </AnchorLink>
              </th>
              {withGroups && <td>{man.groupNames.join(', ')}</td>}
              <td>{words.heardOf(man.cells.filter(isHeard).length)}</td>
              {man.cells.map((cell, index) => (
                <td key={cell.topic} role="gridcell" {...cellProps([at, index], man, cell)}>
                  <CoverageMark cell={cell} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
