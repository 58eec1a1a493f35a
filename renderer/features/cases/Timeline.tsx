import {
  IconAlertTriangle,
  IconArrowsExchange,
  IconCheckbox,
  IconClipboardText,
  IconDoorEnter,
  IconFileText,
  IconMessageCheck,
  IconUsers,
  IconUsersPlus,
} from '@tabler/icons-react';
import { Link, useParams } from '@tanstack/react-router';
import type { TimelineRow } from '../../../shared/contract/cases.contract';
import { useMay } from '../../app/session';
import { formatDay } from '../../components/format';
import classes from './CasePage.module.css';
import { caseTexts, timelineSentence } from './texts';

const icons = {
  registered: IconDoorEnter,
  consent: IconMessageCheck,
  note: IconFileText,
  session: IconUsers,
  'joined-group': IconUsersPlus,
  entry: IconClipboardText,
  notice: IconAlertTriangle,
  task: IconCheckbox,
  state: IconArrowsExchange,
} as const;

const RowBody = ({ row }: { readonly row: TimelineRow }) => {
  const Icon = icons[row.kind];
  return (
    <>
      <span className={classes['when']}>{formatDay(row.day)}</span>
      <Icon size={20} aria-hidden />
      <span>
        <span className={classes['what']}>{timelineSentence(row)}</span>
        {row.kind === 'session' && row.observation !== '' && (
          <span className={classes['observation']}>{row.observation}</span>
        )}
      </span>
      <span className={classes['by']}>{caseTexts.timeline.by(row.byName)}</span>
    </>
  );
};

interface Opening {
  /** Shows the evaluation, on a page that has it and to those who may read it. */
  readonly onOpenEvaluation?: (() => void) | undefined;
}

/** The record behind a row, for those who may open it; the others read that it exists. */
function TimelineEntry({ row, onOpenEvaluation }: { readonly row: TimelineRow } & Opening) {
  const mayReadNotes = useMay('notes.read');
  const mayReadGroups = useMay('groups.read');
  const { caseId } = useParams({ strict: false });
  const body = <RowBody row={row} />;
  if (row.kind === 'note' && mayReadNotes) {
    return (
      <Link className={classes['entry']} to="/notas/$noteId" params={{ noteId: row.noteId }}>
        {body}
      </Link>
    );
  }
  if (row.kind === 'session' && mayReadGroups) {
    return (
      <Link className={classes['entry']} to="/sesiones/$sessionId" params={{ sessionId: row.sessionId }}>
        {body}
      </Link>
    );
  }
  if (row.kind === 'joined-group' && mayReadGroups) {
    return (
      <Link className={classes['entry']} to="/grupos/$groupId" params={{ groupId: row.groupId }}>
        {body}
      </Link>
    );
  }
  if (row.kind === 'entry' && onOpenEvaluation !== undefined) {
    return (
      <button type="button" className={classes['entry']} onClick={onOpenEvaluation}>
        {body}
      </button>
    );
  }
  if (row.kind === 'notice' || row.kind === 'task') {
    return (
      <Link className={classes['entry']} to="/tareas/$taskId" params={{ taskId: row.taskId }}>
        {body}
      </Link>
    );
  }
  if (row.kind === 'state' && caseId !== undefined) {
    return (
      <Link className={classes['entry']} to="/casos/$caseId/estado" params={{ caseId }}>
        {body}
      </Link>
    );
  }
  return <div className={classes['entry']}>{body}</div>;
}

const keyOf = (row: TimelineRow): string => {
  switch (row.kind) {
    case 'note':
      return row.noteId;
    case 'session':
      return row.sessionId;
    case 'entry':
      return row.entryId;
    case 'notice':
      return `${row.noticeId}-${String(row.lifted)}`;
    case 'task':
      return `${row.taskId}-${String(row.closed)}`;
    case 'state':
      return `state-${String(row.number)}`;
    case 'registered':
    case 'consent':
    case 'joined-group':
      return `${row.kind}-${row.at}`;
  }
};

export interface TimelineProps extends Opening {
  readonly rows: readonly TimelineRow[];
}

/** What happened in a case, newest first. */
export const Timeline = ({ rows, onOpenEvaluation }: TimelineProps) => (
  <ol className={classes['timeline']}>
    {rows.map((row) => (
      <li key={keyOf(row)}>
        <TimelineEntry row={row} onOpenEvaluation={onOpenEvaluation} />
      </li>
    ))}
  </ol>
);
