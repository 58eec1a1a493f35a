import { IconAlertTriangle, IconCheck, IconCircle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './StatusBadge.module.css';

export interface StatusBadgeProps {
  /** `attention` asks for something; `done` needs nothing more. Danger to a person has its own red, elsewhere. */
  readonly tone: 'neutral' | 'attention' | 'done';
  /** What says the same as the words; by default what the tone says. */
  readonly icon?: typeof IconCircle;
  readonly children: ReactNode;
}

const icons = { neutral: IconCircle, attention: IconAlertTriangle, done: IconCheck } as const;

/**
 * A state as a word with an icon: colour alone says nothing. A plain element and not the library's badge: two stand in
 * each row of the list of people, and every letter draws them.
 */
export const StatusBadge = ({ tone, icon: Icon = icons[tone], children }: StatusBadgeProps) => (
  <span className={classes['badge']} data-tone={tone}>
    <Icon size={12} aria-hidden />
    {children}
  </span>
);
