import { ActionIcon } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import type { DraftRow } from '../../../shared/contract/drafts.contract';
import { trpcClient } from '../../api/client';
import { offerUndo } from '../notices/offerUndo';
import { draftTexts } from './texts';

/** Throws a draft away from where it is listed, with a way back: its page or dialog may not open any more. */
export function DiscardDraft({ draft, name }: { readonly draft: DraftRow; readonly name: string }) {
  const queries = useQueryClient();
  const { form, subject } = draft;
  const discard = async () => {
    const { draft: kept } = await trpcClient.drafts.get.query({ form, subject });
    await trpcClient.drafts.discard.mutate({ form, subject });
    await queries.invalidateQueries();
    if (kept === null) return;
    const { content, focusField, route } = kept;
    offerUndo(draftTexts.discarded, () => {
      void trpcClient.drafts.save
        .mutate({ form, subject, content, focusField, route })
        .then(() => queries.invalidateQueries());
    });
  };
  return (
    <ActionIcon
      variant="subtle"
      color="gray"
      aria-label={draftTexts.discardOf(name)}
      onClick={() => {
        // What could not be deleted stays in the list.
        discard().catch(() => undefined);
      }}
    >
      <IconTrash size={16} aria-hidden />
    </ActionIcon>
  );
}
