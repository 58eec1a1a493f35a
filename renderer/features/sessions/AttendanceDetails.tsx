import { NativeSelect, TextInput } from '@mantine/core';
import type { KeyboardEvent } from 'react';
import { notAdmittedGrounds } from '../../../shared/domain/sessions/attendance';
import { groundWords } from '../../../shared/words/recordWords';
import { errorSentence } from '../../components/forms/fieldFrame';
import classes from './AttendanceRoster.module.css';
import { sessionTexts } from './sessionTexts';
import type { MarkLine, RosterMan } from './sessionValues';

const words = sessionTexts.details;

export interface AttendanceDetailsProps {
  readonly man: RosterMan;
  readonly line: MarkLine;
  /** What he is called on this screen: a name, or his code. */
  readonly called: string;
  readonly hasTask: boolean;
  /** What holds a field of this line, by its name. */
  readonly problemOf: (field: string) => string | undefined;
  readonly onWrite: (change: Partial<MarkLine>) => void;
  /** Enter and Escape go back to the line. */
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

/** What a mark asks for besides: how late; why he was not let in and what was done (§6.7.2); what he takes along to do. */
export const AttendanceDetails = (props: AttendanceDetailsProps) => {
  const { man, line, called, hasTask, problemOf, onWrite, onKeyDown } = props;
  const isLate = line.mark === 'late';
  // Of whom nothing new is written the mark says all.
  const turnedAway = line.mark === 'not-admitted' && man.held === null;
  if (!isLate && !turnedAway && !hasTask) return null;
  const path = (field: string) => `lines.${man.caseId}.${field}`;
  return (
    <tr className={classes['details']}>
      <td colSpan={3}>
        <div className={classes['fields']}>
          {isLate && (
            <TextInput
              size="xs"
              className={classes['minutes']}
              label={words.minutes}
              aria-label={words.minutesOf(called)}
              inputMode="numeric"
              maxLength={3}
              value={line.lateMinutes}
              error={errorSentence(problemOf('lateMinutes'))}
              data-path={path('lateMinutes')}
              autoComplete="off"
              onChange={(event) => {
                onWrite({ lateMinutes: event.currentTarget.value });
              }}
              onKeyDown={onKeyDown}
            />
          )}
          {turnedAway && (
            <>
              <NativeSelect
                size="xs"
                label={words.ground}
                aria-label={words.groundOf(called)}
                data-path={path('ground')}
                error={errorSentence(problemOf('ground'))}
                value={line.ground}
                data={[
                  { value: '', label: words.chooseGround },
                  ...notAdmittedGrounds.map((ground) => ({ value: ground, label: groundWords[ground] })),
                ]}
                onChange={(event) => {
                  const chosen = event.currentTarget.value;
                  onWrite({ ground: notAdmittedGrounds.find((ground) => ground === chosen) ?? '' });
                }}
              />
              <TextInput
                size="xs"
                className={classes['wide']}
                label={words.action}
                aria-label={words.actionOf(called)}
                maxLength={500}
                value={line.action}
                data-path={path('action')}
                error={errorSentence(problemOf('action'))}
                autoComplete="off"
                onChange={(event) => {
                  onWrite({ action: event.currentTarget.value });
                }}
                onKeyDown={onKeyDown}
              />
            </>
          )}
          {hasTask && (
            <TextInput
              size="xs"
              className={classes['wide']}
              label={words.task}
              aria-label={words.taskOf(called)}
              maxLength={500}
              value={line.task}
              data-path={path('task')}
              autoComplete="off"
              onChange={(event) => {
                onWrite({ task: event.currentTarget.value });
              }}
              onKeyDown={onKeyDown}
            />
          )}
        </div>
      </td>
    </tr>
  );
};
