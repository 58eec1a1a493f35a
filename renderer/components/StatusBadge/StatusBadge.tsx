import { Badge } from '@mantine/core';
import { IconAlertTriangle, IconCheck, IconCircle } from '@tabler/icons-react';
import type { ReactNode } from 'react';

export interface StatusBadgeProps {
  /** `attention` asks for something; `done` needs nothing more. Danger to a person has its own red, elsewhere. */
  readonly tone: 'neutral' | 'attention' | 'done';
  readonly children: ReactNode;
}

const looks = {
  neutral: { color: 'gray', Icon: IconCircle },
  attention: { color: 'amber', Icon: IconAlertTriangle },
  done: { color: 'petrol', Icon: IconCheck },
} as const;

/** A state as a word with an icon: colour alone says nothing. */
export function StatusBadge({ tone, children }: StatusBadgeProps) {
  const { color, Icon } = looks[tone];
  return (
    <Badge color={color} variant="light" tt="none" fw={600} leftSection={<Icon size={12} aria-hidden />}>
      {children}
    </Badge>
  );
}
