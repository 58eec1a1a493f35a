import { useEffect, useLayoutEffect, useRef, useState, type RefObject } from 'react';
import type { DraftForm } from '../../../shared/contract/drafts.contract';
import { trpcClient } from '../../api/client';
import { focusField } from '../forms/ErrorSummary';
import { offerUndo } from '../notices/offerUndo';
import { leaveDraft, registerDraft } from './draftRegistry';
import { DraftSaver, type DraftContent, type DraftStatus } from './draftSaver';
import { draftTexts } from './texts';

/** A draft that was found when the form opened. */
export interface OpenedDraft<Values> {
  readonly values: Values;
  readonly focusField: string | null;
  readonly updatedAt: string;
}

interface UseDraftOptions<Values> {
  readonly form: DraftForm;
  /** The record that the form is about, or `new`. */
  readonly subject: string;
  /** Where the form stands, to come back to. */
  readonly route: string;
  /** What the form holds now. */
  readonly values: Values;
  /** What an untouched form holds. */
  readonly blank: Values;
  readonly opened: Omit<OpenedDraft<Values>, 'values'> | null;
  /** The element of the form, or null until it is drawn; its fields carry `data-path`. */
  readonly root: RefObject<HTMLElement | null> | HTMLElement | null;
  /** Nothing is kept: the form has nothing to lose. */
  readonly off?: boolean;
  /** Puts values into the form: used by discarding and by taking that back. */
  readonly onReplace: (values: Values) => void;
}

export interface DraftHandle {
  readonly status: DraftStatus;
  /** What the form holds at this moment, as it would be kept. */
  readonly current: () => DraftContent;
  /** Call before the record is written: saves what is left and stops. */
  readonly close: () => Promise<void>;
  /** Call when the record was refused. */
  readonly reopen: () => void;
  /** Throws the draft away, with a way back. */
  readonly discard: () => void;
}

export const draftKeyText = (form: DraftForm, subject: string): string => `${form}/${subject}`;

const pathOf = (target: EventTarget | null): string | null =>
  target instanceof HTMLElement
    ? (target.closest<HTMLElement>('[data-path]')?.dataset['path'] ?? null)
    : null;

const elementOf = (root: RefObject<HTMLElement | null> | HTMLElement | null): HTMLElement | null =>
  root === null || root instanceof HTMLElement ? root : root.current;

/**
 * Keeps what a form holds as an encrypted draft, all the while it is open: a quarter of a second behind the typing,
 * and at once when the window loses the focus, the vault closes or the form goes away. When a draft was found, the
 * focus goes back to the field that had it.
 */
export function useDraft<Values>(options: UseDraftOptions<Values>): DraftHandle {
  const { form, subject, route, values, blank, opened, root, off = false } = options;
  const content = JSON.stringify(values);
  const blankContent = JSON.stringify(blank);
  const key = draftKeyText(form, subject);
  const [status, setStatus] = useState<DraftStatus>(
    opened === null ? { kind: 'idle' } : { kind: 'saved', at: opened.updatedAt },
  );
  const focused = useRef(opened?.focusField ?? null);
  const latest = useRef(content);
  const [saver] = useState(
    () =>
      new DraftSaver({
        opened: { content, focusField: opened?.focusField ?? null },
        exists: opened !== null,
        send: (draft) => trpcClient.drafts.save.mutate({ form, subject, route, ...draft }),
        onStatus: setStatus,
      }),
  );

  useLayoutEffect(() => {
    latest.current = content;
    if (off) return;
    saver.note({ content, focusField: focused.current });
  }, [content, saver, off]);

  useEffect(() => {
    if (off) return;
    const element = elementOf(root);
    const onFocus = (event: FocusEvent) => {
      focused.current = pathOf(event.target) ?? focused.current;
      saver.note({ content: latest.current, focusField: focused.current });
    };
    const onBlur = () => void saver.flush();
    element?.addEventListener('focusin', onFocus);
    element?.addEventListener('focusout', onBlur);
    window.addEventListener('blur', onBlur);
    const unregister = registerDraft(() => saver.flush());
    return () => {
      element?.removeEventListener('focusin', onFocus);
      element?.removeEventListener('focusout', onBlur);
      window.removeEventListener('blur', onBlur);
      unregister();
      // A form that was emptied again leaves no empty draft behind.
      const emptied = saver.exists && latest.current === blankContent;
      leaveDraft(
        key,
        emptied
          ? saver.forget(blankContent).then(async () => {
              await trpcClient.drafts.discard.mutate({ form, subject });
            })
          : saver.flush(),
      );
    };
  }, [saver, root, key, form, subject, blankContent, off]);

  const restored = useRef(false);
  useEffect(() => {
    const path = opened?.focusField ?? null;
    const element = elementOf(root);
    if (restored.current || path === null || element === null) return;
    restored.current = true;
    const restore = () => {
      if (!focusField(element, path)) return;
      const control = document.activeElement;
      if (
        control instanceof HTMLTextAreaElement ||
        (control instanceof HTMLInputElement && control.type === 'text')
      ) {
        control.setSelectionRange(control.value.length, control.value.length);
      }
    };
    // A dialog puts the focus into its first field a moment after it is drawn: this comes behind it.
    if (element === root) setTimeout(restore);
    else restore();
  }, [opened, root]);

  return {
    status,
    current: () => ({ content: latest.current, focusField: focused.current }),
    close: () => saver.close(),
    reopen: () => {
      saver.reopen();
    },
    discard: () => {
      const thrown = values;
      const forgotten = saver.forget(blankContent);
      options.onReplace(blank);
      const bringBack = () => {
        // The form may have gone away meanwhile: the draft comes back by itself, and into the form if it is there.
        void trpcClient.drafts.save.mutate({ form, subject, route, content, focusField: focused.current });
        options.onReplace(thrown);
      };
      void forgotten
        .then(() => trpcClient.drafts.discard.mutate({ form, subject }))
        .then(
          () => {
            offerUndo(draftTexts.discarded, bringBack);
          },
          () => {
            // It could not be deleted, so it is not gone: the form shows it again.
            options.onReplace(thrown);
          },
        );
    },
  };
}
