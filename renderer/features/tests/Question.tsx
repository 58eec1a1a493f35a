import { Button, Progress } from '@mantine/core';
import { useEffect, useRef } from 'react';
import type { InstrumentVersion } from '../../../shared/contract/tests.contract';
import { optionsOf } from '../../../shared/domain/tests/instrument';
import { answerAt, type TestValues } from './testValues';
import { testTexts } from './texts';
import classes from './Turned.module.css';

const words = testTexts.turned;

interface QuestionProps {
  readonly version: InstrumentVersion;
  readonly values: TestValues;
  readonly onChange: (change: Partial<TestValues>) => void;
}

/**
 * One question with its answers, all numbered, so that it can be read aloud and answered by number.
 */
export function Question({ version, values, onChange }: QuestionProps) {
  const { content } = version;
  const items = content.items.length;
  const item = content.items[values.at - 1];
  const options = item === undefined ? [] : optionsOf(content, item);
  const chosen = values.answers[values.at - 1] ?? null;
  const heading = useRef<HTMLHeadingElement>(null);
  const group = useRef<HTMLDivElement>(null);
  const chosenAt = options.findIndex(({ value }) => value === chosen);
  useEffect(() => {
    heading.current?.focus();
  }, [values.at]);
  const choose = (place: number) => {
    const option = options[place - 1];
    if (option !== undefined) onChange({ answers: answerAt(values.answers, values.at, option.value) });
  };
  /** Up and down go from one answer to the next, as in any group of radio buttons. */
  const step = (by: number) => {
    const buttons = [...(group.current?.querySelectorAll<HTMLElement>('[role="radio"]') ?? [])];
    const from = buttons.findIndex((button) => button === document.activeElement);
    const to = (from + by + buttons.length) % buttons.length;
    buttons[to]?.focus();
    choose(to + 1);
  };
  const go = (at: number) => {
    onChange({ at });
  };
  const skip = () => {
    onChange({ answers: answerAt(values.answers, values.at, null), at: values.at + 1 });
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey || document.querySelector('[role="dialog"]') !== null)
      return;
    // One press is one answer: a key that is held would answer, or empty, all that follow.
    if (event.repeat) {
      if (event.key === 'Enter') event.preventDefault();
      return;
    }
    if (/^[1-9]$/.test(event.key)) choose(Number(event.key));
    else if (event.key === '0') skip();
    else if (
      (event.key === 'ArrowDown' || event.key === 'ArrowUp') &&
      group.current?.contains(document.activeElement) === true
    )
      step(event.key === 'ArrowDown' ? 1 : -1);
    else if (event.key === 'ArrowLeft') go(Math.max(1, values.at - 1));
    else if (
      event.key === 'ArrowRight' ||
      (event.key === 'Enter' && !(event.target instanceof HTMLButtonElement))
    ) {
      if (chosen !== null) go(values.at + 1);
    } else return;
    event.preventDefault();
  };
  const latest = useRef(onKey);
  useEffect(() => {
    latest.current = onKey;
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      latest.current(event);
    };
    window.addEventListener('keydown', listen);
    return () => {
      window.removeEventListener('keydown', listen);
    };
  }, []);
  return (
    <>
      <div>
        <p className={classes['progress']}>{words.place(values.at, items)}</p>
        <Progress value={((values.at - 1) / items) * 100} aria-label={words.place(values.at, items)} />
      </div>
      <h1 ref={heading} tabIndex={-1} className={classes['question']}>
        {values.at}. {item?.text}
      </h1>
      <div ref={group} role="radiogroup" aria-label={words.options} className={classes['options']}>
        {options.map((option, index) => (
          <button
            key={option.value}
            type="button"
            role="radio"
            tabIndex={index === Math.max(0, chosenAt) ? 0 : -1}
            aria-checked={chosen === option.value}
            className={classes['option']}
            onClick={() => {
              choose(index + 1);
            }}
          >
            <span className={classes['digit']}>{index + 1}</span>
            <span>{option.label}</span>
          </button>
        ))}
      </div>
      <div className={classes['ways']}>
        <Button
          size="lg"
          variant="default"
          disabled={values.at === 1}
          onClick={() => {
            go(values.at - 1);
          }}
        >
          {words.back}
        </Button>
        <Button size="lg" variant="default" onClick={skip}>
          {words.skip} (0)
        </Button>
        <Button
          size="lg"
          disabled={chosen === null}
          onClick={() => {
            go(values.at + 1);
          }}
        >
          {words.next}
        </Button>
      </div>
    </>
  );
}
