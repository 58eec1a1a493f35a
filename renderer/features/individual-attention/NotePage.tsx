import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import type { NoteView } from '../../../shared/contract/individual-attention.contract';
import { trpc } from '../../api/client';
import { CaseHoldProvider } from '../../components/caseHold/CaseHold';
import { DraftGate } from '../../components/drafts/DraftGate';
import { ErrorState } from '../../components/ErrorState/ErrorState';
import { LoadingState } from '../../components/LoadingState/LoadingState';
import { PageHeader } from '../../components/PageHeader/PageHeader';
import { NoteForm } from './NoteForm';
import { blankNote, noteValues } from './noteValues';
import { SignedNote } from './SignedNote';
import { noteTexts } from './texts';

function OneNote({ note }: { readonly note: NoteView }) {
  const { noteId } = note;
  if (note.signedAt !== null && note.body !== null) {
    return <SignedNote key={noteId} note={note} body={note.body} signedAt={note.signedAt} />;
  }
  if (!note.isMine) {
    return (
      <>
        <PageHeader title={noteTexts.title} subtitle={noteTexts.of(note.caseCode, note.fullName)} />
        <Text>{noteTexts.notMine(note.authorName)}</Text>
      </>
    );
  }
  return (
    <DraftGate
      key={noteId}
      form="individual-note"
      subject={noteId}
      schema={noteValues.catch(blankNote(note.occurredOn))}
    >
      {(opened) => <NoteForm note={note} opened={opened} />}
    </DraftGate>
  );
}

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
  return (
    <CaseHoldProvider hold={note.data.hold}>
      <OneNote note={note.data} />
    </CaseHoldProvider>
  );
}
