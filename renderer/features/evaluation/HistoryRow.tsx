import { IconAlertTriangle, IconNotes } from '@tabler/icons-react';
import type { KeyboardEvent } from 'react';
import type { History, HistoryAnswer } from '../../../shared/domain/evaluation/histories';
import { chosenByLetter } from '../../components/forms/chosenByLetter';
import { problemText } from '../../components/forms/problemTexts';
import { answerOptions, historyWords } from '../../components/words/evaluationWords';
import classes from './Histories.module.css';
import { evaluationTexts } from './texts';

const words = evaluationTexts.histories;

export interface HistoryRowProps {
  readonly history: History;
  readonly number: number;
  readonly answer: HistoryAnswer | '';
  /** What the version before says, when it says something else. */
  readonly before: string | null;
  readonly isActive: boolean;
  /** Something was written about it. */
  readonly hasDetail: boolean;
  /** The first problem of its fields, if any. */
  readonly problem: string | null;
  readonly onActivate: () => void;
  readonly onAnswer: (answer: HistoryAnswer) => void;
  /** An answer was given by its letter: the hands stay on the keyboard and go on. */
  readonly onLetter: (answer: HistoryAnswer) => void;
}

/** One of the ten: its name and the four answers, all in sight and each a key away. */
export const HistoryRow = (props: HistoryRowProps) => {
  const { history, number, answer, before, isActive, hasDetail, problem, onActivate, onAnswer } = props;
  const nameId = `history-${history}`;
  const chooseByLetter = (event: KeyboardEvent) => {
    const chosen = chosenByLetter(event, answerOptions);
    if (chosen !== undefined) props.onLetter(chosen);
  };
  return (
    <li>
      <div
        className={classes['row']}
        data-active={isActive || undefined}
        onFocus={onActivate}
        onMouseDown={onActivate}
      >
        <span className={classes['number']} aria-hidden>
          {number}
        </span>
        <span className={classes['name']}>
          <span id={nameId}>{historyWords[history]}</span>
          {hasDetail && <IconNotes size={16} role="img" aria-label={words.hasDetail} />}
          {before !== null && <span className={classes['before']}>{before}</span>}
          {problem !== null && (
            <span className={classes['problem']}>
              <IconAlertTriangle size={12} aria-hidden /> {problemText(problem)}
            </span>
          )}
        </span>
        <div
          role="radiogroup"
          aria-labelledby={nameId}
          className={classes['answers']}
          data-path={`facts.${history}`}
          onKeyDown={chooseByLetter}
        >
          {answerOptions.map((option) => (
            <label key={option.value} className={classes['answer']}>
              <input
                type="radio"
                name={nameId}
                checked={option.value === answer}
                aria-invalid={problem !== null}
                aria-keyshortcuts={option.hotkey}
                onChange={() => {
                  onAnswer(option.value);
                }}
              />
              {option.label}
            </label>
          ))}
        </div>
      </div>
    </li>
  );
};
