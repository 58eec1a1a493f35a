import { TextInput, UnstyledButton } from '@mantine/core';
import { IconAlertTriangle, IconX } from '@tabler/icons-react';
import { useState, type KeyboardEvent } from 'react';
import { attendanceMarks, type AttendanceMark } from '../../../shared/domain/sessions/attendance';
import { markWords } from '../../../shared/words/recordWords';
import { FirstNotice } from '../../components/notices-risk/NoticeChips';
import { PersonName, useCalled } from '../../components/people/names';
import { AttendanceDetails } from './AttendanceDetails';
import classes from './AttendanceRoster.module.css';
import { markLetters, sessionTexts } from './sessionTexts';
import type { MarkLine, RosterMan } from './sessionValues';

export interface AttendanceRowProps {
  readonly man: RosterMan;
  readonly line: MarkLine;
  readonly isActive: boolean;
  readonly isHeld: boolean;
  /** What holds a field of this line, by its name. */
  readonly problemOf: (field: string) => string | undefined;
  readonly onKeyDown: (event: KeyboardEvent<HTMLTableRowElement>) => void;
  readonly onFocus: () => void;
  readonly onMark: (mark: AttendanceMark) => void;
  readonly onWrite: (change: Partial<MarkLine>) => void;
  /** The observation is written: back to the line. */
  readonly onWritten: () => void;
  /** Takes out a man of another group; null for the group's own. */
  readonly onRemove: (() => void) | null;
}

/** One man's line. The buttons are for the mouse; the keyboard has the letters. */
export const AttendanceRow = (props: AttendanceRowProps) => {
  const { man, line, isActive, isHeld, onMark, onWrite, onWritten, onRemove } = props;
  const called = useCalled()(man);
  const [hasTask, setHasTask] = useState(line.task !== '');
  const backToLine = (event: KeyboardEvent) => {
    if ((event.key !== 'Enter' && event.key !== 'Escape') || event.ctrlKey) return;
    event.preventDefault();
    onWritten();
  };
  return (
    <>
      <tr
        tabIndex={isActive ? 0 : -1}
        data-line
        data-path={`lines.${man.caseId}`}
        aria-selected={isActive}
        onKeyDown={props.onKeyDown}
        onFocus={props.onFocus}
      >
        <td>
          {isHeld && <IconAlertTriangle size={16} className={classes['held']} aria-label="Falta revisar" />}
          <PersonName caseId={man.caseId} fullName={man.fullName} />{' '}
          <span className={classes['code']}>{man.code}</span> <FirstNotice kinds={man.noticeKinds} />
          {man.guestReason !== null && (
            <span className={classes['code']}> · {sessionTexts.guests.from(man.guestReason)}</span>
          )}
          {onRemove !== null && (
            <UnstyledButton
              className={classes['remove']}
              aria-label={sessionTexts.guests.remove(called)}
              onClick={onRemove}
            >
              <IconX size={16} aria-hidden />
            </UnstyledButton>
          )}
        </td>
        <td>
          <div className={classes['marks']}>
            {attendanceMarks.map((mark) => (
              <button
                key={mark}
                type="button"
                tabIndex={-1}
                className={classes['mark']}
                aria-pressed={line.mark === mark}
                aria-label={sessionTexts.markOf(markWords[mark], called)}
                title={markWords[mark]}
                onClick={() => {
                  onMark(mark);
                }}
              >
                {markLetters[mark]}
              </button>
            ))}
            <span className={classes['word']}>
              {line.mark === '' ? sessionTexts.unmarked : markWords[line.mark]}
            </span>
          </div>
        </td>
        <td>
          <div className={classes['write']}>
            <TextInput
              size="xs"
              className={classes['observation']}
              value={line.observation}
              maxLength={1_000}
              // What was typed before he was held can still be taken out.
              disabled={man.held !== null && line.observation === ''}
              placeholder={man.held === null ? undefined : sessionTexts.held[man.held]}
              tabIndex={isActive ? 0 : -1}
              data-path={`lines.${man.caseId}.observation`}
              aria-label={sessionTexts.observationOf(called)}
              autoComplete="off"
              onChange={(event) => {
                onWrite({ observation: event.currentTarget.value });
              }}
              onKeyDown={backToLine}
            />
            {man.held === null && !hasTask && (
              <UnstyledButton
                className={classes['addTask']}
                tabIndex={isActive ? 0 : -1}
                aria-label={sessionTexts.details.taskOf(called)}
                onClick={() => {
                  setHasTask(true);
                }}
              >
                {sessionTexts.details.addTask}
              </UnstyledButton>
            )}
          </div>
        </td>
      </tr>
      <AttendanceDetails
        man={man}
        line={line}
        called={called}
        hasTask={hasTask}
        problemOf={props.problemOf}
        onWrite={onWrite}
        onKeyDown={backToLine}
      />
    </>
  );
};
