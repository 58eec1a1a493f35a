import { Button, Group, Text, VisuallyHidden } from '@mantine/core';
import { useRef, useState, type KeyboardEvent } from 'react';
import { attendanceMarks, type AttendanceMark } from '../../../shared/domain/sessions/attendance';
import type { SessionView } from '../../../shared/contract/sessions.contract';
import { useCalled } from '../../components/people/names';
import { markWords } from '../../../shared/words/recordWords';
import { AttendanceCounts } from './AttendanceCounts';
import { AttendanceRow } from './AttendanceRow';
import classes from './AttendanceRoster.module.css';
import { markLetters, sessionTexts } from './sessionTexts';
import { lineOf, markMan, markRestPresent, observeMan, type SessionValues } from './sessionValues';

export interface AttendanceRosterProps {
  readonly roster: SessionView['roster'];
  readonly values: SessionValues;
  /** Whose lines hold the closing. */
  readonly heldBy: ReadonlySet<string>;
  readonly onChange: (values: SessionValues) => void;
}

const markOfKey = (key: string): AttendanceMark | undefined =>
  attendanceMarks.find((mark) => markLetters[mark] === key.toUpperCase());

/**
 * The paper list: one line a man, walked with the arrows and marked with a letter. A mark moves on to the next line,
 * as a pen does.
 */
export function AttendanceRoster({ roster, values, heldBy, onChange }: AttendanceRosterProps) {
  const body = useRef<HTMLTableSectionElement>(null);
  const [active, setActive] = useState(0);
  const [said, setSaid] = useState('');
  const called = useCalled();

  const goTo = (index: number) => {
    const target = Math.max(0, Math.min(roster.length - 1, index));
    setActive(target);
    body.current?.querySelectorAll<HTMLElement>('tr')[target]?.focus();
  };
  const mark = (index: number, chosen: AttendanceMark) => {
    const man = roster[index];
    if (man === undefined) return;
    const next = markMan(values, man.caseId, chosen);
    onChange(next);
    const now = lineOf(next, man.caseId).mark;
    setSaid(sessionTexts.announce(called(man), now === '' ? sessionTexts.unmarked : markWords[now]));
  };
  const markRest = () => {
    onChange(markRestPresent(values, roster));
  };

  const onRowKey = (event: KeyboardEvent<HTMLTableRowElement>, index: number) => {
    // Only keys pressed on the line itself: those of its observation are text.
    if (event.target !== event.currentTarget || event.ctrlKey || event.altKey || event.metaKey) return;
    const chosen = markOfKey(event.key);
    if (event.shiftKey && chosen === 'present') markRest();
    else if (chosen !== undefined) {
      mark(index, chosen);
      goTo(index + 1);
    } else if (event.key === 'ArrowDown') goTo(index + 1);
    else if (event.key === 'ArrowUp') goTo(index - 1);
    else if (event.key === 'Home') goTo(0);
    else if (event.key === 'End') goTo(roster.length - 1);
    else if (event.key === 'Enter') event.currentTarget.querySelector('input')?.focus();
    else return;
    event.preventDefault();
  };

  if (roster.length === 0) return <Text c="dimmed">{sessionTexts.emptyRoster}</Text>;
  return (
    <div data-path="attendance">
      <Group justify="space-between" mb="xs">
        <AttendanceCounts
          marks={roster.map((man) => {
            const { mark: given } = lineOf(values, man.caseId);
            return given === '' ? null : given;
          })}
        />
        <Button variant="default" size="compact-sm" onClick={markRest}>
          {sessionTexts.allPresent}
        </Button>
      </Group>
      <table className={classes['roster']} role="grid" aria-label={sessionTexts.rosterLabel}>
        <thead>
          <tr>
            <th scope="col">{sessionTexts.column.name}</th>
            <th scope="col">{sessionTexts.column.mark}</th>
            <th scope="col">{sessionTexts.column.observation}</th>
          </tr>
        </thead>
        <tbody ref={body}>
          {roster.map((man, index) => (
            <AttendanceRow
              key={man.caseId}
              man={man}
              line={lineOf(values, man.caseId)}
              isActive={index === active}
              isHeld={heldBy.has(man.caseId)}
              onKeyDown={(event) => {
                onRowKey(event, index);
              }}
              onFocus={() => {
                setActive(index);
              }}
              onMark={(chosen) => {
                mark(index, chosen);
              }}
              onObserve={(observation) => {
                onChange(observeMan(values, man.caseId, observation));
              }}
              onObserved={() => {
                goTo(index);
              }}
            />
          ))}
        </tbody>
      </table>
      <Text size="xs" c="dimmed" mt={6}>
        {sessionTexts.keys}
      </Text>
      <VisuallyHidden aria-live="polite">{said}</VisuallyHidden>
    </div>
  );
}
