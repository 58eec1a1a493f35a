import { Modal } from '@mantine/core';
import { useLocation } from '@tanstack/react-router';
import { createContext, type ComponentType, type Context } from 'react';
import { z } from 'zod';
import { DraftGate } from '../drafts/DraftGate';
import type { OpenedDraft } from '../drafts/useDraft';
import type { ActDraftName } from '../words/actDraftWords';

/** The draft of the dialog that is open: of what, and what was left in it. */
export interface ActDraft {
  readonly subject: string;
  /** The page on which the dialog is opened. */
  readonly route: string;
  readonly opened: OpenedDraft<unknown> | null;
}

/** Null where a dialog keeps no draft: it has nothing to lose, or a passphrase. */
export const ActDraftContext: Context<ActDraft | null> = createContext<ActDraft | null>(null);

/**
 * Gives a dialog a draft in the encrypted database, as pages have one: what is typed survives Escape, a lock and the loss
 * of power, and stands there when the dialog of the same record is opened again.
 */
export function withActDraft<Props extends { readonly onClose: () => void }>(
  name: ActDraftName,
  idOf: (props: Props) => string | number,
  Dialog: ComponentType<Props>,
): ComponentType<Props> {
  return function Drafted(props: Props) {
    const { pathname } = useLocation();
    const subject = `${name}/${String(idOf(props))}`;
    return (
      <DraftGate
        form="act"
        subject={subject}
        schema={z.unknown()}
        frame={(content) =>
          content === null ? null : (
            <Modal opened onClose={props.onClose} withCloseButton={false}>
              {content}
            </Modal>
          )
        }
      >
        {(opened) => (
          <ActDraftContext value={{ subject, route: pathname, opened }}>
            <Dialog {...props} />
          </ActDraftContext>
        )}
      </DraftGate>
    );
  };
}
