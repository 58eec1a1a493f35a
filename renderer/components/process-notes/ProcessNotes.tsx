import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ProcessNoteRow } from '../../../shared/contract/process-notes.contract';
import { trpc } from '../../api/client';
import { ActDialog } from '../ActDialog/ActDialog';
import { useActForm } from '../ActDialog/useActForm';
import { useMayHere } from '../caseHold/CaseHold';
import { ErrorState } from '../ErrorState/ErrorState';
import classes from '../feedback/Feedback.module.css';
import { formatDateTime, formatDay } from '../format';
import { ChoiceField } from '../forms/ChoiceField';
import { ButtonLink } from '../links';
import { LoadingState } from '../LoadingState/LoadingState';
import { showFailure } from '../notices/showFailure';
import { processNoteTexts as words } from './texts';

interface Colleague {
  readonly id: string;
  readonly fullName: string;
}

interface ShareDialogProps {
  readonly note: ProcessNoteRow;
  readonly colleagues: readonly Colleague[];
  readonly onClose: () => void;
}

function ShareDialog({ note, colleagues, onClose }: ShareDialogProps) {
  const acting = useActForm({ readerId: '' }, onClose);
  const share = useMutation(trpc.processNotes.share.mutationOptions());
  const { readerId } = acting.form.values;
  return (
    <ActDialog
      title={words.shareTitle}
      act={words.share}
      acting={acting}
      onClose={onClose}
      onSend={() =>
        void acting.send(
          readerId === '' ? { readerId: 'required' } : {},
          () => share.mutateAsync({ processNoteId: note.processNoteId, readerId, act: 'share' }),
          words.shared,
        )
      }
    >
      <Text>{words.shareBody}</Text>
      <ChoiceField
        label={words.reader}
        data={colleagues
          .filter(({ id }) => !note.readers.some((reader) => reader.id === id))
          .map(({ id, fullName }) => ({ value: id, label: fullName }))}
        {...acting.form.getInputProps('readerId')}
      />
    </ActDialog>
  );
}

interface NoteItemProps {
  readonly note: ProcessNoteRow;
  readonly colleagues: readonly Colleague[];
  readonly mayShare: boolean;
}

function NoteItem({ note, colleagues, mayShare }: NoteItemProps) {
  const [sharing, setSharing] = useState(false);
  const stop = useMutation(trpc.processNotes.share.mutationOptions());
  const takeBack = (readerId: string) => {
    stop
      .mutateAsync({ processNoteId: note.processNoteId, readerId, act: 'withdraw' })
      .then(() => notifications.show({ message: words.stopped }))
      .catch(showFailure);
  };
  const others = colleagues.filter(({ id }) => !note.readers.some((reader) => reader.id === id));
  return (
    <li className={classes['item']}>
      <p className={classes['when']}>
        {words.of(formatDay(note.occurredOn), formatDateTime(note.recordedAt))}
        {!note.isMine && ` · ${words.sharedBy(note.authorName)}`}
      </p>
      <p className={classes['text']}>{note.text}</p>
      {note.readers.length > 0 && (
        <p className={classes['when']}>
          {words.readers(note.readers.map(({ fullName }) => fullName).join(', '))}
        </p>
      )}
      {note.isMine && mayShare && (
        <Group gap="xs">
          {others.length > 0 && (
            <Button
              size="compact-xs"
              variant="subtle"
              aria-label={words.shareOf(formatDay(note.occurredOn))}
              onClick={() => {
                setSharing(true);
              }}
            >
              {words.share}
            </Button>
          )}
          {note.readers.map(({ id, fullName }) => (
            <Button
              key={id}
              size="compact-xs"
              variant="subtle"
              onClick={() => {
                takeBack(id);
              }}
            >
              {words.stop(fullName)}
            </Button>
          ))}
        </Group>
      )}
      {sharing && (
        <ShareDialog
          note={note}
          colleagues={colleagues}
          onClose={() => {
            setSharing(false);
          }}
        />
      )}
    </li>
  );
}

export interface ProcessNotesProps {
  readonly caseId: string;
  readonly hasCome: boolean;
}

/** The psychologist's own notes about a case, and those that a colleague shares with her. */
export function ProcessNotes({ caseId, hasCome }: ProcessNotesProps) {
  const mayWrite = useMayHere('notes.write');
  const asked = useQuery(trpc.processNotes.ofCase.queryOptions({ caseId }));
  return (
    <Stack gap="sm" component="section" aria-labelledby="process-notes">
      <Title order={2} size="h4" id="process-notes">
        {words.title}
      </Title>
      <Text size="sm" c="dimmed">
        {words.what}
      </Text>
      {mayWrite && hasCome && (
        <div>
          <ButtonLink
            size="compact-sm"
            variant="default"
            to="/casos/$caseId/nota-de-proceso"
            params={{ caseId }}
          >
            {words.add}
          </ButtonLink>
        </div>
      )}
      {asked.isPending && <LoadingState />}
      {asked.isError && <ErrorState error={asked.error} onRetry={() => void asked.refetch()} />}
      {asked.data?.rows.length === 0 && <Text c="dimmed">{words.none}</Text>}
      {asked.data !== undefined && asked.data.rows.length > 0 && (
        <ul className={classes['list']}>
          {asked.data.rows.map((note) => (
            <NoteItem
              key={note.processNoteId}
              note={note}
              colleagues={asked.data.colleagues}
              mayShare={mayWrite}
            />
          ))}
        </ul>
      )}
    </Stack>
  );
}
