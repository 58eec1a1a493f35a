import { Button, Text } from '@mantine/core';
import { useState } from 'react';
import type { EvaluationView } from '../../../../shared/contract/evaluation.contract';
import type { StandingNotice } from '../../../../shared/contract/notices.contract';
import { useMay } from '../../../app/session';
import { useHold } from '../../../components/caseHold/CaseHold';
import { dueText } from '../../../components/dueText';
import { formatDay } from '../../../components/format';
import { ButtonLink } from '../../../components/links';
import { NoticeChips } from '../../../components/notices-risk/NoticeChips';
import classes from './Evaluation.module.css';
import { LiftDialog, ReopenDialog, type DatedNotice } from './NoticeDialogs';
import { SectionFrame } from './SectionFrame';
import { evaluationTabTexts } from './texts';

const words = evaluationTabTexts.notices;
const small = { size: 'compact-sm', variant: 'default' } as const;

const standingText = ({ raisedAt, ownerName, dueOn, taskClosed }: StandingNotice): string =>
  [
    words.since(formatDay(raisedAt)),
    taskClosed ? words.taskClosed : words.owner(ownerName, dueText(dueOn)),
  ].join(' · ');

export interface NoticesSectionProps {
  readonly notices: readonly StandingNotice[];
  readonly lifted: EvaluationView['liftedNotices'];
}

/** The notices of a case: those that stand, and those that somebody lifted and why (§6.7). Nothing without any. */
export function NoticesSection({ notices, lifted }: NoticesSectionProps) {
  const mayWrite = useMay('evaluation.write');
  // Putting a warning back protects somebody: that goes on.
  const mayLift = useHold() !== 'restricted' && mayWrite;
  const [lifting, setLifting] = useState<DatedNotice | null>(null);
  const [reopening, setReopening] = useState<DatedNotice | null>(null);
  if (notices.length === 0 && lifted.length === 0) return null;
  return (
    <SectionFrame title={words.title} article="§6.7" head="">
      <ul className={classes['notices']}>
        {notices.map((notice) => (
          <li key={notice.noticeId} className={classes['notice']}>
            <span className={classes['kind']}>
              <NoticeChips kinds={[notice.kind]} />
            </span>
            <Text size="sm" className={classes['words']}>
              {standingText(notice)}
            </Text>
            <ButtonLink {...small} to="/tareas/$taskId" params={{ taskId: notice.taskId }}>
              {words.task}
            </ButtonLink>
            {mayLift && (
              <Button
                {...small}
                onClick={() => {
                  setLifting(notice);
                }}
              >
                {words.lift}
              </Button>
            )}
          </li>
        ))}
        {lifted.map((notice) => (
          <li key={notice.noticeId} className={classes['notice']}>
            <Text size="sm" className={classes['words']}>
              {words.liftedLine(notice.kind, formatDay(notice.liftedAt), notice.liftedByName, notice.reason)}
            </Text>
            {mayWrite && (
              <Button
                {...small}
                onClick={() => {
                  setReopening(notice);
                }}
              >
                {words.reopen}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {lifting !== null && (
        <LiftDialog
          notice={lifting}
          onClose={() => {
            setLifting(null);
          }}
        />
      )}
      {reopening !== null && (
        <ReopenDialog
          notice={reopening}
          onClose={() => {
            setReopening(null);
          }}
        />
      )}
    </SectionFrame>
  );
}
