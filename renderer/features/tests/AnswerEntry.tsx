import { Text, VisuallyHidden } from '@mantine/core';
import { useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import type { InstrumentVersionContent } from '../../../shared/contract/tests.contract';
import { optionsOf } from '../../../shared/domain/tests/instrument';
import type { Answer } from '../../../shared/domain/tests/scoring';
import { errorSentence } from '../../components/forms/fieldFrame';
import classes from './Tests.module.css';
import { testTexts } from './texts';
import { answerAt } from './testValues';

const words = testTexts.entry;

export interface AnswerEntryProps {
  readonly content: InstrumentVersionContent;
  readonly answers: readonly Answer[];
  readonly error?: ReactNode;
  readonly onChange: (answers: Answer[]) => void;
}

/**
 * The answers of a sheet, a line a question: a digit chooses the option of that place and goes on to the next line, so
 * that a sheet takes as many keys as it has questions.
 */
export function AnswerEntry({ content, answers, error, onChange }: AnswerEntryProps) {
  const body = useRef<HTMLTableSectionElement>(null);
  const [active, setActive] = useState(() => {
    const open = answers.indexOf(null);
    return open === -1 ? 0 : open;
  });
  const [said, setSaid] = useState('');
  const goTo = (index: number) => {
    const target = Math.max(0, Math.min(content.items.length - 1, index));
    setActive(target);
    body.current?.querySelectorAll<HTMLElement>('tr')[target]?.focus();
  };
  const choose = (index: number, place: number) => {
    const item = content.items[index];
    if (item === undefined) return false;
    const option = optionsOf(content, item)[place - 1];
    if (place !== 0 && option === undefined) return false;
    onChange(answerAt(answers, index + 1, option?.value ?? null));
    setSaid(words.said(index + 1, option?.label ?? words.none));
    return true;
  };
  const onRowKey = (event: KeyboardEvent, index: number) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) {
      event.preventDefault();
      goTo(index + step);
    } else if (/^\d$/.test(event.key)) {
      event.preventDefault();
      // One press is one answer: a key that is held would fill the sheet.
      if (event.repeat) return;
      if (choose(index, Number(event.key))) goTo(index + 1);
    }
  };
  return (
    <div>
      <p className={classes['hint']}>{words.keys}</p>
      {error !== undefined && <Text c="var(--mantine-color-error)">{errorSentence(error)}</Text>}
      <table className={classes['entry']} aria-label={words.label} data-path="test.answers">
        <thead>
          <tr>
            <th scope="col">{words.question}</th>
            <th scope="col">{words.answer}</th>
          </tr>
        </thead>
        <tbody ref={body}>
          {content.items.map((item, index) => (
            <tr
              key={index}
              tabIndex={index === active ? 0 : -1}
              aria-label={`${String(index + 1)}. ${item.text}`}
              onFocus={() => {
                setActive(index);
              }}
              onKeyDown={(event) => {
                onRowKey(event, index);
              }}
            >
              <td>
                <span className={classes['place']}>{index + 1}.</span> {item.text}
              </td>
              <td>
                <span className={classes['options']}>
                  {optionsOf(content, item).map((option, place) => (
                    <button
                      key={option.value}
                      type="button"
                      tabIndex={-1}
                      className={classes['option']}
                      aria-pressed={answers[index] === option.value}
                      onClick={() => {
                        choose(index, place + 1);
                        goTo(index);
                      }}
                    >
                      <span className={classes['digit']}>{place + 1}</span> {option.label}
                    </button>
                  ))}
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <VisuallyHidden role="status">{said}</VisuallyHidden>
    </div>
  );
}
