import { Group, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import type { CaseFile } from '../../../shared/contract/cases.contract';
import { dueText } from '../../components/dueText';
import { formatDay } from '../../components/format';
import { NoticeLinks } from '../../components/notices-risk/NoticeChips';
import { CaseStateBadge } from '../../components/CaseStateBadge/CaseStateBadge';
import { noticeWords } from '../../components/words/evaluationWords';
import classes from './CasePage.module.css';
import { caseTexts } from './texts';

const words = caseTexts.page;

const nextStep = ({ timeline, state, notices }: CaseFile): string => {
  // Somebody may be in danger: before anything of his own.
  const [protect] = notices
    .filter((notice) => !notice.taskClosed)
    .sort((left, right) => left.dueOn.localeCompare(right.dueOn));
  if (protect !== undefined) {
    return words.nextProtect(
      noticeWords[protect.kind].toLowerCase(),
      dueText(protect.dueOn),
      protect.ownerName,
    );
  }
  const unsigned = timeline.find((row) => row.kind === 'note' && !row.signed);
  if (unsigned !== undefined) return words.nextSign(formatDay(unsigned.day));
  const inGroup = timeline.some((row) => row.kind === 'joined-group');
  return state === 'admitted' && !inGroup ? words.nextGroup : words.nextNone;
};

export interface CaseHeaderProps {
  readonly file: CaseFile;
  readonly action: ReactNode;
}

/** Stays in sight while the case is read: nobody writes into the wrong man's file. */
export const CaseHeader = ({ file, action }: CaseHeaderProps) => (
  <header className={classes['header']}>
    <div className={classes['who']}>
      <Group gap="sm" wrap="nowrap">
        <Text className={classes['code']}>{file.code}</Text>
        <Title order={1} size="h2" className={classes['name']}>
          {file.person.fullName}
        </Title>
        <CaseStateBadge state={file.state} />
        <NoticeLinks notices={[...file.notices, ...file.noticesElsewhere]} />
      </Group>
      <Group gap="lg">
        <Text size="sm">
          <Text span inherit c="dimmed">
            {words.responsible}:{' '}
          </Text>
          {file.responsible.fullName}
        </Text>
        <Text size="sm">
          <Text span inherit c="dimmed">
            {words.nextStep}:{' '}
          </Text>
          {nextStep(file)}
        </Text>
      </Group>
    </div>
    {action}
  </header>
);
