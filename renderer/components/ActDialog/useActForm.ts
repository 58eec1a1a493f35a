import { useForm, type UseFormReturnType } from '@mantine/form';
import { notifications } from '@mantine/notifications';
import { useContext, useState, type RefCallback } from 'react';
import type { FieldProblems } from '../../../shared/errors';
import { trpcClient } from '../../api/client';
import { appErrorOf } from '../../app/errorTexts';
import { useDraft, type DraftHandle } from '../drafts/useDraft';
import { hasProblems } from '../forms/problems';
import { useOnce } from '../forms/useOnce';
import { ActDraftContext } from './actDraft';
import { fitDraft, resumeDraft, toDraft, type ActBase } from './fitDraft';

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
  /** It came back over a record that somebody changed meanwhile: what it repeated of it says what it says today. */
  readonly overtaken: boolean;
  readonly root: RefCallback<HTMLFormElement>;
}

export interface ActForm<Values> extends Acting {
  readonly form: UseFormReturnType<Values>;
  /**
   * The number that the act will have: that of the record as the dialog showed it when it opened, so that the core sees
   * a change made meanwhile. 0 for an act that follows no version.
   */
  readonly number: number;
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
  follows?: ActBase<Values>,
): ActForm<Values> {
  const kept = useContext(ActDraftContext);
  const [blank] = useState(initialValues);
  const [base] = useState(follows);
  // The form of a dialog is drawn after its hooks ran first: known by state, not by a ref.
  const [root, setRoot] = useState<HTMLFormElement | null>(null);
  const opened = kept?.opened ?? null;
  const [begun] = useState(() =>
    opened === null ? { values: blank, overtaken: false } : resumeDraft(blank, opened.values, base),
  );
  const form = useForm<Values>({ mode: 'controlled', initialValues: begun.values });
  const subject = kept?.subject ?? '';
  const draft = useDraft<Record<string, unknown>>({
    form: 'act',
    subject,
    route: kept?.route ?? '',
    off: kept === null,
    values: toDraft(form.values, base),
    blank: toDraft(blank, base),
    opened,
    root,
    onReplace: (values) => {
      form.setValues(fitDraft(blank, values));
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
    overtaken: begun.overtaken,
    root: setRoot,
    number: base?.number ?? 0,
    send,
  };
}
