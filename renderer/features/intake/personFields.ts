import type { UseFormReturnType } from '@mantine/form';
import type { ReactNode } from 'react';
import type { IntakeValues } from './intakeValues';

/** What a form holds of who he is: both ways of registering somebody have these fields. */
export type WhoValues = Pick<IntakeValues, 'existing' | 'person' | 'seen'>;

interface InputProps {
  readonly value: string;
  readonly error?: ReactNode;
}

export interface WhoFields {
  readonly values: WhoValues;
  readonly input: (name: keyof WhoValues['person']) => InputProps;
  readonly set: (change: Partial<WhoValues>) => void;
  readonly clearError: (path: string) => void;
}

/** The fields of who he is, of whichever form has them. */
export const whoFieldsOf = <Values extends WhoValues>(form: UseFormReturnType<Values>): WhoFields => ({
  values: form.values,
  input: (name) => form.getInputProps(`person.${name}`) as InputProps,
  set: (change) => {
    form.setValues(change as Partial<Values>);
  },
  clearError: (path) => {
    form.clearFieldError(path);
  },
});
