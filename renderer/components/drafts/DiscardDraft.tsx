import { ActionIcon, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconTrash } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { DraftRow } from '../../../shared/contract/drafts.contract';
import { trpcClient } from '../../api/client';
import { appErrorOf, errorText } from '../../app/errorTexts';
import { ActDialog } from '../ActDialog/ActDialog';
import { offerUndo } from '../notices/offerUndo';
import { draftTexts } from './texts';

const unreadable: readonly unknown[] = ['damaged', 'forbidden'];

/** What could not be deleted stays in the list, and it is said why. */
const say = (error: unknown) => notifications.show({ message: errorText(error) });

/**
 * Throws a draft away from where it is listed, with a way back: its page or dialog may not open any more. One that cannot
 * be read cannot come back either, so that is asked first.
 */
export function DiscardDraft({ draft, name }: { readonly draft: DraftRow; readonly name: string }) {
  const queries = useQueryClient();
  const [asking, setAsking] = useState(false);
  const { form, subject } = draft;
  const drop = async () => {
    await trpcClient.drafts.discard.mutate({ form, subject });
    await queries.invalidateQueries();
  };
  const discard = async () => {
    const { draft: kept } = await trpcClient.drafts.get.query({ form, subject });
    await drop();
    if (kept === null) return;
    const { content, focusField, route } = kept;
    offerUndo(draftTexts.discarded, () => {
      void trpcClient.drafts.save
        .mutate({ form, subject, content, focusField, route })
        .then(() => queries.invalidateQueries());
    });
  };
  return (
    <>
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={draftTexts.discardOf(name)}
        onClick={() => {
          discard().catch((error: unknown) => {
            if (unreadable.includes(appErrorOf(error)?.code)) setAsking(true);
            else say(error);
          });
        }}
      >
        <IconTrash size={16} aria-hidden />
      </ActionIcon>
      {asking && (
        <ActDialog
          title={draftTexts.discardUnread}
          act={draftTexts.discard}
          acting={null}
          onSend={() => {
            setAsking(false);
            drop().catch(say);
          }}
          onClose={() => {
            setAsking(false);
          }}
        >
          <Text size="sm">{draftTexts.discardUnreadHelp(name)}</Text>
        </ActDialog>
      )}
    </>
  );
}
