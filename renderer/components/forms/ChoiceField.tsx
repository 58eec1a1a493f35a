import { Select, type SelectProps } from '@mantine/core';
import { errorSentence, FieldFrame, FieldLabel, type FieldWords } from './fieldFrame';

export type ChoiceFieldProps = FieldWords &
  Omit<SelectProps, 'label' | 'description' | 'error' | 'required' | 'value'> & { readonly value?: string };

/** One of a long list, found by typing. Nothing chosen is the empty string, as in the other fields. */
export const ChoiceField = ({
  label,
  help,
  article,
  optional,
  warning,
  error,
  value,
  ...input
}: ChoiceFieldProps) => (
  <FieldFrame article={article} warning={warning}>
    <Select
      {...input}
      value={value === undefined || value === '' ? null : value}
      label={<FieldLabel label={label} optional={optional} />}
      description={help}
      error={errorSentence(error)}
      searchable
      // Choosing once more what is chosen must not empty the field: it is what a hand does to be sure.
      allowDeselect={false}
      selectFirstOptionOnChange
      nothingFoundMessage="Nada coincide con lo escrito"
      autoComplete="off"
    />
  </FieldFrame>
);
