import type { TimelineRow } from '../../../../shared/contract/timeline.contract';
import { TimelineEntry, timelineKey } from './TimelineEntry';
import classes from './Timeline.module.css';

export interface TimelineProps {
  readonly rows: readonly TimelineRow[];
  readonly caseId: string;
}

/** A few rows of a history, newest first. */
export const Timeline = ({ rows, caseId }: TimelineProps) => (
  <ol className={classes['timeline']}>
    {rows.map((row) => (
      <li key={timelineKey(row)}>
        <TimelineEntry row={row} caseId={caseId} />
      </li>
    ))}
  </ol>
);
