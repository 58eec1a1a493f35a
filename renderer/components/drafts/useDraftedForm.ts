import { useForm, type UseFormReturnType } from '@mantine/form';
import { useRef, useState, type RefObject } from 'react';
import type { FieldProblems } from '../../../shared/errors';
import type { DraftForm } from '../../../shared/contract/drafts.contract';
import { appErrorOf } from '../../app/errorTexts';
import { hasProblems } from '../forms/problems';
import { useOnce } from '../forms/useOnce';
import { useDraft, type DraftHandle, type OpenedDraft } from './useDraft';

interface DraftedFormOptions<Values> {
  readonly form: DraftForm;
  /** The record that the form is about, or `new`. */
  readonly subject: string;
  /** Where the form stands, to come back to. */
  readonly route: string;
  /** What an untouched form holds. */
  readonly blank: Values;
  readonly opened: OpenedDraft<Values> | null;
}

export interface DraftedForm<Values> {
  readonly form: UseFormReturnType<Values>;
  readonly draft: DraftHandle;
  readonly root: RefObject<HTMLFormElement | null>;
  /** The form came back as it was left. */
  readonly resumed: boolean;
  /** What holds the form now, by field. */
  readonly problems: FieldProblems;
  /** Counts the attempts to send, for the summary of errors. */
  readonly attempt: number;
  /** Why the last attempt was refused as a whole; null when it was not. */
  readonly failure: unknown;
  readonly sending: boolean;
  /** Shows `found`, what holds the form; true when that is nothing. */
  readonly check: (found: FieldProblems) => boolean;
  /**
   * Closes the draft and writes the record by `act`, once at a time. When that is refused the draft opens again and the
   * form keeps what it holds. Never rejects.
   */
  readonly write: (act: () => Promise<void>) => Promise<void>;
  /** `check`, and when nothing holds the form `write`. */
  readonly send: (found: FieldProblems, act: () => Promise<void>) => Promise<void>;
}

/** What every form with a draft does alike: keep what is typed, say what holds it, write once, go on when refused. */
export function useDraftedForm<Values extends Record<string, unknown>>(
  options: DraftedFormOptions<Values>,
): DraftedForm<Values> {
  const { blank, opened } = options;
  const root = useRef<HTMLFormElement>(null);
  const [attempt, setAttempt] = useState(0);
  const [failure, setFailure] = useState<unknown>(null);
  const [sending, setSending] = useState(false);
  const form = useForm<Values>({ mode: 'controlled', initialValues: opened?.values ?? blank });
  const draft = useDraft({
    ...options,
    values: form.values,
    root,
    onReplace: (values) => {
      form.setValues(values);
      form.clearErrors();
    },
  });

  const check = (found: FieldProblems): boolean => {
    form.setErrors(found);
    setFailure(null);
    setAttempt((count) => count + 1);
    return !hasProblems(found);
  };

  const write = useOnce(async (act: () => Promise<void>) => {
    setFailure(null);
    setSending(true);
    await draft.close();
    try {
      await act();
    } catch (error) {
      form.setErrors(appErrorOf(error)?.fields ?? {});
      setFailure(error);
      setAttempt((count) => count + 1);
      draft.reopen();
    } finally {
      setSending(false);
    }
  });

  const send = async (found: FieldProblems, act: () => Promise<void>) => {
    if (check(found)) await write(act);
  };

  return {
    form,
    draft,
    root,
    resumed: opened !== null,
    problems: form.errors as FieldProblems,
    attempt,
    failure,
    sending,
    check,
    write,
    send,
  };
}
