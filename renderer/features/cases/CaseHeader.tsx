import { Anchor, Group, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { CaseFile } from '../../../shared/contract/cases.contract';
import { dueText } from '../../components/dueText';
import { formatDay } from '../../components/format';
import { AnchorLink } from '../../components/links';
import { NoticeLinks } from '../../components/notices-risk/NoticeChips';
import { CaseStateBadge } from '../../components/CaseStateBadge/CaseStateBadge';
import { NamesButton, PersonName } from '../../components/people/names';
import { StatusBadge } from '../../components/StatusBadge/StatusBadge';
import { caseStateWords } from '../../../shared/words/recordWords';
import { noticeWords, taskName } from '../../components/words/evaluationWords';
import { teamRoleWords } from '../../components/words/teamWords';
import classes from './CasePage.module.css';
import { MoveLink } from './MoveLink';
import { caseTexts } from './texts';

const words = caseTexts.page;

interface Step {
  readonly text: string;
  readonly to?: string;
}

const nextStep = ({ caseId, openTasks, state, hasCome, notices, unsignedNoteOn, has }: CaseFile): Step => {
  // Somebody may be in danger: before anything of his own.
  const [protect] = notices
    .filter((notice) => !notice.taskClosed)
    .sort((left, right) => left.dueOn.localeCompare(right.dueOn));
  if (protect !== undefined) {
    const what = noticeWords[protect.kind].toLowerCase();
    return {
      text: words.nextProtect(what, dueText(protect.dueOn), protect.ownerName),
      to: `/tareas/${protect.taskId}`,
    };
  }
  const [task] = openTasks;
  if (task !== undefined) {
    return {
      text: words.nextTask(taskName(task), dueText(task.dueOn), task.ownerName),
      to: `/tareas/${task.taskId}`,
    };
  }
  if (!hasCome && state === 'referred') return { text: words.nextSummon, to: `/casos/${caseId}/estado` };
  if (unsignedNoteOn !== null) return { text: words.nextSign(formatDay(unsignedNoteOn)) };
  return { text: state === 'admitted' && !has.groups ? words.nextGroup : words.nextNone };
};

/** A fact of the second line, under its name. */
const Fact = ({ name, children }: { readonly name: string; readonly children: ReactNode }) => (
  <Text size="sm" component="span">
    <Text span inherit c="dimmed">
      {name}:{' '}
    </Text>
    {children}
  </Text>
);

export interface CaseHeaderProps {
  readonly file: CaseFile;
  readonly action: ReactNode;
}

/** Stays in sight while the case is read: nobody writes into the wrong man's file. */
export function CaseHeader({ file, action }: CaseHeaderProps) {
  const step = nextStep(file);
  const members = file.team.members
    .filter(({ role }) => role !== 'responsible')
    .map(({ fullName, role }) => words.member(fullName, teamRoleWords[role]))
    .join(', ');
  return (
    <header className={classes['header']}>
      <div className={classes['who']}>
        <Group gap="4px 12px">
          <Text className={classes['code']}>{file.code}</Text>
          <Title order={1} size="h2" className={classes['name']}>
            <PersonName caseId={file.caseId} fullName={file.person.fullName} />
          </Title>
          <CaseStateBadge state={file.state} />
          <MoveLink caseId={file.caseId} />
          {!file.hasCome && <StatusBadge tone="attention">{words.notCome}</StatusBadge>}
          {!file.hasBasis && <StatusBadge tone="attention">{words.noBasis}</StatusBadge>}
          <NoticeLinks notices={[...file.notices, ...file.noticesElsewhere]} />
        </Group>
        <Group gap="4px 24px">
          <Fact name={words.responsible}>{file.responsible.fullName}</Fact>
          {members !== '' && <Fact name={words.team}>{members}</Fact>}
          <Fact name={words.nextStep}>
            {step.to === undefined ? (
              step.text
            ) : (
              <Anchor component={Link} to={step.to} inherit>
                {step.text}
              </Anchor>
            )}
          </Fact>
          {file.otherCases.length > 0 && (
            <Fact name={words.otherCases}>
              {file.otherCases.map((other, index) => (
                <span key={other.caseId}>
                  {index > 0 && ', '}
                  <AnchorLink to="/casos/$caseId" params={{ caseId: other.caseId }} inherit>
                    {words.otherCase(other.code, caseStateWords[other.state], formatDay(other.openedOn))}
                  </AnchorLink>
                </span>
              ))}
            </Fact>
          )}
        </Group>
      </div>
      <Group gap="sm" wrap="nowrap" className={classes['actions']}>
        <NamesButton />
        {action}
      </Group>
    </header>
  );
}
