import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { trpc } from '../../api/client';
import { DraftGate } from '../../components/drafts/DraftGate';
import { ErrorState } from '../../components/ErrorState/ErrorState';
import { LoadingState } from '../../components/LoadingState/LoadingState';
import { PageHeader } from '../../components/PageHeader/PageHeader';
import { NoteForm } from './NoteForm';
import { blankNote, noteValues } from './noteValues';
import { SignedNote } from './SignedNote';
import { noteTexts } from './texts';

/** One note: a form while it is being written by its author, a closed record once signed. */
export function NotePage() {
  const { noteId = '' } = useParams({ strict: false });
  const note = useQuery(trpc.individualAttention.get.queryOptions({ noteId }));
  // An answer that fails later leaves the page, and what is typed in it, as it was.
  if (note.data === undefined) {
    return note.isError ? (
      <ErrorState error={note.error} onRetry={() => void note.refetch()} />
    ) : (
      <LoadingState />
    );
  }
  const view = note.data;
  if (view.signedAt !== null && view.body !== null) {
    return <SignedNote key={noteId} note={view} body={view.body} signedAt={view.signedAt} />;
  }
  if (!view.isMine) {
    return (
      <>
        <PageHeader title={noteTexts.title} subtitle={noteTexts.of(view.caseCode, view.fullName)} />
        <Text>{noteTexts.notMine(view.authorName)}</Text>
      </>
    );
  }
  return (
    <DraftGate
      key={noteId}
      form="individual-note"
      subject={noteId}
      schema={noteValues.catch(blankNote(view.occurredOn))}
    >
      {(opened) => <NoteForm note={view} opened={opened} />}
    </DraftGate>
  );
}
