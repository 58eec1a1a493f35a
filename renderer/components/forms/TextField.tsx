import { TextInput, Textarea, type TextInputProps, type TextareaProps } from '@mantine/core';
import { errorSentence, FieldFrame, FieldLabel, type FieldWords } from './fieldFrame';

type Plain<Props> = Omit<Props, 'label' | 'description' | 'error' | 'required'>;

export type TextFieldProps = FieldWords & Plain<TextInputProps>;

/** One line of text. */
export const TextField = ({ label, help, article, optional, warning, error, ...input }: TextFieldProps) => (
  <FieldFrame article={article} warning={warning}>
    <TextInput
      {...input}
      label={<FieldLabel label={label} optional={optional} />}
      description={help}
      error={errorSentence(error)}
      autoComplete="off"
    />
  </FieldFrame>
);

export type ProseFieldProps = FieldWords & Plain<TextareaProps>;

/** Several lines; the field grows with what is written. */
export const ProseField = ({ label, help, article, optional, warning, error, ...input }: ProseFieldProps) => (
  <FieldFrame article={article} warning={warning}>
    <Textarea
      minRows={3}
      {...input}
      autosize
      label={<FieldLabel label={label} optional={optional} />}
      description={help}
      error={errorSentence(error)}
      autoComplete="off"
    />
  </FieldFrame>
);
