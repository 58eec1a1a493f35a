import { Button, Group, Text, VisuallyHidden } from '@mantine/core';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { markWords } from '../../../shared/words/recordWords';
import { useCalled } from '../../components/people/names';
import { AttendanceCounts } from './AttendanceCounts';
import { AttendanceRow } from './AttendanceRow';
import classes from './AttendanceRoster.module.css';
import { pressKey } from './rosterKeys';
import { sessionTexts } from './sessionTexts';
import {
  changeLine,
  lineOf,
  markMan,
  markRestPresent,
  withoutGuest,
  type RosterMan,
  type SessionValues,
} from './sessionValues';

export interface AttendanceRosterProps {
  readonly roster: readonly RosterMan[];
  readonly values: SessionValues;
  /** Whose lines hold the closing. */
  readonly heldBy: ReadonlySet<string>;
  /** What holds a field of a line, by its path. */
  readonly errors: Readonly<Record<string, unknown>>;
  /** The page opens with the keyboard on the list. */
  readonly takesFocus: boolean;
  readonly onChange: (values: SessionValues) => void;
}

/**
 * The paper list: one line a man, walked with the arrows and marked with a letter. A mark moves on to the next line,
 * as a pen does.
 */
export function AttendanceRoster(props: AttendanceRosterProps) {
  const { roster, values, heldBy, errors, takesFocus, onChange } = props;
  const body = useRef<HTMLTableSectionElement>(null);
  const [active, setActive] = useState(0);
  const [said, setSaid] = useState('');
  const called = useCalled();

  const rowAt = (index: number) => body.current?.querySelectorAll<HTMLElement>('tr[data-line]')[index];
  const goTo = (index: number) => {
    setActive(index);
    rowAt(index)?.focus();
  };
  useEffect(() => {
    if (takesFocus && document.activeElement === document.body) rowAt(0)?.focus();
    // Once, when the page opens: later the focus is whoever's who types.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);

  const announce = (man: RosterMan, mark: SessionValues['lines'][string]['mark']) => {
    setSaid(sessionTexts.announce(called(man), mark === '' ? sessionTexts.unmarked : markWords[mark]));
  };
  const onRowKey = (event: KeyboardEvent<HTMLTableRowElement>, index: number) => {
    // Only keys pressed on the line itself: those of its observation are text.
    if (event.target !== event.currentTarget || event.ctrlKey || event.altKey || event.metaKey) return;
    const step = pressKey({ values, active: index }, roster, event);
    if (step === null) return;
    event.preventDefault();
    if (step.values !== values) onChange(step.values);
    const marked = step.marked === null ? undefined : roster[step.marked.index];
    if (marked !== undefined && step.marked !== null) announce(marked, step.marked.mark);
    if (step.observes) event.currentTarget.querySelector('input')?.focus();
    else goTo(step.active);
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
        <Button
          variant="default"
          size="compact-sm"
          onClick={() => {
            onChange(markRestPresent(values, roster));
          }}
        >
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
              problemOf={(field) => {
                const problem = errors[`lines.${man.caseId}.${field}`];
                return typeof problem === 'string' ? problem : undefined;
              }}
              onKeyDown={(event) => {
                onRowKey(event, index);
              }}
              onFocus={() => {
                setActive(index);
              }}
              onMark={(chosen) => {
                const next = markMan(values, man.caseId, chosen);
                onChange(next);
                announce(man, lineOf(next, man.caseId).mark);
              }}
              onWrite={(change) => {
                onChange(changeLine(values, man.caseId, change));
              }}
              onWritten={() => {
                goTo(index);
              }}
              onRemove={
                man.guestReason === null
                  ? null
                  : () => {
                      onChange(withoutGuest(values, man.caseId));
                    }
              }
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
