import { Group, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import type { CourseView, MemberView } from '../../../shared/contract/members.contract';
import type { PledgeKind } from '../../../shared/domain/team/pledges';
import type { ReviewAct } from '../../../shared/domain/team/training';

/** What a dialog of the page is open for. */
export type Doing =
  | { readonly kind: 'profile' | 'course' | 'end' | 'leave' }
  | { readonly kind: 'review'; readonly course: CourseView; readonly act: ReviewAct }
  | { readonly kind: 'pledge' | 'paper'; readonly pledge: PledgeKind };

export interface PartProps {
  readonly member: MemberView;
  /** Her own page, or coordination. */
  readonly mayWrite: boolean;
  readonly mayManage: boolean;
  readonly onDo: (doing: Doing) => void;
}

interface SectionProps {
  readonly id: string;
  readonly title: string;
  readonly action?: ReactNode;
  readonly children: ReactNode;
}

export const Section = ({ id, title, action, children }: SectionProps) => (
  <section aria-labelledby={id}>
    <Group justify="space-between" mb="xs">
      <Title order={2} size="h4" id={id}>
        {title}
      </Title>
      {action}
    </Group>
    {children}
  </section>
);
