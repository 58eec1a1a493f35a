import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { NoteView } from '../../../shared/contract/individual-attention.contract';
import { trpcClient } from '../../api/client';
import { showFailure } from '../../components/notices/showFailure';
import { offerUndo } from '../../components/notices/offerUndo';
import type { DraftHandle } from '../../components/drafts/useDraft';
import { noteApi, noteKindOf } from './noteApi';
import { noteTexts } from './texts';

/**
 * Drops an unsigned note and offers it back: what is brought back is a new note with the words of the old one, because
 * nothing of the old one is left.
 */
export function useDiscardNote(note: NoteView, draft: DraftHandle): () => void {
  const navigate = useNavigate();
  const queries = useQueryClient();

  const api = noteApi[noteKindOf(note)];

  const bringBack = async (content: string, focusField: string | null) => {
    const { noteId } = await api.client.create.mutate({
      caseId: note.caseId,
      occurredOn: note.occurredOn,
    });
    await trpcClient.drafts.save.mutate({
      form: api.draft,
      subject: noteId,
      route: api.address(noteId),
      content,
      focusField,
    });
    await queries.invalidateQueries();
    await navigate({ to: api.address(noteId) });
  };

  const discard = async () => {
    const { content, focusField } = draft.current();
    await draft.close();
    try {
      await api.client.discard.mutate({ noteId: note.noteId });
    } catch (error) {
      draft.reopen();
      throw error;
    }
    await navigate({ to: '/casos/$caseId', params: { caseId: note.caseId } });
    await queries.invalidateQueries();
    offerUndo(noteTexts.discarded, () => {
      bringBack(content, focusField).catch(showFailure);
    });
  };

  return () => {
    discard().catch(showFailure);
  };
}
