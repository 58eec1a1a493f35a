import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import type { NoteView } from '../../../shared/contract/individual-attention.contract';
import { CaseHoldProvider } from '../../components/caseHold/CaseHold';
import { DraftGate } from '../../components/drafts/DraftGate';
import { ErrorState } from '../../components/ErrorState/ErrorState';
import { FeedbackPanel } from '../../components/feedback/FeedbackPanel';
import { LoadingState } from '../../components/LoadingState/LoadingState';
import { PageHeader } from '../../components/PageHeader/PageHeader';
import { noteApi, noteKindOf, type NoteKind } from './noteApi';
import { NoteForm } from './NoteForm';
import { blankNote, noteValues } from './noteValues';
import classes from './NotePage.module.css';
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
      form={noteApi[noteKindOf(note)].draft}
      subject={noteId}
      schema={noteValues.catch(blankNote(note.occurredOn))}
    >
      {(opened) => (
        <div className={classes['writing']}>
          <NoteForm note={note} opened={opened} />
          <aside>
            <FeedbackPanel caseId={note.caseId} />
          </aside>
        </div>
      )}
    </DraftGate>
  );
}

/** One note: a form while it is being written by its author, a closed record once signed. */
function NoteOf({ kind }: { readonly kind: NoteKind }) {
  const { noteId = '' } = useParams({ strict: false });
  const note = useQuery(noteApi[kind].calls.get.queryOptions({ noteId }));
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

/** A note of psychology. */
export const NotePage = () => <NoteOf kind="psychology" />;

/** A note of who facilitates. */
export const FacilitatorNotePage = () => <NoteOf kind="facilitation" />;
