import {
  IconAlertTriangle,
  IconArrowsExchange,
  IconCalendarEvent,
  IconCheckbox,
  IconClipboardCheck,
  IconClipboardText,
  IconDoorEnter,
  IconFileText,
  IconGavel,
  IconHandStop,
  IconMessageCheck,
  IconPaperclip,
  IconCertificate,
  IconRepeat,
  IconScale,
  IconTargetArrow,
  IconUserShare,
  IconUsers,
  IconUsersMinus,
  IconUsersPlus,
  type Icon,
} from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { TimelineKind, TimelineRow } from '../../../../shared/contract/timeline.contract';
import { useSession } from '../../../app/session';
import { formatDay } from '../../../components/format';
import { recordOf } from './recordOf';
import { timelineSentence, timelineTexts } from './texts';
import classes from './Timeline.module.css';

const icons: Readonly<Record<TimelineKind, Icon>> = {
  registered: IconDoorEnter,
  consent: IconMessageCheck,
  note: IconFileText,
  'attention-plan': IconTargetArrow,
  session: IconUsers,
  incident: IconAlertTriangle,
  'joined-group': IconUsersPlus,
  'left-group': IconUsersMinus,
  'make-up': IconRepeat,
  certificate: IconCertificate,
  basis: IconScale,
  sanction: IconGavel,
  restriction: IconHandStop,
  assignment: IconUserShare,
  entry: IconClipboardText,
  test: IconClipboardCheck,
  notice: IconAlertTriangle,
  task: IconCheckbox,
  appointment: IconCalendarEvent,
  attachment: IconPaperclip,
  state: IconArrowsExchange,
  decision: IconGavel,
};

export interface TimelineEntryProps {
  readonly row: TimelineRow;
  readonly caseId: string;
  /** In a list that is walked with the arrows, only the row that they stand on is reached with Tab. */
  readonly tabIndex?: number;
}

/** One line of a history: when, what and by whom. It is the way to its record, for who may open it. */
export function TimelineEntry({ row, caseId, tabIndex }: TimelineEntryProps) {
  const { permissions } = useSession();
  const record = recordOf(row, caseId, permissions);
  const Icon = icons[row.kind];
  const said =
    row.kind === 'session'
      ? [row.observation, row.action, row.task === '' ? '' : timelineTexts.task(row.task)]
          .filter((text) => text !== '')
          .join(' ')
      : row.kind === 'assignment' || row.kind === 'left-group'
        ? row.reason
        : '';
  const body = (
    <>
      <span className={classes['when']}>{formatDay(row.day)}</span>
      <Icon size={20} aria-hidden />
      <span>
        <span className={classes['what']}>{timelineSentence(row)}</span>
        {said !== '' && <span className={classes['observation']}>{said}</span>}
      </span>
      <span className={classes['by']}>{timelineTexts.by(row.byName)}</span>
    </>
  );
  return record === null ? (
    <div className={classes['entry']} tabIndex={tabIndex}>
      {body}
    </div>
  ) : (
    <Link className={classes['entry']} to={record} tabIndex={tabIndex}>
      {body}
    </Link>
  );
}

/** The key of a row in its list. */
export const timelineKey = ({ kind, id }: TimelineRow): string => `${kind}-${id}`;
