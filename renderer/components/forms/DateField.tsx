import { TextInput, type TextInputProps } from '@mantine/core';
import type { FocusEvent } from 'react';
import { formatLongDay } from '../format';
import { dayText, parseDay } from './dayText';
import { errorSentence, FieldFrame, FieldLabel, type FieldWords } from './fieldFrame';

export type DateFieldProps = FieldWords &
  Omit<TextInputProps, 'label' | 'description' | 'error' | 'required' | 'onChange' | 'value'> & {
    /** The day as it was typed. */
    readonly value?: string;
    readonly onChange?: (typed: string) => void;
  };

/**
 * A day, typed: faster than a calendar, and the long form under the field shows how it was understood. The value is
 * the text itself; `parseDay` makes a day of it.
 */
export const DateField = ({
  label,
  help,
  article,
  optional,
  warning,
  error,
  value = '',
  onChange,
  onBlur,
  ...input
}: DateFieldProps) => {
  const day = parseDay(value);
  const tidy = (event: FocusEvent<HTMLInputElement>) => {
    if (day !== null && dayText(day) !== value) onChange?.(dayText(day));
    onBlur?.(event);
  };
  return (
    <FieldFrame article={article} warning={warning}>
      <TextInput
        {...input}
        value={value}
        onChange={(event) => onChange?.(event.currentTarget.value)}
        onBlur={tidy}
        label={<FieldLabel label={label} optional={optional} />}
        description={
          day === null ? (help ?? 'Día, mes y año: 24/11/2026. También «hoy» o «ayer».') : formatLongDay(day)
        }
        error={errorSentence(error)}
        maw={220}
        inputMode="numeric"
        autoComplete="off"
        styles={{ description: { whiteSpace: 'nowrap' } }}
      />
    </FieldFrame>
  );
};
