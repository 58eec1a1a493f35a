import { Badge } from '@mantine/core';
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
export function CaseStateBadge({ state }: CaseStateBadgeProps) {
  const Icon = icons[state];
  return (
    <Badge
      color={asking.includes(state) ? 'amber' : 'gray'}
      variant="light"
      tt="none"
      fw={600}
      leftSection={<Icon size={12} aria-hidden />}
    >
      {caseStateWords[state]}
    </Badge>
  );
}
