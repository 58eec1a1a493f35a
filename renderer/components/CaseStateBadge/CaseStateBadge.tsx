import {
  IconArchive,
  IconArrowRight,
  IconCalendarEvent,
  IconCircleCheck,
  IconClock,
  IconDoorEnter,
  IconDoorExit,
  IconEye,
  IconForbid,
  IconMailForward,
  IconSearch,
  IconUserOff,
  IconUsers,
} from '@tabler/icons-react';
import { StatusBadge } from '../StatusBadge/StatusBadge';
import type { CaseState } from '../../../shared/domain/cases/states';
import { caseStateWords } from '../../../shared/words/recordWords';

const icons: Readonly<Record<CaseState, typeof IconClock>> = {
  referred: IconMailForward,
  summoned: IconCalendarEvent,
  'no-show': IconUserOff,
  admitted: IconDoorEnter,
  'in-evaluation': IconSearch,
  waiting: IconClock,
  'in-intervention': IconUsers,
  'in-follow-up': IconEye,
  concluded: IconCircleCheck,
  withdrew: IconDoorExit,
  excluded: IconForbid,
  'referred-out': IconArrowRight,
  archived: IconArchive,
};

/** Somebody has to do something about these; the others are where they should be. */
const asking: readonly CaseState[] = ['no-show', 'waiting'];

export interface CaseStateBadgeProps {
  readonly state: CaseState;
}

/** The state of a case: a word with its icon, colour alone says nothing. */
export const CaseStateBadge = ({ state }: CaseStateBadgeProps) => (
  <StatusBadge tone={asking.includes(state) ? 'attention' : 'neutral'} icon={icons[state]}>
    {caseStateWords[state]}
  </StatusBadge>
);
