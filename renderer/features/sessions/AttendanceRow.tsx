import { TextInput } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { KeyboardEvent } from 'react';
import { attendanceMarks, type AttendanceMark } from '../../../shared/domain/sessions/attendance';
import type { SessionView } from '../../../shared/contract/sessions.contract';
import { FirstNotice } from '../../components/notices-risk/NoticeChips';
import { PersonName, useCalled } from '../../components/people/names';
import { markWords } from '../../../shared/words/recordWords';
import classes from './AttendanceRoster.module.css';
import { markLetters, sessionTexts } from './sessionTexts';
import type { SessionValues } from './sessionValues';

export interface AttendanceRowProps {
  readonly man: SessionView['roster'][number];
  readonly line: SessionValues['lines'][string];
  readonly isActive: boolean;
  readonly isHeld: boolean;
  readonly onKeyDown: (event: KeyboardEvent<HTMLTableRowElement>) => void;
  readonly onFocus: () => void;
  readonly onMark: (mark: AttendanceMark) => void;
  readonly onObserve: (observation: string) => void;
  /** The observation is written: back to the line. */
  readonly onObserved: () => void;
}

/** One man's line. The buttons are for the mouse; the keyboard has the letters. */
export const AttendanceRow = (props: AttendanceRowProps) => {
  const { man, line, isActive, isHeld, onMark, onObserve, onObserved } = props;
  const called = useCalled()(man);
  return (
    <tr
      tabIndex={isActive ? 0 : -1}
      data-path={`lines.${man.caseId}`}
      aria-selected={isActive}
      onKeyDown={props.onKeyDown}
      onFocus={props.onFocus}
    >
      <td>
        {isHeld && <IconAlertTriangle size={16} className={classes['held']} aria-label="Falta revisar" />}
        <PersonName caseId={man.caseId} fullName={man.fullName} />{' '}
        <span className={classes['code']}>{man.code}</span> <FirstNotice kinds={man.noticeKinds} />
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
        <TextInput
          size="xs"
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
            onObserve(event.currentTarget.value);
          }}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' && event.key !== 'Escape') return;
            if (event.ctrlKey) return;
            event.preventDefault();
            onObserved();
          }}
        />
      </td>
    </tr>
  );
};
