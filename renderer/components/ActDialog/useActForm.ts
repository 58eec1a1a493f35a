import { useForm, type UseFormReturnType } from '@mantine/form';
import { notifications } from '@mantine/notifications';
import { useContext, useRef, useState, type RefObject } from 'react';
import type { FieldProblems } from '../../../shared/errors';
import { trpcClient } from '../../api/client';
import { appErrorOf } from '../../app/errorTexts';
import { useDraft, type DraftHandle } from '../drafts/useDraft';
import { hasProblems } from '../forms/problems';
import { useOnce } from '../forms/useOnce';
import { ActDraftContext } from './actDraft';
import { fitDraft } from './fitDraft';

/** What the frame of a dialog knows of the form in it. */
export interface Acting {
  readonly sending: boolean;
  /** Why the act was refused; null when it was not. */
  readonly failure: unknown;
  /** Something was typed that closing would lose or leave behind. */
  readonly dirty: boolean;
  /** Where what is typed is kept; null for a dialog without a draft. */
  readonly draft: DraftHandle | null;
  /** It came back as it was left. */
  readonly resumed: boolean;
  readonly root: RefObject<HTMLFormElement | null>;
}

export interface ActForm<Values> extends Acting {
  readonly form: UseFormReturnType<Values>;
  /** Shows `found`; with nothing found does `act` once, says `done` and closes. When refused, what was typed stays. */
  readonly send: (found: FieldProblems, act: () => Promise<unknown>, done: string) => Promise<void>;
}

/**
 * The few fields of a dialog. Inside `withActDraft` what is typed is kept until it is sent or thrown away, also when the
 * dialog is closed, the office locks or the power goes.
 */
export function useActForm<Values extends Record<string, unknown>>(
  initialValues: Values,
  onClose: () => void,
): ActForm<Values> {
  const kept = useContext(ActDraftContext);
  const [blank] = useState(initialValues);
  const root = useRef<HTMLFormElement>(null);
  const opened = kept?.opened ?? null;
  const form = useForm<Values>({
    mode: 'controlled',
    initialValues: opened === null ? blank : fitDraft(blank, opened.values),
  });
  const subject = kept?.subject ?? '';
  const draft = useDraft<Values>({
    form: 'act',
    subject,
    route: kept?.route ?? '',
    off: kept === null,
    values: form.values,
    blank,
    opened: opened === null ? null : { ...opened, values: blank },
    root,
    onReplace: (values) => {
      form.setValues(values);
      form.clearErrors();
    },
  });
  const [sending, setSending] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const send = useOnce(async (found: FieldProblems, act: () => Promise<unknown>, done: string) => {
    form.setErrors(found);
    setFailure(null);
    if (hasProblems(found)) return;
    setSending(true);
    await draft.close();
    try {
      await act();
      // It has become a record: what is left of it here is at most read once more and sent away again.
      if (kept !== null)
        await trpcClient.drafts.discard.mutate({ form: 'act', subject }).catch(() => undefined);
      notifications.show({ message: done });
      onClose();
    } catch (error) {
      form.setErrors(appErrorOf(error)?.fields ?? {});
      setFailure(error);
      draft.reopen();
    } finally {
      setSending(false);
    }
  });
  return {
    form,
    sending,
    failure,
    dirty: JSON.stringify(form.values) !== JSON.stringify(blank),
    draft: kept === null ? null : draft,
    resumed: opened !== null,
    root,
    send,
  };
}
