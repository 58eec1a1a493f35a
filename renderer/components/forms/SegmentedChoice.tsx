import { useId, type KeyboardEvent } from 'react';
import { KeyHint } from '../KeyHint/KeyHint';
import { chosenByLetter } from './chosenByLetter';
import { errorSentence, FieldFrame, FieldLabel, type FieldWords } from './fieldFrame';
import classes from './fields.module.css';

export interface SegmentedOption<Value extends string> {
  readonly value: Value;
  readonly label: string;
  /** The letter that chooses it while the control has the focus. */
  readonly hotkey?: string;
}

export interface SegmentedChoiceProps<Value extends string> extends FieldWords {
  readonly options: readonly SegmentedOption<Value>[];
  /** Empty while nothing is chosen. */
  readonly value?: Value | '';
  readonly onChange?: (value: Value) => void;
  /** Path of the field in its form. */
  readonly 'data-path'?: string;
}

/** One of a few, all in sight; arrows move as in any group of radio buttons and letters choose. */
export function SegmentedChoice<Value extends string>({
  label,
  help,
  article,
  optional,
  warning,
  error,
  options,
  value = '',
  onChange,
  'data-path': path,
}: SegmentedChoiceProps<Value>) {
  const id = useId();
  const sentence = errorSentence(error);
  const chooseByLetter = (event: KeyboardEvent) => {
    const chosen = chosenByLetter(event, options);
    if (chosen !== undefined) onChange?.(chosen);
  };
  return (
    <FieldFrame article={article} warning={warning}>
      <fieldset
        className={classes['choices']}
        onKeyDown={chooseByLetter}
        data-path={path}
        aria-describedby={help === undefined && sentence === undefined ? undefined : `${id}-words`}
      >
        <legend className={classes['legend']}>
          <FieldLabel label={label} optional={optional} />
        </legend>
        <div className={classes['options']}>
          {options.map((option) => (
            <label key={option.value} className={classes['option']}>
              <input
                type="radio"
                name={`${id}-choice`}
                checked={option.value === value}
                aria-invalid={sentence !== undefined}
                onChange={() => onChange?.(option.value)}
              />
              {option.label}
              {option.hotkey !== undefined && <KeyHint keys={option.hotkey} />}
            </label>
          ))}
        </div>
        <div id={`${id}-words`}>
          {help !== undefined && <p className={classes['help']}>{help}</p>}
          {sentence !== undefined && <p className={classes['error']}>{sentence}</p>}
        </div>
      </fieldset>
    </FieldFrame>
  );
}
