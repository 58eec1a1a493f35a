import { useForm, type UseFormReturnType } from '@mantine/form';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import type { FieldProblems } from '../../../shared/errors';
import { appErrorOf } from '../../app/errorTexts';
import { hasProblems } from '../forms/problems';
import { useOnce } from '../forms/useOnce';

export interface ActForm<Values> {
  readonly form: UseFormReturnType<Values>;
  readonly sending: boolean;
  readonly failure: unknown;
  /** Shows `found`; with nothing found does `act` once, says `done` and closes. When refused, what was typed stays. */
  readonly send: (found: FieldProblems, act: () => Promise<unknown>, done: string) => Promise<void>;
}

/** The few fields of a dialog. They are decided and gone: no draft is kept of them. */
export function useActForm<Values extends Record<string, unknown>>(
  initialValues: Values,
  onClose: () => void,
): ActForm<Values> {
  const form = useForm<Values>({ mode: 'controlled', initialValues });
  const [sending, setSending] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const send = useOnce(async (found: FieldProblems, act: () => Promise<unknown>, done: string) => {
    form.setErrors(found);
    setFailure(null);
    if (hasProblems(found)) return;
    setSending(true);
    try {
      await act();
      notifications.show({ message: done });
      onClose();
    } catch (error) {
      form.setErrors(appErrorOf(error)?.fields ?? {});
      setFailure(error);
    } finally {
      setSending(false);
    }
  });
  return { form, sending, failure, send };
}
